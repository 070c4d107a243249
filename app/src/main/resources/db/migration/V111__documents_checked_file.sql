-- The last file whose layout somebody had checked: kept for a day, so that its fixed copy can be taken.
create table documents.checked_file (
    person_id bigint primary key references org.person,
    at        timestamptz not null,
    file_name text not null,
    file      bytea not null
);
create index checked_file_by_time on documents.checked_file (at);

grant select, insert, update, delete on documents.checked_file to damlam_app;
