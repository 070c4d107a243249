-- A conclusion that passes somebody's matter to whoever is competent has a holder until they answer (0105): the head of
-- the unit it was passed to takes it up by a proceeding, or says why not. Where nobody in the chart can, whoever
-- concluded sends it to the body that can, by a paper of the registers.
create table inspection.referral (
    hearing_id bigint      not null references inspection.conclusion,
    no         int         not null check (no >= 1),
    -- Null where nobody in the chart is competent: then it leaves the house.
    unit_id    bigint references org.unit,
    person_id  bigint      not null references org.person,
    at         timestamptz not null,
    primary key (hearing_id, no)
);
create index referral_by_unit on inspection.referral (unit_id);
create table inspection.referral_answer (
    hearing_id  bigint primary key references inspection.conclusion,
    -- The paper by which it left the house; null where whoever is competent says why nothing is opened.
    document_id bigint references documents.document,
    reasons     text check (reasons <> ''),
    person_id   bigint      not null references org.person,
    at          timestamptz not null,
    check ((document_id is null) <> (reasons is null))
);
-- That whoever concluded and whom it is about have seen the answer.
create table inspection.referral_receipt (
    hearing_id bigint      not null references inspection.conclusion,
    person_id  bigint      not null references org.person,
    at         timestamptz not null,
    primary key (hearing_id, person_id)
);
create index conclusion_referred on inspection.conclusion (hearing_id) where outcome = 'REFERRED';

-- Proceedings that were opened and whose opening was not taken back, which V310 brings.
create view discipline.stands with (security_invoker = true) as
    select p.* from discipline.proceeding p
    where not exists (select from discipline.act a
                      where a.proceeding_id = p.proceeding_id and a.kind = 'WITHDRAW_OPENING');
grant select on discipline.stands to damlam_app;

-- To whom each was passed last.
create view inspection.referred with (security_invoker = true) as
    select r.* from inspection.referral r
    where not exists (select from inspection.referral later where later.hearing_id = r.hearing_id and later.no > r.no);

-- When a proceeding was opened from some. Whoever passed a matter on learns that it was taken up, and no more; those who
-- have no part in it do not.
create function inspection.taken_up(those bigint[]) returns table (hearing_id bigint, at timestamptz)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select p.hearing_id, p.at
    from discipline.stands p join hearing h using (hearing_id) join conclusion c using (hearing_id)
        left join referred r using (hearing_id)
    where p.hearing_id = any (those)
      and (access.is_system() or access.me() in (h.asked, c.person_id)
           or r.unit_id = any ((select access.units_headed(access.me()))::bigint[]))
$$;

-- Those that somebody concluded and that were answered or taken up, or that are about them and were answered, where they
-- have not seen it; whoever answered knows. That a proceeding was opened the person is told by the proceeding.
create function inspection.referral_news(person bigint) returns setof bigint
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
    order by u.hearing_id
$$;

