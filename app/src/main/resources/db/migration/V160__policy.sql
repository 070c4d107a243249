-- Rules that hold work up: reported from the case they hold up, gathered on the rule, reviewed step by step. Nothing is
-- changed or taken away.
create schema policy;
grant usage on schema policy to damlam_app;

-- A rule outside: of a document, by its number and article, or in words alone.
create table policy.regulation (
    regulation_id bigint generated always as identity primary key,
    number        text        not null,
    article       text        not null,
    subject       text        not null check (subject <> ''),
    document_id   bigint references documents.document,
    -- Number and article however they were written; empty where there is no number.
    gathers       text        not null,
    named_by      bigint      not null references org.person,
    at            timestamptz not null,
    check (number <> '' or article = ''),
    check ((number = '') = (gathers = ''))
);
create unique index regulation_by_number on policy.regulation (gathers) where gathers <> '';

create table policy.report (
    regulation_id bigint      not null references policy.regulation,
    no            int         not null check (no >= 1),
    case_id       bigint      not null references cases.work,
    kind          text        not null,
    person_id     bigint      not null references org.person,
    unit_id       bigint      not null references org.unit,
    why           text        not null,
    wish          text        not null,
    at            timestamptz not null,
    primary key (regulation_id, no),
    unique (regulation_id, case_id, person_id)
);
create index report_by_person on policy.report (person_id);
create index report_by_case on policy.report (case_id);
create index report_by_kind on policy.report (kind);

create table policy.step (
    regulation_id bigint      not null references policy.regulation,
    no            int         not null check (no >= 1),
    state         text        not null check (state in
                      ('UNDER_REVIEW', 'PROPOSED', 'OPINIONS', 'AMENDED', 'IN_FORCE', 'KEPT')),
    holder        bigint      not null references org.unit,
    day           date,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (regulation_id, no),
    check ((state = 'KEPT') = (day is null))
);

-- That whoever reported a rule has seen what became of it.
create table policy.told (
    regulation_id bigint      not null,
    no            int         not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (regulation_id, no, person_id),
    foreign key (regulation_id, no) references policy.step
);

grant select, insert on all tables in schema policy to damlam_app;
grant usage on all sequences in schema policy to damlam_app;
