-- Witnesses of our record, and the records of others that we witness. What a witness has seen is also in the files of
-- the record; here it is for the page, and to know where to go on.
create schema proofs;
grant usage on schema proofs to damlam_app;

create table proofs.witness (
    witness_id bigint generated always as identity primary key,
    vkey       text        not null,
    url        text        not null,
    added_by   bigint      not null,
    added_at   timestamptz not null,
    ended_at   timestamptz
);
create unique index witness_in_use on proofs.witness (vkey) where ended_at is null;

create table proofs.witness_seen (
    witness_id bigint primary key references proofs.witness,
    size       bigint      not null default 0,
    at         timestamptz,
    tried_at   timestamptz,
    problem    text        not null default ''
);

create table proofs.witnessed (
    log_id   bigint generated always as identity primary key,
    vkey     text        not null,
    added_by bigint      not null,
    added_at timestamptz not null,
    ended_at timestamptz
);
create unique index witnessed_in_use on proofs.witnessed (vkey) where ended_at is null;

grant select, insert on proofs.witness, proofs.witness_seen, proofs.witnessed to damlam_app;
grant update (ended_at) on proofs.witness, proofs.witnessed to damlam_app;
grant update on proofs.witness_seen to damlam_app;
grant usage on all sequences in schema proofs to damlam_app;
