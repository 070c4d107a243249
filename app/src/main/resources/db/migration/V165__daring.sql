-- Those who dare: proposals and decisions with the reasons of the day, the superior's answer, and people's answers to the
-- tests of protection. Nothing is changed or taken away.
create schema daring;
grant usage on schema daring to damlam_app;

create table daring.initiative (
    initiative_id bigint generated always as identity primary key,
    kind          text        not null check (kind in ('PROPOSAL', 'DECISION')),
    about         text        not null check (about <> ''),
    reasons       text        not null,
    -- Whether they declared to have an interest of their own in it, and which.
    interested    boolean     not null,
    interest      text        not null,
    case_id       bigint references cases.work,
    person_id     bigint      not null references org.person,
    unit_id       bigint      not null references org.unit,
    -- The unit above whose head is to answer; null where nobody stands above them here.
    asked         bigint references org.unit,
    answer_by     date,
    at            timestamptz not null,
    check ((asked is null) = (answer_by is null))
);
create index initiative_by_person on daring.initiative (person_id);
create index initiative_by_asked on daring.initiative (asked);
create index initiative_by_case on daring.initiative (case_id) where case_id is not null;

create table daring.attachment (
    initiative_id bigint not null references daring.initiative,
    no            int    not null check (no >= 1),
    name          text   not null,
    media_type    text   not null,
    content       bytea  not null,
    primary key (initiative_id, no)
);

create table daring.step (
    initiative_id bigint      not null references daring.initiative,
    no            int         not null check (no >= 1),
    act           text        not null check (act in ('FORWARDED', 'AGREED', 'DECLINED', 'ADDED')),
    to_unit       bigint references org.unit,
    answer_by     date,
    words         text        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (initiative_id, no),
    check ((act = 'FORWARDED') = (to_unit is not null)),
    check ((act = 'FORWARDED') = (answer_by is not null))
);
-- One answer, once.
create unique index step_answer on daring.step (initiative_id) where act in ('AGREED', 'DECLINED');
create index step_by_unit on daring.step (to_unit) where to_unit is not null;

create table daring.test (
    initiative_id bigint      not null references daring.initiative,
    no            int         not null check (no >= 1),
    test          text        not null,
    met           boolean     not null,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (initiative_id, no)
);

-- Objections are few among the moves.
create index move_objection on cases.move (at) where kind = 'OBJECT';

grant select, insert on all tables in schema daring to damlam_app;
grant usage on all sequences in schema daring to damlam_app;

-- What somebody wrote can be erased by law like other words; that it was registered, and what was answered, stays.
create function daring.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = daring, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'daring.register' then
            update daring.initiative set about = gone, reasons = '', interest = '' where initiative_id = act.id;
        when 'daring.forward', 'daring.agree', 'daring.decline', 'daring.add' then
            update daring.step set words = gone
            where initiative_id = act.id and no = (act.facts ->> 'no')::int;
        when 'daring.test' then
            update daring.test set words = gone
            where initiative_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;
revoke all on function daring.forget_words(bigint) from public;
grant execute on function daring.forget_words(bigint) to damlam_app;
