-- A proceeding that a deputy opens in the head's place is the head's (0116): the head is its party from the first moment,
-- and the deputy acts in it only on the days on which they stand in. The acts say who did what, and in whose name.

-- Who decides in a proceeding: whom it was handed over to last; else in whose name it was opened, or who opened it.
create function discipline.decider(proceeding bigint) returns bigint
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select coalesce(
        (select (a.facts ->> 'decider')::bigint from act a
         where a.proceeding_id = proceeding and a.kind = 'HAND_OVER' order by a.no desc limit 1),
        (select coalesce((a.facts ->> 'inNameOf')::bigint, a.person_id) from act a
         where a.proceeding_id = proceeding and a.no = 1))
$$;

-- Proceedings of heads in whose place somebody decides today: none that is about them or a relative, none from a hearing
-- that they conducted or a proposal that they made or signed, and none in which they were entered as barred.
create function discipline.stood_in(person bigint) returns setof bigint
    language plpgsql stable security definer set search_path = discipline, pg_temp as $$
declare
    heads bigint[];
begin
    if person is distinct from access.me() and not access.is_system() then
        return;
    end if;
    heads := array(select s.head from access.stands_in(person) s join org.unit u using (unit_id)
                   where u.kind in ('PUBLIC_UNIT', 'BODY'));
    if heads = '{}' then
        return;
    end if;
    return query
    select distinct p.proceeding_id
    from party y join proceeding p using (proceeding_id)
    where y.person_id = any (heads) and y.role = 'DECIDER'
      and decider(p.proceeding_id) = y.person_id
      and person <> p.person_id
      and not inspection.related(person, p.person_id)
      and not exists (select from act c
                      where c.proceeding_id = p.proceeding_id and c.kind = 'CONFLICT' and c.facts ->> 'person' = person::text
                        and not exists (select from act s where s.proceeding_id = p.proceeding_id and s.kind = 'STRIKE'
                                          and s.facts ->> 'of' = c.no::text))
      and not exists (select from inspection.hearing h left join inspection.conclusion c using (hearing_id)
                      where h.hearing_id = p.hearing_id and person in (h.asked_by, c.person_id))
      and not exists (select from act o
                      where o.proceeding_id = p.proceeding_id and o.no = 1 and o.facts ? 'proposal'
                        and (personnel.is_party(person, (o.facts ->> 'proposal')::bigint, 'PROPOSER')
                             or personnel.is_party(person, (o.facts ->> 'proposal')::bigint, 'SIGNER')));
end
$$;

create function discipline.decides(person bigint, proceeding bigint) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select decider(proceeding) = person or proceeding in (select stood_in(person))
$$;

-- As V191, and those of the heads in whose place they decide today.
create or replace function discipline.of(person bigint) returns bigint[]
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select coalesce(array_agg(distinct y.proceeding_id), '{}')
    from (select p.proceeding_id from party p where p.person_id = person
          union all
          select s from stood_in(person) s) y
$$;

-- Who called the review meeting in a head's place and chairs it does so as long as they stand in; then the head does.
create function discipline.leads_review(person bigint, proceeding bigint) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select coalesce(
        (select case when not (s.facts ? 'inNameOf' and s.facts ->> 'chair' = s.person_id::text)
                     then is_party(person, proceeding, '{CHAIR}')
                     else decider(proceeding) = person
                       or (is_party(person, proceeding, '{CHAIR}') and decides(person, proceeding)) end
         from act s
         where s.proceeding_id = proceeding and s.kind = 'SUMMON' and s.facts ? 'chair'
         order by s.no desc limit 1),
        false)
$$;

-- As V292, but whoever decides is who does so today: nobody whom it was handed over from, nor whose standing in is over.
-- The person asks that a meeting be held without them, and takes that back (V408).
create or replace function discipline.may_do(person bigint, proceeding bigint, what text) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select case
        when what = 'CONTEST' then is_party(person, proceeding, '{CONCERNED}')
            or (is_party(person, proceeding, '{DECIDER,OFFICER,CHAIR,MEMBER,SECRETARY}')
                and exists (select from act c where c.proceeding_id = proceeding and c.kind = 'CONFLICT'
                            and c.facts ->> 'person' = person::text))
        when what in ('SELF_REVIEW', 'ATTEST', 'APPEAR') then is_party(person, proceeding, '{CONCERNED}')
        when what in ('SUSPEND', 'RESUME', 'LIFT', 'RECEIVE', 'COMPLAIN', 'HEARD', 'WAIVE')
            then is_party(person, proceeding, '{CONCERNED,OFFICER}') or decides(person, proceeding)
        when what in ('REVIEW', 'REPORT') then leads_review(person, proceeding)
        when what in ('CALL', 'MEET', 'BALLOT', 'BREAK', 'COUNT', 'PROPOSE', 'ABSENCE')
            then is_party(person, proceeding, '{SECRETARY}')
              or (is_party(person, proceeding, '{MEMBER}')
                  and person::text = (select c.facts ->> 'seatCHAIR' from act c
                                      where c.proceeding_id = proceeding and c.kind = 'COUNCIL'
                                      order by c.no desc limit 1))
              or (what = 'ABSENCE' and leads_review(person, proceeding))
        when what in ('CONFLICT', 'STRIKE', 'BREACH', 'PRIOR', 'SECONDED', 'SUMMON', 'ANSWERS', 'ACCEPT', 'DIALOGUE',
                      'RECTIFY')
            then is_party(person, proceeding, '{OFFICER}') or decides(person, proceeding)
        -- Nobody gives away what is another's.
        when what = 'HAND_OVER' then decider(proceeding) = person
        else decides(person, proceeding)
    end
