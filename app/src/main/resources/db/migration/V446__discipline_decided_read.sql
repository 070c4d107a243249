-- Whoever decided in a proceeding, be it in a head's place, answers for it, and goes on reading it (0129): as it stood by
-- their own act, and what becomes of that. Where a complaint has it done again, they read that it does, and nothing of
-- what is done then.

-- The proceedings in which somebody took an act that decides, or signed the document that does, each with the number of
-- the last act that is theirs to read.
create function discipline.answered_for(person bigint) returns table (proceeding_id bigint, until int)
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select d.proceeding_id,
           coalesce((select min(s.no) from act s
                     where s.proceeding_id = d.proceeding_id and s.no >= d.last
                       and s.kind = 'SETTLE' and s.facts ->> 'outcome' = 'REDO'),
                    (select max(s.no) from act s where s.proceeding_id = d.proceeding_id))
    from (select t.proceeding_id, max(t.no) as last
          from (select a.proceeding_id, a.no from act a
                where a.person_id = person
                  and a.kind in ('DECIDE', 'RELEASE', 'NO_BREACH', 'WITHDRAW_OPENING', 'REASSESS', 'SETTLE', 'WRONG')
                  and (a.kind <> 'REASSESS' or a.facts ->> 'onward' = 'CLOSE')
                union all
                select a.proceeding_id, a.no
                from act a join issuing.draft f on f.draft_id = (a.facts ->> 'draft')::bigint
                where a.kind = 'DECIDE' and a.facts ? 'draft' and f.signer = person) t
          group by t.proceeding_id) d
    where person = access.me() or access.is_system()
$$;
create function discipline.acts_answered_for(person bigint) returns table (proceeding_id bigint, no int)
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select a.proceeding_id, a.no from answered_for(person) f join act a using (proceeding_id) where a.no <= f.until
$$;
create index act_decided_by on discipline.act (person_id)
    where kind in ('DECIDE', 'RELEASE', 'NO_BREACH', 'WITHDRAW_OPENING', 'REASSESS', 'SETTLE', 'WRONG');
create index act_decided_by_document on discipline.act (proceeding_id) where kind = 'DECIDE' and facts ? 'draft';
revoke all on function discipline.answered_for(bigint), discipline.acts_answered_for(bigint) from public;
grant execute on function discipline.answered_for(bigint), discipline.acts_answered_for(bigint) to damlam_app;

alter policy parties on discipline.proceeding using (
    (select access.is_system())
    or proceeding_id in (select unnest(discipline.of(access.me())))
    or proceeding_id in (select f.proceeding_id from discipline.answered_for(access.me()) f)
    or discipline.is_being_opened(proceeding_id));
alter policy parties on discipline.act using (
    (select access.is_system())
    or proceeding_id in (select unnest(discipline.of(access.me())))
    or (proceeding_id, no) in (select f.proceeding_id, f.no from discipline.acts_answered_for(access.me()) f)
    or discipline.is_being_opened(proceeding_id));
alter policy parties on discipline.party using (
    (select access.is_system())
    or proceeding_id in (select unnest(discipline.of(access.me())))
    or (proceeding_id, no) in (select f.proceeding_id, f.no from discipline.acts_answered_for(access.me()) f)
    or discipline.is_being_opened(proceeding_id));
-- The documents of the acts that they read; whoever only reads has none drafted.
alter policy parties on discipline.paper using (
    (select access.is_system())
    or proceeding_id = any ((select discipline.of(access.me()))::bigint[])
    or (proceeding_id in (select f.proceeding_id from discipline.answered_for(access.me()) f)
        and exists (select from discipline.act a where a.proceeding_id = paper.proceeding_id
                    and (a.no = paper.no or a.facts ->> 'draft' = paper.draft_id::text))))
    with check ((select access.is_system()) or (person_id = (select access.me())
        and (discipline.is_party(person_id, proceeding_id, '{OFFICER}') or discipline.decides(person_id, proceeding_id)
             or (not discipline.is_party(person_id, proceeding_id, '{CONCERNED}')
                 and proceeding_id = any ((select discipline.of(access.me()))::bigint[])
                 and exists (select from discipline.act a where a.proceeding_id = paper.proceeding_id
                             and a.no = paper.no and a.person_id = paper.person_id)))));
alter policy parties on discipline.receipt using (
    (select access.is_system())
    or proceeding_id = any ((select discipline.of(access.me()))::bigint[])
    or (proceeding_id in (select f.proceeding_id from discipline.answered_for(access.me()) f)
        and exists (select from discipline.paper p where p.draft_id = receipt.draft_id)));

-- As V429, and those that somebody answers for, as far as they read them.
create or replace function discipline.outlines(person bigint)
    returns table (proceeding_id bigint, about bigint, hearing_id bigint, roles text[], kinds text[], in_name boolean)
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select p.proceeding_id, p.person_id, p.hearing_id, y.roles, a.kinds, coalesce(a.of_others > a.own, false)
    from (select access.present() - interval '30 days' as late offset 0) now
        cross join (
            select t.proceeding_id, array_agg(t.role) as roles, max(t.until) as until
            from (select m.proceeding_id, m.role, 2147483647 as until from party m where m.person_id = person
                  union
                  select s, 'DECIDER', 2147483647 from stood_in(person) s
                  union
                  select f.proceeding_id, 'DECIDED', f.until from answered_for(person) f) t
            group by t.proceeding_id) y
        join proceeding p on p.proceeding_id = y.proceeding_id
        cross join lateral (
            select array_agg(c.kind order by c.no) as kinds,
                   max(c.no) filter (where c.facts ->> 'inNameOf' = person::text
                                     and c.at >= now.late) as of_others,
                   coalesce(max(c.no) filter (where c.person_id = person), 0) as own
            from act c where c.proceeding_id = p.proceeding_id and c.no <= y.until) a
    where person = access.me() or access.is_system()
    order by p.proceeding_id desc
$$;