-- Whether a matter was passed to somebody who does not see it otherwise: as long as the conclusion counts, or a
-- proceeding rests on it.
create function inspection.referred_to(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from referred r join hearing h using (hearing_id)
    where (person = access.me() or access.is_system())
      and r.unit_id = any ((select access.units_headed(person))::bigint[])
      and h.asked <> person
      and not barred(person, h.asked, h.sent_at)
      and not (h.report_id is not null and person = any (whistleblowing.concerned_by(h.report_id, false)))
      and (exists (select from concluded c where c.hearing_id = h.hearing_id and c.outcome = 'REFERRED')
           or exists (select from discipline.stands p where p.hearing_id = h.hearing_id))
$$;

-- Those that wait for an answer and could be somebody's to answer or to pass on: ids only. Whose each is the program
-- says, which knows who may not judge.
create function inspection.to_refer(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    -- The few that nobody has answered first: what counts, and to whom it was passed, is asked of these alone.
    with unanswered as materialized (
        select c.hearing_id, c.person_id
        from conclusion c
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and not exists (select from referral_answer a where a.hearing_id = c.hearing_id)
          and not exists (select from discipline.stands p where p.hearing_id = c.hearing_id)
    )
    select c.hearing_id
    from unanswered c join concluded k using (hearing_id) left join referred r using (hearing_id)
    where k.outcome = 'REFERRED'
      and (c.person_id = person
           or r.unit_id = any ((select access.units_headed(person))::bigint[])
           or c.person_id not in (select a.person_id from org.appointment a
                                  where a.from_day <= day and (a.until_day is null or day < a.until_day)))
    order by c.hearing_id
$$;

-- Only what counts is passed on or answered, and once: by whoever concluded, or who stands in their place; that nothing is
-- opened says whoever heads what it was passed to.
create function inspection.passed_on() returns trigger
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
create trigger referral_passed_on before insert on inspection.referral
    for each row execute function inspection.passed_on();
create trigger referral_answer_passed_on before insert on inspection.referral_answer
    for each row execute function inspection.passed_on();

-- As V211: and nothing is opened from what was answered that nothing is.
create or replace function inspection.referred() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if new.hearing_id is not null and not exists (select from concluded c where c.hearing_id = new.hearing_id
                                                  and c.outcome = 'REFERRED') then
        raise exception 'a proceeding is opened from a conclusion that refers it, and counts';
    end if;
    if exists (select from referral_answer a where a.hearing_id = new.hearing_id) then
        raise exception 'it was answered that no proceeding is opened from it';
    end if;
    return new;
end
$$;

-- As V260, and to whom a matter was passed.
alter policy seen on inspection.hearing using (
    (select access.is_system()) or asked = (select access.me()) or asked_by = (select access.me())
    or (signal_id is not null
        and analysis.sees(signal_id, (select access.me()), (select access.units_headed(access.me())),
                          (select access.units_reached(access.me())), (select access.team_reached(access.me())),
                          (select access.present())))
    or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[])
    or (report_id is not null and whistleblowing.receives((select access.me()), report_id))
    or (ended and hearing_id = any (array(select inspection.referred_to((select access.me()))))));

-- As V242, and what was passed to somebody. Whoever reaches a good part of the body sees most of what ended, and the newest
-- are found by going through it from the newest: to gather thousands first, to show fifty, took most of a page.
create or replace function inspection.ended_seen(person bigint, most int, leave_out int) returns setof bigint
    language plpgsql stable security definer set search_path = inspection, pg_temp as $$
declare
    headed  bigint[];
    reached bigint[];
    team    bigint[];
    present timestamptz := access.present();
begin
    if person is distinct from access.me() and not access.is_system() then
        return;
    end if;
    headed := access.units_headed(person);
    reached := access.units_reached(person);
    team := access.team_reached(person);
    if cardinality(reached) * 4 >= (select count(*) from org.unit) then
        return query
            select h.hearing_id
            from hearing h left join analysis.signal s using (signal_id)
                left join oversight.finding f using (finding_id) left join oversight.inspection i using (inspection_id)
            where h.ended
              and (h.asked = person
                   or h.asked_by = person
                   or s.person_id = person
                   or (s.signal_id is not null and s.person_id is null and s.unit_id = any (headed))
                   or ((s.looked_at is not null or s.theirs_until <= present)
                       and (s.unit_id = any (reached) or s.person_id = any (team)))
                   or i.unit_id = any (reached)
                   or f.named = any (team)
                   or (h.report_id is not null and h.report_id in (select whistleblowing.received_by(person)))
                   or (h.report_id is not null and h.hearing_id in (select referred_to(person))))
            order by h.hearing_id desc
            limit most offset leave_out;
        return;
    end if;
    return query
    with seen as (
        select h.hearing_id from hearing h where h.ended and h.asked = person
        union
        select h.hearing_id from hearing h where h.ended and h.asked_by = person
        union
        select h.hearing_id
        from analysis.signal s join hearing h using (signal_id)
        where h.ended
          and (s.person_id = person
               or (s.person_id is null and s.unit_id = any (headed))
               or ((s.looked_at is not null or s.theirs_until <= present)
                   and (s.unit_id = any (reached) or s.person_id = any (team))))
        union
        select h.hearing_id
        from oversight.inspection i join oversight.finding f using (inspection_id) join hearing h using (finding_id)
        where h.ended and (i.unit_id = any (reached) or f.named = any (team))
        union
        select h.hearing_id
        from whistleblowing.received_by(person) report join hearing h on h.report_id = report
        where h.ended
        union
        select h.hearing_id from referred_to(person) passed join hearing h on h.hearing_id = passed
        where h.ended
    )
    select s.hearing_id from seen s
    order by s.hearing_id desc
    limit most offset leave_out;
end
$$;

alter table inspection.referral enable row level security;
create policy seen on inspection.referral for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = referral.hearing_id));
create policy made on inspection.referral for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and exists (select from inspection.hearing h where h.hearing_id = referral.hearing_id));
alter table inspection.referral_answer enable row level security;
create policy seen on inspection.referral_answer for select using (
    (select access.is_system())
    or person_id = (select access.me())
    or exists (select from inspection.hearing h where h.hearing_id = referral_answer.hearing_id));
create policy made on inspection.referral_answer for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and exists (select from inspection.hearing h where h.hearing_id = referral_answer.hearing_id));
alter table inspection.referral_receipt enable row level security;
create policy seen on inspection.referral_receipt for select using (
    (select access.is_system()) or person_id = (select access.me()));
create policy made on inspection.referral_receipt for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and exists (select from inspection.hearing h left join inspection.conclusion c using (hearing_id)
                   where h.hearing_id = referral_receipt.hearing_id
                     and (select access.me()) in (h.asked, c.person_id)));
grant select, insert on inspection.referral, inspection.referral_answer, inspection.referral_receipt to damlam_app;
grant select on inspection.referred to damlam_app;
revoke all on function inspection.taken_up(bigint[]), inspection.referral_news(bigint), inspection.referred_to(bigint), inspection.to_refer(bigint, date),
    inspection.passed_on() from public;
grant execute on function inspection.taken_up(bigint[]), inspection.referral_news(bigint), inspection.referred_to(bigint),
    inspection.to_refer(bigint, date) to damlam_app;
