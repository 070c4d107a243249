-- A conclusion that reminds somebody is a duty of whoever came to it until the reminder is signed. Hearings in which
-- somebody has it to write, to hand in or to sign: ids only, found from their own side.
create index conclusion_reminded on inspection.conclusion (person_id) where outcome = 'REMINDED';
create function inspection.to_remind(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with mine as (
        select hearing_id from conclusion where person_id = person and outcome = 'REMINDED'
        union
        select hearing_id from review_answer where person_id = person and outcome = 'REMINDED'
        union
        select r.hearing_id from issuing.draft d join reminder r using (draft_id)
        where d.state = 'TO_SIGN' and d.signer = person
    )
    select m.hearing_id
    from mine m join concluded c using (hearing_id)
        left join lateral (select d.state, d.signer from reminder r join issuing.draft d using (draft_id)
                           where r.hearing_id = m.hearing_id order by r.no desc limit 1) d on true
    where c.outcome = 'REMINDED' and (person = access.me() or access.is_system())
      and (c.person_id = person and (d.state is null or d.state in ('DRAFTING', 'RECALLED', 'DROPPED'))
           or d.state = 'TO_SIGN' and d.signer = person)
    order by m.hearing_id
$$;
revoke all on function inspection.to_remind(bigint) from public;
grant execute on function inspection.to_remind(bigint) to damlam_app;

-- Somebody is heard once more on what was concluded before only with a reason, which they read with the question.
alter table inspection.hearing
    add column earlier bigint references inspection.hearing,
    add column again   text check (again <> ''),
    add check ((earlier is null) = (again is null)),
    add check (earlier < hearing_id);

-- As V261, and why somebody is heard again.
create or replace function inspection.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'inspection.ask' then
            update inspection.hearing
            set question = gone, again = case when again is not null then gone end
            where hearing_id = act.id;
        when 'inspection.explain' then
            update inspection.explanation set words = gone
            where hearing_id = act.id and no = (act.facts ->> 'no')::int;
            update inspection.attachment set name = gone, content = '', bytes = 0
            where hearing_id = act.id and explanation_no = (act.facts ->> 'no')::int;
        when 'inspection.extendAsk' then
            update inspection.extension set reason = gone
            where hearing_id = act.id and no = (act.facts ->> 'no')::int;
        when 'inspection.extendGrant', 'inspection.extendDeny' then
            update inspection.extension_decision set words = gone
            where hearing_id = act.id and no = (act.facts ->> 'no')::int;
        when 'inspection.conclude' then
            update inspection.conclusion set reasons = gone where hearing_id = act.id;
        when 'inspection.withdraw' then
            update inspection.withdrawal set reason = gone where hearing_id = act.id;
        when 'inspection.reviewAsk' then
            update inspection.review set reasons = gone where hearing_id = act.id;
            update inspection.review_file set name = gone, content = '', bytes = 0 where hearing_id = act.id;
        when 'inspection.reviewUphold', 'inspection.reviewReplace' then
            update inspection.review_answer set reasons = gone where hearing_id = act.id;
        when 'inspection.relationHolds', 'inspection.relationNot' then
            update inspection.interest_ruling set reasons = gone where interest_id = act.id;
        else null;
    end case;
end
$$;

-- As V260, and the few on findings: whoever gave the work that shows one does not go on with it.
create or replace function inspection.open_without_asker(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h
    where not h.ended and h.asked_by <> person and h.asked <> person
      and not exists (select from review r where r.hearing_id = h.hearing_id)
      and (person = access.me() or access.is_system())
      and (h.asked_by not in (select a.person_id from org.appointment a
                              where a.from_day <= day and (a.until_day is null or day < a.until_day))
           or h.signal_id in (select s.signal_id from analysis.signal s where analysis.overload(s.against))
           or h.finding_id is not null
           -- Of the few who declared anything, or of whom it was declared: to ask of each hearing takes long.
           or h.asked_by in (select declared_by from interest union select other from interest)
               and barred(h.asked_by, h.asked, h.sent_at))
    order by h.hearing_id desc
$$;
