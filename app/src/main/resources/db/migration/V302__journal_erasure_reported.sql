-- What somebody reported is erased only where whoever reported asks for it or a court decided, and by nobody who receives
-- the report, decides on it or took a step on it.

-- As before (V266), with what whoever reported wrote.
create or replace function journal.is_statement(which bigint) returns boolean
    language plpgsql stable security definer set search_path = journal, pg_temp as $$
declare
    act    record;
    matter bigint;
begin
    select e.kind, e.subject, e.person_id into act from journal.entry e where e.entry_id = which;
    matter := substring(act.subject from ':(\d+)$')::bigint;
    return case split_part(act.subject, ':', 1)
        when 'hearing' then exists (select from inspection.hearing h where h.hearing_id = matter and h.asked = act.person_id)
        when 'finding' then exists (select from oversight.finding f where f.finding_id = matter and f.named = act.person_id)
        when 'inspection' then act.kind = 'oversight.explain'
        when 'proceeding' then exists (select from discipline.proceeding p
                                       where p.proceeding_id = matter and p.person_id = act.person_id)
        when 'proposal' then exists (select from personnel.proposal p
                                     where p.proposal_id = matter and p.about = act.person_id)
        when 'conduct' then act.kind in ('whistleblowing.report', 'whistleblowing.reply')
        else false
    end;
end
$$;

-- As before (V266). Whoever reported asks without a name: their act is the system's, and the row beside it needs what
-- was sealed with the report (V301).
create or replace function journal.erasure_wished(which bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select max(entry_id) from (
        select e.entry_id
        from journal.leaf l join journal.entry e on e.subject = 'act:' || l.leaf_no
        where l.entry_id = which and e.kind = 'proofs.eraseOwn' and e.person_id = journal.words_of(which)
          and journal.wish_until(e) > access.present()
        union all
        select e.entry_id
        from journal.entry said join journal.entry e on e.subject = said.subject and e.kind = 'whistleblowing.wish'
            join whistleblowing.erasure_wish w on w.report_id = substring(said.subject from 9)::bigint
                and w.no = (coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'no')::int
                and w.day = (e.at at time zone 'Asia/Ho_Chi_Minh')::date
        where said.entry_id = which and said.kind in ('whistleblowing.report', 'whistleblowing.reply')
          and w.message_no = case said.kind when 'whistleblowing.report' then 0
                                 else (coalesce(said.act, said.leaf)::jsonb -> 'facts' ->> 'no')::int end
          and journal.wish_until(e) > access.present()) wished
$$;

-- The acts of which whoever reported asked, within these days or before, that the words are erased.
create function journal.reporters_wish() returns setof bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select said.entry_id
    from whistleblowing.erasure_wish w
        join journal.entry said on said.subject = 'conduct:' || w.report_id
            and said.kind = case w.message_no when 0 then 'whistleblowing.report' else 'whistleblowing.reply' end
            and (w.message_no = 0 or (coalesce(said.act, said.leaf)::jsonb -> 'facts' ->> 'no')::int = w.message_no)
    where w.day > access.today() - 31
$$;
revoke all on function journal.reporters_wish() from public;
grant execute on function journal.reporters_wish() to damlam_app;

-- As before (V285), with whoever receives a report of conduct or decides on it.
create or replace function journal.erasure_barred_by_part(person bigint, which bigint) returns boolean
    language plpgsql stable security definer set search_path = journal, pg_temp as $$
declare
    act       record;
    word      text;
    matter    bigint;
    concerned bigint[] := '{}';
    parties   bigint[];
begin
    select e.kind, e.subject, e.person_id, e.for_person_id into act from journal.entry e where e.entry_id = which;
    word := split_part(act.subject, ':', 1);
    matter := substring(act.subject from ':(\d+)$')::bigint;
    parties := array[act.person_id, act.for_person_id];
    case word
        when 'signal' then
            select concerned || array[s.person_id, s.from_person, s.to_person]
                       || case when s.person_id is null then whistleblowing.heads(s.unit_id) else '{}' end
            into concerned from analysis.signal s where s.signal_id = matter;
        when 'hearing' then
            select array[h.asked], parties || h.asked_by into concerned, parties
            from inspection.hearing h where h.hearing_id = matter;
            parties := parties || array(
                select c.person_id from inspection.conclusion c where c.hearing_id = matter
                union select d.person_id from inspection.extension_decision d where d.hearing_id = matter
                union select w.person_id from inspection.withdrawal w where w.hearing_id = matter
                union select r.person_id from inspection.review_answer r where r.hearing_id = matter);
        when 'interest' then
            select array[i.declared_by, i.other] into concerned from inspection.interest i where i.interest_id = matter;
        when 'proceeding' then
            select array[p.person_id] into concerned from discipline.proceeding p where p.proceeding_id = matter;
            parties := parties || array(select p.person_id from discipline.party p where p.proceeding_id = matter);
        when 'proposal' then
            select array[p.about] into concerned from personnel.proposal p where p.proposal_id = matter;
            parties := parties || array(select p.person_id from personnel.party p where p.proposal_id = matter);
        when 'shield' then
            select array[s.person_id], parties || s.told_by into concerned, parties
            from personnel.shield s where s.shield_id = matter;
        when 'conduct' then
            -- Whom the law protects from then on is no prose of anybody, and ends with a day of its own.
            if act.kind = 'whistleblowing.accept' then
                return true;
            end if;
            concerned := whistleblowing.concerned_by(matter, false);
            parties := parties || whistleblowing.concerned_by(matter, true) || whistleblowing.handling(matter);
        when 'inspection' then
            select whistleblowing.heads(i.unit_id) into concerned from oversight.inspection i where i.inspection_id = matter;
            concerned := concerned || array(select f.named from oversight.finding f where f.inspection_id = matter);
            parties := parties || array(select m.person_id from oversight.member m where m.inspection_id = matter);
        when 'finding' then
            select array[f.named] || whistleblowing.heads(i.unit_id) into concerned
            from oversight.finding f join oversight.inspection i using (inspection_id) where f.finding_id = matter;
            parties := parties || array(select m.person_id from oversight.member m join oversight.finding f
                using (inspection_id) where f.finding_id = matter);
        when 'plan', 'checklist' then
            null;
        when 'initiative' then
            select parties || i.person_id || whistleblowing.heads(i.asked) into parties
            from daring.initiative i where i.initiative_id = matter;
            parties := parties || array(select s.person_id from daring.step s where s.initiative_id = matter);
        when 'case' then
            parties := parties || array(select m.actor_id from cases.move m where m.case_id = matter)
                || array(select m.for_person from cases.move m where m.case_id = matter)
                || array(select m.to_person from cases.move m where m.case_id = matter);
        when 'person' then
            parties := parties || matter;
        else
            if journal.erased_by_two(act.kind) then
                return true;
            end if;
    end case;
    if concerned is null or parties is null then
        return true;
    end if;
    if not journal.erased_by_two(act.kind) then
        return person = any (parties) is true;
    end if;
    return whistleblowing.unbarred(array[person],
        array_remove(concerned, null), array_remove(parties, null)) = '{}';
end
$$;
