-- Files (hồ sơ công việc): what belongs to one piece of work, gathered by whoever is in charge of it. Fields and lengths as
-- NĐ 30/2020, Phụ lục VI has them.
create schema files;
grant usage on schema files to damlam_app;

-- Retention periods that the office chose: each with where it is laid down, and how sure that is.
create table files.retention (
    retention_id bigint generated always as identity primary key,
    name         text        not null unique check (name <> '' and length(name) <= 30),
    source       text        not null,
    certainty    text        not null,
    added_by     bigint references org.person,
    added_at     timestamptz not null
);

create table files.file (
    file_id     bigint generated always as identity primary key,
    organ_id    text        not null check (length(organ_id) <= 13),
    catalog     text        not null check (catalog <> '' and length(catalog) <= 4),
    notation    text        not null check (notation <> '' and length(notation) <= 20),
    title       text        not null check (title <> '' and length(title) <= 500),
    retention   text        not null check (retention <> '' and length(retention) <= 30),
    rights      text        not null check (length(rights) <= 30),
    creator     text        not null check (creator <> '' and length(creator) <= 30),
    language    text        not null check (length(language) <= 50),
    starts_on   date        not null,
    ends_on     date,
    description text        not null check (length(description) <= 500),
    unit_id     bigint      not null references org.unit,
    person_id   bigint      not null references org.person,
    state       text        not null check (state in ('OPEN', 'CLOSED', 'OFFERED', 'ARCHIVED')),
    frozen      boolean     not null default false,
    opened_at   timestamptz not null,
    archived_on date,
    check (ends_on is null or ends_on >= starts_on),
    check (state = 'OPEN' or ends_on is not null),
    check ((state = 'ARCHIVED') = (archived_on is not null)),
    unique (organ_id, catalog, notation)
);
create index file_by_person on files.file (person_id);
create index file_by_unit on files.file (unit_id);

-- What lies in a file, by reference: one document in many files is there once. The pages are counted by whoever files it.
create table files.item (
    file_id  bigint      not null references files.file,
    kind     text        not null check (kind in ('DOCUMENT', 'CASE', 'REPORT')),
    ref      bigint      not null,
    pages    integer check (pages between 1 and 999),
    note     text        not null check (length(note) <= 500),
    added_by bigint      not null references org.person,
    added_at timestamptz not null,
    primary key (file_id, kind, ref)
);
create index item_by_thing on files.item (kind, ref);

grant select, insert, update on files.file, files.item, files.retention to damlam_app;
grant delete on files.item to damlam_app;
grant usage on all sequences in schema files to damlam_app;
