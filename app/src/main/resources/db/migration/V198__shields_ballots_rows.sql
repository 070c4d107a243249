-- What protects somebody is seen by them and by whoever told it; a ballot by the parties of its proceeding.

alter table personnel.shield enable row level security;
create policy own on personnel.shield using (
    (select access.is_system()) or person_id = (select access.me()) or told_by = (select access.me()))
    with check ((select access.is_system()) or told_by = (select access.me()));
alter table personnel.shield_end enable row level security;
create policy own on personnel.shield_end using (
    (select access.is_system())
    or exists (select from personnel.shield s where s.shield_id = shield_end.shield_id));

alter table discipline.ballot enable row level security;
create policy parties on discipline.ballot using (
    (select access.is_system()) or proceeding_id = any ((select discipline.of(access.me()))::bigint[]));
alter table discipline.ballot_end enable row level security;
create policy parties on discipline.ballot_end using (
    (select access.is_system()) or proceeding_id = any ((select discipline.of(access.me()))::bigint[]));

-- Who casts a vote says not who they are: what it takes to check their mark is known to everybody, the key that signs is
-- not.
create function discipline.open_ballot(proceeding bigint, ballot int) returns table (modulus text, choices text)
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select b.modulus, b.choices from ballot b
    where b.proceeding_id = proceeding and b.no = ballot
      and not exists (select from ballot_end e where (e.proceeding_id, e.no) = (b.proceeding_id, b.no))
$$;
revoke all on function discipline.open_ballot(bigint, int) from public;
grant execute on function discipline.open_ballot(bigint, int) to damlam_app;
