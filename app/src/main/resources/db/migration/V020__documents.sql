create schema documents;
grant usage on schema documents to damlam_app;

-- What a clerk has brought in but not yet registered: kept, so that nothing is lost between two steps.
create table documents.draft (
    token       uuid primary key,
    person_id   bigint not null references org.person,
    at          timestamptz not null,
    text        text not null,
    file        bytea,
    file_name   text,
    media_type  text,
    problem     text,
    document_id bigint,
    check ((file is null) = (file_name is null))
);

create table documents.document (
    document_id   bigint generated always as identity primary key,
    direction     text not null check (direction in ('INCOMING', 'OUTGOING')),
    register_year integer not null,
    arrival_no    integer,
    registered_on date not null,
    number        text not null,
    dated         date,
    issuer        text not null,
    type          text not null,
    subject       text not null check (subject <> ''),
    signer        text not null,
    registered_by bigint not null references org.person,
    registered_at timestamptz not null,
    search        tsvector not null,
    check ((direction = 'INCOMING') = (arrival_no is not null)),
    unique (register_year, arrival_no)
);
create index document_by_search on documents.document using gin (search);
create index document_by_day on documents.document (registered_on, document_id);

alter table documents.draft add foreign key (document_id) references documents.document;

-- The last arrival number given out in a year: consecutive, so it is taken under a row lock.
create table documents.arrival (
    register_year integer primary key,
    last_no       integer not null
);

-- A changed text is a new version; the old one stays. The hash is of exactly these bytes.
create table documents.version (
    document_id bigint not null references documents.document,
    version_no  integer not null check (version_no > 0),
    text        text not null,
    hash        bytea not null check (length(hash) = 32),
    file        bytea,
    file_name   text,
    media_type  text,
    reason      text not null,
    made_by     bigint not null references org.person,
    made_at     timestamptz not null,
    primary key (document_id, version_no),
    check ((file is null) = (file_name is null)),
    check (text <> '' or file is not null)
);

-- Documents that a document names as its grounds. One that is not here yet is waited for, never made up.
create table documents.citation (
    citation_id bigint generated always as identity primary key,
    document_id bigint not null references documents.document,
    seq         integer not null,
    number      text not null,
    dated       date,
    issuer      text not null,
    enclosed    boolean not null,
    attached_id bigint references documents.document,
    unique (document_id, seq),
    check (attached_id <> document_id)
);
create index citation_by_attached on documents.citation (attached_id);

-- The units a document was sent to: they and all below them may read it.
create table documents.recipient (
    document_id bigint not null references documents.document,
    unit_id     bigint not null references org.unit,
    at          timestamptz not null,
    primary key (document_id, unit_id)
);
create index recipient_by_unit on documents.recipient (unit_id);

grant select, insert, update on documents.draft, documents.arrival, documents.citation to damlam_app;
grant delete on documents.draft to damlam_app;
grant select, insert on documents.document, documents.version, documents.recipient to damlam_app;
grant usage on all sequences in schema documents to damlam_app;
