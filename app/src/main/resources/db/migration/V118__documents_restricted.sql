-- Documents with a mark of secrecy: only those named see that they are there, whatever else they may see.
alter table documents.document add column restricted boolean not null default false;
create index document_restricted on documents.document (document_id) where restricted;
create table documents.reader (
    document_id bigint not null references documents.document,
    person_id   bigint not null references org.person,
    primary key (document_id, person_id)
);
grant select, insert on documents.reader to damlam_app;

-- Which series numbers a draft: a council's, or, with a mark of secrecy, that of restricted documents.
alter table issuing.version
    add column council_id bigint references numbers.series,
    add column secrecy    text,
    add column readers    bigint[] not null default '{}',
    add check (council_id is null or secrecy is null);
alter table issuing.draft
    add column restricted boolean not null default false,
    add column readers    bigint[] not null default '{}';
