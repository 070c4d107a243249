-- The server's role. It is made here so that every grant below can name it; its password is set at each start.
do $$
begin
    if not exists (select from pg_roles where rolname = 'damlam_app') then
        create role damlam_app nologin nosuperuser nocreatedb nocreaterole;
    end if;
    execute format('grant connect, temporary on database %I to damlam_app', current_database());
end
$$;

create schema journal;
grant usage on schema journal to damlam_app;

-- Everything accountable that people did: written once. The leaf is kept byte for byte as it was hashed; what may have
-- to be erased one day (text and its salt) lies beside it and enters the leaf only as a salted hash.
create table journal.entry (
    entry_id     bigint generated always as identity primary key,
    at           timestamptz not null,
    kind         text        not null,
    subject      text        not null,
    person_id    bigint,
    post_id      bigint,
    for_person_id bigint,
    leaf         text        not null,
    leaf_hash    bytea       not null check (length(leaf_hash) = 32),
    salt         bytea,
    text         text,
    xid          xid8        not null default pg_current_xact_id()
);
create index entry_in_commit_order on journal.entry (xid, entry_id);
create index entry_by_subject on journal.entry (subject, entry_id);

-- The order of the leaves. Writers do not wait for each other: an entry is numbered after it is committed, so the
-- numbers have no gaps and become visible in order.
create table journal.leaf (
    leaf_no  bigint primary key,
    entry_id bigint not null unique references journal.entry
);

-- The server may add and read. It cannot change or delete, whatever the program asks.
grant select, insert on journal.entry, journal.leaf to damlam_app;
grant usage on sequence journal.entry_entry_id_seq to damlam_app;
