-- Whoever may open a proceeding may take up what was referred, and nobody else (0116): what was passed to a unit is its
-- head's, and theirs who decide on staff in the head's place today. As V316, V340 and V295.
create or replace function inspection.referred_to(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from referred r join hearing h using (hearing_id)
    where (person = access.me() or access.is_system())
      and r.unit_id = any ((select access.units_decided(person))::bigint[])
      and h.asked <> person
      and not barred(person, h.asked, h.sent_at)
      and not (h.report_id is not null and person = any (whistleblowing.concerned_by(h.report_id, false)))
      and (exists (select from passing c where c.hearing_id = h.hearing_id)
           or exists (select from discipline.stands p where p.hearing_id = h.hearing_id))
$$;

create or replace function inspection.to_refer(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    -- The few that nobody has answered first: whether they pass a matter, and to whom, is asked of these alone.
    with unanswered as materialized (
        select c.hearing_id, c.person_id
        from conclusion c
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and not exists (select from referral_answer a where a.hearing_id = c.hearing_id)
          and not exists (select from discipline.stands p where p.hearing_id = c.hearing_id)
    )
    select c.hearing_id
    from unanswered c cross join lateral (select from passing p where p.hearing_id = c.hearing_id offset 0) k
        left join referred r using (hearing_id)
    where (c.person_id = person
           or r.unit_id = any ((select access.units_decided(person))::bigint[])
           or c.person_id not in (select a.person_id from org.appointment a
                                  where a.from_day <= day and (a.until_day is null or day < a.until_day)))
    order by c.hearing_id
$$;

create or replace function inspection.referral_news(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with unread as materialized (
        select c.hearing_id, c.person_id = person as mine
        from conclusion c
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and (c.person_id = person
               or c.hearing_id in (select h.hearing_id from hearing h where h.asked = person))
          and not exists (select from referral_receipt t where t.hearing_id = c.hearing_id and t.person_id = person)
    )
    select u.hearing_id
    from unread u
        left join referral_answer a using (hearing_id) left join discipline.stands p using (hearing_id)
    where not u.mine and a.hearing_id is not null
       or u.mine and (a.person_id <> person
                      or exists (select from discipline.act t where t.proceeding_id = p.proceeding_id
                                 and t.no = 1 and t.person_id <> person))
    union
    select p.hearing_id
    from referred r join discipline.stands p using (hearing_id)
    where (person = access.me() or access.is_system())
      and r.unit_id = any ((select access.units_decided(person))::bigint[])
      and exists (select from discipline.act t where t.proceeding_id = p.proceeding_id
                  and t.no = 1 and t.person_id <> person)
      -- Whoever came into the post later never had it.
      and exists (select from org.appointment a join org.post held using (post_id)
                  where a.person_id = person and held.unit_id = r.unit_id
                  and a.from_day <= (p.at at time zone 'Asia/Ho_Chi_Minh')::date)
      and not exists (select from referral_receipt t where t.hearing_id = p.hearing_id and t.person_id = person)
      and p.hearing_id in (select referred_to(person))
    order by 1
$$;

-- As V316, and not by whoever reported (V397).
create or replace function inspection.passed_on() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    passed   record;
    declined boolean := false;
begin
    select h.asked, h.sent_at, h.report_id, c.person_id as concluder, r.unit_id into passed
    from hearing h join passing c using (hearing_id) left join referred r using (hearing_id)
    where h.hearing_id = new.hearing_id;
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
    elsif declined and not coalesce(passed.unit_id = any (access.units_decided(new.person_id)), false) then
        raise exception 'whoever heads what it was passed to says why nothing is opened';
    elsif declined and passed.report_id is not null
            and coalesce(whistleblowing.reporter_said(passed.report_id) = new.person_id, true) then
        raise exception 'whoever reported does not answer it, and until it is said who did nobody does';
    elsif not declined and new.person_id <> passed.concluder
            and not barred(passed.concluder, passed.asked, passed.sent_at)
            and exists (select from org.appointment a where a.person_id = passed.concluder
                        and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)) then
        raise exception 'whoever concluded passes it on';
    end if;
    return new;
end
$$;

create or replace function inspection.taken_up(those bigint[]) returns table (hearing_id bigint, at timestamptz)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select p.hearing_id, p.at
    from discipline.stands p join hearing h using (hearing_id) join conclusion c using (hearing_id)
        left join referred r using (hearing_id)
    where p.hearing_id = any (those)
      and (access.is_system() or access.me() in (h.asked, c.person_id)
           or r.unit_id = any ((select access.units_decided(access.me()))::bigint[]))
$$;

-- Each proceeding that was opened from a hearing, and when its opening was taken back, for those who learn that a matter
-- was taken up (V295): the steps of the hearing keep both. Why, and by whom, is read by those who have a part in it.
create function discipline.opened_from(which bigint)
    returns table (proceeding_id bigint, at timestamptz, taken_back timestamptz)
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select p.proceeding_id, p.at,
           (select a.at from act a where a.proceeding_id = p.proceeding_id and a.kind = 'WITHDRAW_OPENING')
    from proceeding p join inspection.hearing h using (hearing_id) join inspection.conclusion c using (hearing_id)
        left join inspection.referred r using (hearing_id)
    where p.hearing_id = which
      and (access.is_system() or access.me() in (h.asked, c.person_id)
           or r.unit_id = any ((select access.units_decided(access.me()))::bigint[]))
    order by p.proceeding_id
$$;
revoke all on function discipline.opened_from(bigint) from public;
grant execute on function discipline.opened_from(bigint) to damlam_app;

-- As V181, and what a hearing was about that was passed to a head in whose place somebody decides: by their own reach they
-- may not see it.
create or replace function inspection.signals_asked(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = inspection, pg_temp as $$
declare
    asked_about bigint[];
    passed      bigint[] := '{}';
begin
    select coalesce(array_agg(signal_id), '{}') into asked_about from hearing where asked = person or asked_by = person;
    if exists (select from access.stands_in(person)) then
        select coalesce(array_agg(h.signal_id), '{}') into passed
        from referred_to(person) r join hearing h on h.hearing_id = r where h.signal_id is not null;
    end if;
    return asked_about || passed;
end
$$;
