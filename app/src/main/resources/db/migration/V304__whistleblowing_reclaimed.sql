-- After a password that another set, reports made before stay closed to that account until its owner says the sentence that
-- was sealed with each: only whoever reported holds it. That somebody confirmed the password does not open them, for whom a
-- report is about may be among those who confirm, and to leave them out would tell that there is a report.
alter table access.password_set add column closes_reports boolean not null default false;
-- What was confirmed before this was asked for stays as it was.
update access.password_set s set closes_reports = true
where s.sealed and not exists (select from access.password_got g where g.set_id = s.set_id);

create or replace function access.seal_password() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    new.sealed := exists (select from access.account a where a.person_id = new.person_id and a.password_hash <> '')
        or access.opens_sealed(new.person_id)
        -- An account that was locked because its password was refused has none.
        or exists (select from access.password_set s where s.person_id = new.person_id and s.sealed);
    new.closes_reports := new.sealed;
    return new;
end
$$;

-- That a sentence was said after the newest password: a hash of both, so that a row names neither a person nor a report.
-- It has no time either: whoever sees when a password was set would learn whose report it is.
create table whistleblowing.reclaimed (
    tag text primary key check (tag ~ '^[0-9a-f]{64}$')
);
grant select on whistleblowing.reclaimed to damlam_app;

create function whistleblowing.tag(claim text, person bigint) returns text
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select encode(sha256(convert_to(claim || E'\n' || max(s.set_id), 'UTF8')), 'hex')
    from access.password_set s where s.person_id = person and s.closes_reports
$$;
create function whistleblowing.is_reclaimed(claim text, person bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select t.tag is null or exists (select from reclaimed r where r.tag = t.tag)
    from (select whistleblowing.tag(claim, person)) t(tag)
$$;
create function whistleblowing.reclaim(claim text, person bigint) returns void
    language sql security definer set search_path = whistleblowing, pg_temp as $$
    insert into reclaimed (tag)
    select t.tag from (select whistleblowing.tag(claim, person)) t(tag)
    where t.tag is not null and (access.is_system() or person = access.me())
    on conflict do nothing
$$;
revoke all on function whistleblowing.tag(text, bigint), whistleblowing.is_reclaimed(text, bigint),
    whistleblowing.reclaim(text, bigint) from public;
grant execute on function whistleblowing.is_reclaimed(text, bigint), whistleblowing.reclaim(text, bigint) to damlam_app;

create or replace function whistleblowing.claims() returns text[] language sql stable as $$
    select coalesce(array_agg(encode(sha256(convert_to(claim, 'UTF8')), 'hex')), '{}')
    from unnest(string_to_array(nullif(current_setting('damlam.claims', true), ''), E'\n')) claim
    where access.me() is distinct from 0
      and (access.me() is null or whistleblowing.is_reclaimed(claim, access.me()))
$$;
