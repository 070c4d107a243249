-- How a document came in, how pressing it is, and on which day: its clocks run from there.
alter table documents.document
    add column channel    text not null default 'PAPER' check (channel in ('PAPER', 'ELECTRONIC')),
    add column urgency    text not null default 'NORMAL' check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'FLASH')),
    add column arrived_on date;
update documents.document set arrived_on = registered_on where direction = 'INCOMING';
alter table documents.document
    add check ((direction = 'INCOMING') = (arrived_on is not null)),
    add check (arrived_on <= registered_on);

create schema arrivals;
grant usage on schema arrivals to damlam_app;

-- What was done to settle a document that came in, step by step; never changed. Who holds it after the step stands in it.
create table arrivals.step (
    document_id bigint not null references documents.document,
    step_no     integer not null check (step_no > 0),
    kind        text not null
        check (kind in ('SUBMIT', 'DIRECT', 'RECEIVE', 'RETURN', 'ANSWER', 'NOTE', 'REOPEN')),
    at          timestamptz not null,
    by_person   bigint not null references org.person,
    for_person  bigint references org.person,
    to_person   bigint references org.person,
    to_unit     bigint references org.unit,
    with_units  bigint[] not null default '{}',
    due_on      date,
    answer_id   bigint references documents.document,
    words       text not null,
    primary key (document_id, step_no),
    check ((kind = 'ANSWER') = (answer_id is not null)),
    check (kind not in ('RETURN', 'NOTE', 'REOPEN') or words <> ''),
    check (kind in ('ANSWER', 'NOTE') or to_person is not null or to_unit is not null)
);
create index step_by_answer on arrivals.step (answer_id) where answer_id is not null;

-- The last step of each document, so that lists are quick.
create table arrivals.standing (
    document_id bigint primary key references documents.document,
    step_no     integer not null,
    kind        text not null,
    to_person   bigint,
    to_unit     bigint,
    since       timestamptz not null,
    due_on      date,
    settled     boolean generated always as (kind in ('ANSWER', 'NOTE')) stored
);
create index standing_by_person on arrivals.standing (to_person) where not settled;
create index standing_by_unit on arrivals.standing (to_unit) where not settled;

grant select, insert on arrivals.step to damlam_app;
grant select, insert, update on arrivals.standing to damlam_app;
