-- The newest checkpoint that was signed, in one row: whoever seals next must continue it. The record itself lies in
-- files; what is asked of this row is only that it never goes back.
create table journal.published (
    one  boolean     primary key default true check (one),
    size bigint      not null check (size >= 0),
    note text        not null,
    at   timestamptz not null
);

create function journal.never_back() returns trigger language plpgsql as $$
begin
    if new.size < old.size then
        raise exception 'the record was published at % entries and cannot go back to %', old.size, new.size;
    end if;
    return new;
end
$$;
create trigger published_never_back before update on journal.published
    for each row execute function journal.never_back();

-- What somebody did themselves, the newest first.
create index entry_by_person on journal.entry (person_id, entry_id desc);

-- Each time the whole record was checked: how many acts, and what was found.
create table journal.check_run (
    check_id bigint generated always as identity primary key,
    at       timestamptz not null,
    size     bigint      not null,
    millis   bigint      not null
);
create table journal.check_finding (
    check_id    bigint not null references journal.check_run,
    no          int    not null,
    fault       text   not null,
    entry       bigint not null,
    until_entry bigint not null,
    detail      text   not null,
    primary key (check_id, no)
);

grant select, insert, update on journal.published to damlam_app;
grant select, insert on journal.check_run, journal.check_finding to damlam_app;
grant usage on sequence journal.check_run_check_id_seq to damlam_app;
