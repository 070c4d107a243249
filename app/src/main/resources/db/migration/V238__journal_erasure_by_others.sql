-- Nobody erases words that they said themselves, or that were said about them; words of a matter about people are erased by
-- two, neither of whom it concerns. It holds for whoever writes here: the program asks the same functions.

-- Whether words of an act of this kind are erased by two: those kinds are about people.
create function journal.erased_by_two(kind text) returns boolean language sql immutable parallel safe as $$
    select split_part(kind, '.', 1) in
        ('analysis', 'discipline', 'inspection', 'oversight', 'personnel', 'whistleblowing')
$$;

-- Whom the words of an act are about, and who else had a part in the matter. Who works under those it is about, or is
-- declared related to any of them, is as little impartial as they are. Of a matter about people that is not known here
-- nobody erases anything.
create function journal.erasure_barred(person bigint, which bigint) returns boolean
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
            select array[h.asked], parties || h.asked_by || c.person_id into concerned, parties
            from inspection.hearing h left join inspection.conclusion c using (hearing_id) where h.hearing_id = matter;
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

-- The act by which somebody else, who may, asked within a fortnight for the words of an act to be erased; null where nobody did.
create function journal.erasure_asked(which bigint, other_than bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select e.entry_id
    from journal.leaf l join journal.entry e on e.subject = 'act:' || l.leaf_no
    where l.entry_id = which and e.kind = 'proofs.eraseAsk' and e.person_id <> other_than
      and e.at > access.present() - interval '14 days'
      and not journal.erasure_barred(e.person_id, which)
    order by e.entry_id desc
    limit 1
$$;

create or replace function journal.erase(erased bigint, by_entry bigint) returns boolean
    language plpgsql security definer set search_path = journal, pg_temp as $$
declare
    eraser bigint;
begin
    select person_id into eraser from journal.entry
    where entry_id = by_entry and kind = 'proofs.erase' and xid = pg_current_xact_id();
    if not found then
        raise exception 'words are erased only together with the act that says so';
    end if;
    if journal.erasure_barred(eraser, erased) then
        raise exception 'nobody erases words of a matter that concerns them';
    end if;
    if journal.erased_by_two((select kind from journal.entry where entry_id = erased))
            and journal.erasure_asked(erased, eraser) is null then
        raise exception 'words of a matter about people are erased by two';
    end if;
    update journal.entry set text = null, salt = null where entry_id = erased and text is not null;
    if not found then
        return false;
    end if;
    insert into journal.erased (entry_id, by_entry_id) values (erased, by_entry);
    return true;
end
$$;

revoke all on function journal.erasure_barred(bigint, bigint), journal.erasure_asked(bigint, bigint) from public;
grant execute on function journal.erasure_barred(bigint, bigint), journal.erasure_asked(bigint, bigint) to damlam_app;
create index entry_erasure_asked on journal.entry (at) where kind = 'proofs.eraseAsk';
