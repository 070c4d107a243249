-- A document that its issuer took back: who received it sees that it was, and no longer what it says.
create table documents.recall (
    document_id bigint primary key references documents.document,
    at          timestamptz not null,
    by_person   bigint not null references org.person,
    reason      text not null check (reason <> '')
);
grant select, insert on documents.recall to damlam_app;

create schema issuing;
grant usage on schema issuing to damlam_app;

-- A document on its way from a first draft to its receivers. What it says is in its versions, what was done in its steps;
-- here stands where it is now.
create table issuing.draft (
    draft_id    bigint generated always as identity primary key,
    unit_id     bigint not null references org.unit,
    drafter     bigint not null references org.person,
    -- What this is for: it answers, corrects or replaces a document.
    answers_id  bigint references documents.document,
    corrects_id bigint references documents.document,
    replaces_id bigint references documents.document,
    state       text not null check (state in
        ('DRAFTING', 'CHECKING', 'TO_SIGN', 'SIGNED', 'NUMBERED', 'SEALED', 'RELEASED', 'RECALLED', 'DROPPED')),
    step_no     integer not null,
    since       timestamptz not null,
    signer      bigint references org.person,
    signed_on   date,
    document_id bigint references documents.document,
    check ((state in ('NUMBERED', 'SEALED', 'RELEASED', 'RECALLED')) = (document_id is not null)),
    check (state not in ('SIGNED', 'NUMBERED', 'SEALED', 'RELEASED', 'RECALLED') or signed_on is not null),
    check (num_nonnulls(corrects_id, replaces_id) <= 1)
);
create index draft_by_drafter on issuing.draft (drafter);
create index draft_by_state on issuing.draft (state) where state not in ('RELEASED', 'RECALLED', 'DROPPED');
create unique index draft_by_document on issuing.draft (document_id) where document_id is not null;
create index draft_by_corrects on issuing.draft (corrects_id) where corrects_id is not null;
create index draft_by_replaces on issuing.draft (replaces_id) where replaces_id is not null;

-- Every version is kept, as its drafter saved it (NĐ 30/2020, Phụ lục VI).
create table issuing.version (
    draft_id   bigint not null references issuing.draft,
    version_no integer not null check (version_no > 0),
    type       text not null,
    subject    text not null check (subject <> ''),
    superior   text not null,
    place      text not null,
    addressees text not null,
    body       text not null,
    recipients text not null,
    matter_id  bigint references org.matter,
    signer     bigint references org.person,
    collective boolean not null,
    channel    text not null,
    urgency    text not null,
    units      bigint[] not null,
    outside    text not null,
    file       bytea,
    file_name  text,
    made_by    bigint not null references org.person,
    made_at    timestamptz not null,
    primary key (draft_id, version_no),
    check ((file is null) = (file_name is null)),
    check (body <> '' or file is not null)
);

create table issuing.step (
    draft_id   bigint not null references issuing.draft,
    step_no    integer not null check (step_no > 0),
    kind       text not null,
    at         timestamptz not null,
    by_person  bigint not null references org.person,
    to_person  bigint references org.person,
    version_no integer not null,
    words      text not null,
    primary key (draft_id, step_no)
);

create table issuing.opinion (
    opinion_id bigint generated always as identity primary key,
    draft_id   bigint not null references issuing.draft,
    version_no integer not null,
    asked      bigint not null references org.person,
    asked_by   bigint not null references org.person,
    asked_at   timestamptz not null,
    answer_by  date not null,
    question   text not null check (question <> ''),
    agrees     boolean,
    words      text not null default '',
    given_at   timestamptz,
    check ((given_at is null) = (agrees is null)),
    check (agrees is distinct from false or words <> '')
);
create index opinion_by_draft on issuing.opinion (draft_id);
create index opinion_by_person on issuing.opinion (asked) where given_at is null;

create table issuing.receipt (
    draft_id  bigint not null references issuing.draft,
    unit_id   bigint not null references org.unit,
    person_id bigint not null references org.person,
    at        timestamptz not null,
    primary key (draft_id, unit_id)
);

grant select, insert, update on issuing.draft to damlam_app;
grant select, insert on issuing.version, issuing.step, issuing.receipt, issuing.opinion to damlam_app;
grant update (agrees, words, given_at) on issuing.opinion to damlam_app;
grant usage on all sequences in schema issuing to damlam_app;
