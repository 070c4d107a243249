-- Nobody asks blindly that words of a confidential act are erased: whoever asks sees the matter, or names an application
-- that came in and stands in the registers, or a court's decision; or whoever said the words asked first.
create function journal.application_registered(paper text) returns boolean
    language sql stable security definer set search_path = journal, pg_temp as $$
    select exists (select from documents.document d where d.number = btrim(paper) and d.direction = 'INCOMING')
$$;
revoke all on function journal.application_registered(text) from public;
grant execute on function journal.application_registered(text) to damlam_app;

-- Whether whoever asks the database sees the matter of an act: the rules on its rows say so, for it is asked in their
-- name. What the record tells openly of an act is told to everybody.
create function journal.erasure_sees(which bigint) returns boolean language plpgsql stable as $$
declare
    act    record;
    matter bigint;
begin
    select e.kind, e.subject into act from journal.entry e where e.entry_id = which;
    if not journal.erased_by_two(act.kind) or access.is_system() then
        return true;
    end if;
    matter := substring(act.subject from ':(\d+)$')::bigint;
    return case split_part(act.subject, ':', 1)
        when 'signal' then exists (select from analysis.signal where signal_id = matter)
        when 'hearing' then exists (select from inspection.hearing where hearing_id = matter)
        when 'interest' then exists (select from inspection.interest where interest_id = matter)
        when 'proceeding' then exists (select from discipline.proceeding where proceeding_id = matter)
        when 'proposal' then exists (select from personnel.proposal where proposal_id = matter)
        when 'shield' then exists (select from personnel.shield where shield_id = matter)
        when 'conduct' then exists (select from whistleblowing.report where report_id = matter)
        when 'inspection' then exists (select from oversight.inspection where inspection_id = matter)
        when 'finding' then exists (select from oversight.finding where finding_id = matter)
        when 'plan' then exists (select from oversight.plan where plan_id = matter)
        when 'checklist' then true
        else false
    end;
end
$$;
revoke all on function journal.erasure_sees(bigint) from public;
grant execute on function journal.erasure_sees(bigint) to damlam_app;

create function journal.heed_sight() returns trigger language plpgsql as $$
declare
    facts jsonb := new.act::jsonb -> 'facts';
    which bigint;
begin
    select l.entry_id into which from journal.leaf l where l.leaf_no = substring(new.subject from '^act:(\d+)$')::bigint;
    if which is null or journal.erasure_sees(which)
       or journal.application_registered(facts ->> 'application')
       or journal.court_decided(facts ->> 'court')
       or journal.erasure_wished(which) is not null then
        return new;
    end if;
    raise exception 'whoever asks to erase words of a confidential act sees the matter, or names a registered application';
end
$$;
create trigger erasure_seen before insert on journal.entry
    for each row when (new.kind = 'proofs.eraseAsk') execute function journal.heed_sight();
