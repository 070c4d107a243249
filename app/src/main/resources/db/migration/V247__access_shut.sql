-- When accounts were closed and opened again: on the days between, nobody can answer here, and no time to answer runs.
create table access.turn (
    turn_id   bigint generated always as identity primary key,
    person_id bigint      not null references org.person,
    open      boolean     not null,
    at        timestamptz not null
);
create index turn_by_person on access.turn (person_id);
grant select, insert on access.turn to damlam_app;
grant usage on all sequences in schema access to damlam_app;
-- Of those closed before nobody knows here when.
insert into access.turn (person_id, open, at) select person_id, false, now() from access.account where closed;
