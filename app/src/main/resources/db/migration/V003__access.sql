create schema access;
grant usage on schema access to damlam_app;

create table access.account (
    person_id     bigint primary key references org.person,
    login         text not null unique check (login = lower(login)),
    password_hash text not null,
    closed        boolean not null default false
);

grant select, insert, update on all tables in schema access to damlam_app;
