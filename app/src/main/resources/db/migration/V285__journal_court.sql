-- A court's decision by which words of a defence are erased is one that came in and stands in the registers, from a court.
create function journal.court_decided(paper text) returns boolean
    language sql stable security definer set search_path = journal, pg_temp as $$
    select exists (select from documents.document d
                   where d.number = btrim(paper) and d.direction = 'INCOMING'
                     and normalize(d.issuer, NFC) ~* '(tòa|toà) án|TAND')
$$;
revoke all on function journal.court_decided(text) from public;
grant execute on function journal.court_decided(text) to damlam_app;

-- As before (V266), but for the court.
create or replace function journal.erasure_asked(which bigint, other_than bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select e.entry_id
    from journal.leaf l join journal.entry e on e.subject = 'act:' || l.leaf_no
    where l.entry_id = which and e.kind = 'proofs.eraseAsk' and e.person_id <> other_than
      and journal.erasure_until(e) > access.present()
      and not journal.erasure_barred(e.person_id, which)
      and (not journal.is_statement(which) or journal.erasure_wished(which) is not null
           or journal.court_decided(coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'court'))
    order by e.entry_id desc
    limit 1
$$;

-- As before (V238), with everybody who decided in a hearing: on more time, on its end, on the request to look at it again.
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
            concerned := whistleblowing.concerned_by(matter, false);
            parties := parties || whistleblowing.concerned_by(matter, true);
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