$$;

alter policy parties on discipline.party with check ((select access.is_system()) or exists (
    select from discipline.act a
    where a.proceeding_id = party.proceeding_id and a.no = party.no and a.person_id = (select access.me())
      and (a.kind in ('APPOINT', 'HAND_OVER', 'SUMMON', 'COUNCIL')
           or (a.kind = 'OPEN' and discipline.is_being_opened(party.proceeding_id)))
      and (party.role <> 'DECIDER' or party.person_id = discipline.decider(party.proceeding_id))));
alter policy parties on discipline.paper with check ((select access.is_system()) or (person_id = (select access.me())
    and (discipline.is_party(person_id, proceeding_id, '{OFFICER}') or discipline.decides(person_id, proceeding_id)
         or (not discipline.is_party(person_id, proceeding_id, '{CONCERNED}')
             and exists (select from discipline.act a where a.proceeding_id = paper.proceeding_id
                         and a.no = paper.no and a.person_id = paper.person_id)))));

-- Whether somebody asks or asked another to explain, or concluded on it; inspects or inspected the unit that they head, or
-- found something of them: as long as that goes on, and if it ended since then. Who reported is nobody's to know.
create function inspection.has_judged(judge bigint, person bigint, since timestamptz) returns boolean
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select exists (
        select from hearing h left join conclusion c using (hearing_id)
        where h.asked = person and judge in (h.asked_by, c.person_id) and (not h.ended or coalesce(c.at, h.sent_at) >= since)
    ) or exists (
        select from oversight.inspection i
            join (select t.inspection_id from oversight.team t where t.person_id = judge
                  union select m.inspection_id from oversight.member m where m.person_id = judge
                  union select f.inspection_id from oversight.finding f where f.person_id = judge) mine using (inspection_id)
            left join oversight.conclusion c using (inspection_id)
        where (i.unit_id = any (access.units_headed(person))
               or exists (select from oversight.finding f where f.inspection_id = i.inspection_id and f.named = person))
          and (c.at is null and i.starts_on <= access.today() or c.at >= since)
    )
$$;

-- In whose name somebody acts is who decides, and today; of the opening, the head of a unit in which they stand in. And a
-- proceeding on somebody who judges whoever opens it, or in whose name it is opened, is not theirs to open: of what ended
-- the rule book says how long that lasts.
create function discipline.in_place() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    named     bigint := (new.facts ->> 'inNameOf')::bigint;
    concerned bigint;
begin
    if access.is_system() then
        return new;
    end if;
    if new.kind = 'OPEN' then
        select p.person_id into concerned from proceeding p where p.proceeding_id = new.proceeding_id;
        if named is not null and not exists (select from access.stands_in(new.person_id) s where s.head = named) then
            raise exception 'nobody opens a proceeding in the name of a head in whose place they do not stand';
        end if;
        if named is not null and (named = concerned or inspection.related(named, concerned)) then
            raise exception 'what a head may not judge is not opened in their name';
        end if;
        if inspection.has_judged(concerned, new.person_id, 'infinity')
            or (named is not null and inspection.has_judged(concerned, named, 'infinity')) then
            raise exception 'a proceeding on somebody who judges whoever opens it is opened above them';
        end if;
    elsif named is not null
        and (named <> decider(new.proceeding_id) or not decides(new.person_id, new.proceeding_id)) then
        raise exception 'nobody acts in the name of a head in whose place they do not stand';
    elsif named is null and new.kind <> 'CONTEST' and new.person_id <> decider(new.proceeding_id)
        and not exists (select from party y where y.proceeding_id = new.proceeding_id and y.person_id = new.person_id
                          and y.role <> 'DECIDER') then
        raise exception 'whoever acts in the place of another says so';
    end if;
    return new;
end
$$;
create trigger act_in_place before insert on discipline.act for each row execute function discipline.in_place();

revoke all on function discipline.decider(bigint), discipline.stood_in(bigint), discipline.decides(bigint, bigint),
    discipline.leads_review(bigint, bigint), inspection.has_judged(bigint, bigint, timestamptz), discipline.in_place()
    from public;
grant execute on function discipline.decider(bigint), discipline.stood_in(bigint), discipline.decides(bigint, bigint),
    discipline.leads_review(bigint, bigint), inspection.has_judged(bigint, bigint, timestamptz) to damlam_app;
create index act_in_name_of on discipline.act ((facts ->> 'inNameOf'), at) where facts ->> 'inNameOf' is not null;

-- As V253, and whoever stands in for a head without being a deputy, where the rule book lets staff be delegated to them.
alter policy parties on discipline.proceeding with check ((select access.is_system())
    or discipline.is_being_opened(proceeding_id)
       and (discipline.heads((select access.me())) or exists (select from access.stands_in((select access.me()))))
       and person_id <> (select access.me()) and not inspection.related((select access.me()), person_id));
alter policy parties on discipline.act with check ((select access.is_system())
    or person_id = (select access.me())
       and case when kind = 'OPEN'
                then discipline.is_being_opened(proceeding_id)
                     and (discipline.heads(person_id) or exists (select from access.stands_in(person_id)))
                else discipline.may_do(person_id, proceeding_id, kind) end);
