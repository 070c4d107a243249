-- An opening that was a mistake is taken back before the person is called: nothing was weighed, and from the same hearing
-- or proposal one may be opened anew, or declined.

-- Those whose opening was not taken back.
create view discipline.stands with (security_invoker = true) as
    select p.* from discipline.proceeding p
    where not exists (select from discipline.act a
                      where a.proceeding_id = p.proceeding_id and a.kind = 'WITHDRAW_OPENING');
grant select on discipline.stands to damlam_app;

alter table discipline.proceeding drop constraint proceeding_hearing_id_key;
create index proceeding_by_hearing on discipline.proceeding (hearing_id);
drop index discipline.opened_from_proposal;
create index opened_from_proposal on discipline.act ((facts ->> 'proposal'))
    where kind = 'OPEN' and facts ? 'proposal';

-- As the unique indexes had it, but for those that were taken back.
create function discipline.opened_once() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('discipline.change'));
    if exists (select from stands s where s.hearing_id = new.hearing_id) then
        raise exception 'a proceeding was opened from this hearing' using errcode = 'unique_violation';
    end if;
    return new;
end
$$;
create trigger proceeding_opened_once before insert on discipline.proceeding
    for each row when (new.hearing_id is not null) execute function discipline.opened_once();

create function discipline.opened_once_from_proposal() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('discipline.change'));
    if exists (select from stands s join act a using (proceeding_id)
               where a.kind = 'OPEN' and a.facts ->> 'proposal' = new.facts ->> 'proposal') then
        raise exception 'a proceeding was opened from this proposal' using errcode = 'unique_violation';
    end if;
    return new;
end
$$;
create trigger act_opened_once before insert on discipline.act
    for each row when (new.kind = 'OPEN' and new.facts ? 'proposal')
    execute function discipline.opened_once_from_proposal();

-- Only before the person was called or anything was spared, and nothing follows but who helps or decides.
create function discipline.withdrawn_unweighed() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    if new.kind = 'WITHDRAW_OPENING'
        and exists (select from act a where a.proceeding_id = new.proceeding_id
                    and (a.kind in ('SUMMON', 'SKIP_REVIEW', 'SKIP_BOTH')
                         or (a.kind = 'REASSESS' and a.facts ->> 'onward' = 'CLOSE'))) then
        raise exception 'an opening is taken back before the person is called';
    end if;
    if new.kind not in ('APPOINT', 'HAND_OVER')
        and exists (select from act a where a.proceeding_id = new.proceeding_id and a.kind = 'WITHDRAW_OPENING') then
        raise exception 'nothing follows an opening that was taken back';
    end if;
    return new;
end
$$;
create trigger act_withdrawn_unweighed before insert on discipline.act
    for each row execute function discipline.withdrawn_unweighed();
revoke all on function discipline.opened_once(), discipline.opened_once_from_proposal(), discipline.withdrawn_unweighed()
    from public;

-- As V295, where one that was taken back counts as none.
create or replace function inspection.taken_up(those bigint[]) returns table (hearing_id bigint, at timestamptz)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select p.hearing_id, p.at
    from discipline.stands p join hearing h using (hearing_id) join conclusion c using (hearing_id)
        left join referred r using (hearing_id)
    where p.hearing_id = any (those)
      and (access.is_system() or access.me() in (h.asked, c.person_id)
           or r.unit_id = any (access.units_headed(access.me())))
$$;
create or replace function inspection.referral_news(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select c.hearing_id
    from conclusion c join hearing h using (hearing_id)
        left join referral_answer a using (hearing_id) left join discipline.stands p using (hearing_id)
    where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
      and (c.person_id = person
               and (a.person_id <> person
                    or exists (select from discipline.act t where t.proceeding_id = p.proceeding_id
                               and t.no = 1 and t.person_id <> person))
           or h.asked = person and a.hearing_id is not null)
      and not exists (select from referral_receipt t where t.hearing_id = c.hearing_id and t.person_id = person)
    order by c.hearing_id
$$;
create or replace function inspection.referred_to(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from referred r join hearing h using (hearing_id)
    where (person = access.me() or access.is_system())
      and r.unit_id = any (access.units_headed(person))
      and h.asked <> person
      and not barred(person, h.asked, h.sent_at)
      and not (h.report_id is not null and person = any (whistleblowing.concerned_by(h.report_id, false)))
      and (exists (select from concluded c where c.hearing_id = h.hearing_id and c.outcome = 'REFERRED')
           or exists (select from discipline.stands p where p.hearing_id = h.hearing_id))
$$;
create or replace function inspection.to_refer(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select c.hearing_id
    from conclusion c join concluded k using (hearing_id) left join referred r using (hearing_id)
    where (person = access.me() or access.is_system())
      and c.outcome = 'REFERRED' and k.outcome = 'REFERRED'
      and not exists (select from referral_answer a where a.hearing_id = c.hearing_id)
      and not exists (select from discipline.stands p where p.hearing_id = c.hearing_id)
      and (c.person_id = person
           or r.unit_id = any (access.units_headed(person))
           or c.person_id not in (select a.person_id from org.appointment a
                                  where a.from_day <= day and (a.until_day is null or day < a.until_day)))
    order by c.hearing_id
$$;
create or replace function inspection.passed_on() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    passed   record;
    declined boolean := false;
begin
    select h.asked, h.sent_at, c.person_id as concluder, r.unit_id into passed
    from hearing h join concluded c using (hearing_id) left join referred r using (hearing_id)
    where h.hearing_id = new.hearing_id and c.outcome = 'REFERRED';
    if not found then
        raise exception 'only a conclusion that refers it, and counts, is passed on or answered';
    end if;
    if exists (select from referral_answer a where a.hearing_id = new.hearing_id)
            or exists (select from discipline.stands p where p.hearing_id = new.hearing_id) then
        raise exception 'it is answered already';
    end if;
    if tg_table_name = 'referral_answer' then
        declined := new.document_id is null;
    end if;
    if new.person_id = passed.asked then
        raise exception 'nobody passes on or answers what is about themselves';
    elsif declined and not coalesce(passed.unit_id = any (access.units_headed(new.person_id)), false) then
        raise exception 'whoever heads what it was passed to says why nothing is opened';
    elsif not declined and new.person_id <> passed.concluder
            and not barred(passed.concluder, passed.asked, passed.sent_at)
            and exists (select from org.appointment a where a.person_id = passed.concluder
                        and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)) then
        raise exception 'whoever concluded passes it on';
    end if;
    return new;
end
$$;
