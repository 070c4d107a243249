-- Words that protect somebody, and words said in one's own defence, are not in the hands of superiors.

-- Whether words were registered for somebody's protection: proposals and decisions of those who dare, an objection, an
-- answer to a consultation.
create function journal.protects(which bigint) returns boolean
    language sql stable security definer set search_path = journal, pg_temp as $$
    select e.kind like 'daring.%'
        or (e.kind = 'cases.move' and coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'move' in ('OBJECT', 'REPLY'))
    from journal.entry e where e.entry_id = which
$$;

-- Whose words they are; of a matter registered for somebody's protection that person, whoever wrote there.
create function journal.words_of(which bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select coalesce((select i.person_id from daring.initiative i where e.subject = 'initiative:' || i.initiative_id),
                    nullif(e.person_id, 0))
    from journal.entry e where e.entry_id = which
$$;

-- Whether words were said by the one concerned: an explanation in a hearing or an inspection, a statement in a proceeding or
-- to a proposal.
create function journal.is_statement(which bigint) returns boolean
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
        else false
    end;
end
$$;

create function journal.wish_until(wished journal.entry) returns timestamptz language sql stable parallel safe as $$
    select wished.at + interval '30 days'
$$;

-- The act by which, within the last thirty days, somebody asked for their own words to be erased; null where they did not.
create function journal.erasure_wished(which bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select e.entry_id
    from journal.leaf l join journal.entry e on e.subject = 'act:' || l.leaf_no
    where l.entry_id = which and e.kind = 'proofs.eraseOwn' and e.person_id = journal.words_of(which)
      and journal.wish_until(e) > access.present()
    order by e.entry_id desc
    limit 1
$$;

create function journal.erased_by_two(which bigint) returns boolean
    language sql stable security definer set search_path = journal, pg_temp as $$
    select journal.erased_by_two(e.kind) or journal.protects(which) from journal.entry e where e.entry_id = which
$$;

-- Whose line is barred where the words protect somebody: their own wish alone lets a superior or a party erase them.
alter function journal.erasure_barred(bigint, bigint) rename to erasure_barred_by_part;
create function journal.erasure_barred(person bigint, which bigint) returns boolean
    language plpgsql stable security definer set search_path = journal, pg_temp as $$
begin
    if not journal.protects(which) then
        return journal.erasure_barred_by_part(person, which);
    end if;
    if journal.erasure_wished(which) is not null then
        return person = journal.words_of(which)
            or person = (select e.person_id from journal.entry e where e.entry_id = which);
    end if;
    return journal.erasure_barred_by_part(person, which)
        or person = any (whistleblowing.superiors(journal.words_of(which)));
end
$$;

-- As before (V256); of words said in one's own defence what was asked counts only where whoever said them wishes it, or
-- a court's decision is named.
create or replace function journal.erasure_asked(which bigint, other_than bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select e.entry_id
    from journal.leaf l join journal.entry e on e.subject = 'act:' || l.leaf_no
    where l.entry_id = which and e.kind = 'proofs.eraseAsk' and e.person_id <> other_than
      and journal.erasure_until(e) > access.present()
      and not journal.erasure_barred(e.person_id, which)
      and (not journal.is_statement(which) or journal.erasure_wished(which) is not null
           or coalesce(coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'court', '') <> '')
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
    if journal.erased_by_two(erased) and journal.erasure_asked(erased, eraser) is null then
        raise exception 'words of a matter about people are erased by two, those of a defence where it is wished or a court decided';
    end if;
    update journal.entry set text = null, salt = null where entry_id = erased and text is not null;
    if not found then
        return false;
    end if;
    insert into journal.erased (entry_id, by_entry_id) values (erased, by_entry);
    return true;
end
$$;

-- Who is told that words were erased: whose they were, who wrote them, and whom the matter is about.
create function journal.erasure_tells(person bigint, which bigint) returns boolean
    language plpgsql stable security definer set search_path = journal, pg_temp as $$
declare
    act    record;
    matter bigint;
begin
    select e.subject, e.person_id into act from journal.entry e where e.entry_id = which;
    if person in (act.person_id, journal.words_of(which)) then
        return true;
    end if;
    matter := substring(act.subject from ':(\d+)$')::bigint;
    return case split_part(act.subject, ':', 1)
        when 'hearing' then exists (select from inspection.hearing h where h.hearing_id = matter and h.asked = person)
        when 'finding' then exists (select from oversight.finding f where f.finding_id = matter and f.named = person)
        when 'proceeding' then exists (select from discipline.proceeding p
                                       where p.proceeding_id = matter and p.person_id = person)
        when 'proposal' then exists (select from personnel.proposal p
                                     where p.proposal_id = matter and p.about = person
                                       and p.proposal_id = any (personnel.of(person)))
        else false
    end;
end
$$;

-- That they know.
create table journal.erasure_known (
    entry_id  bigint      not null references journal.erased,
    person_id bigint      not null references org.person,
    at        timestamptz not null,
    primary key (entry_id, person_id)
);
grant select, insert on journal.erasure_known to damlam_app;
create index entry_erasure_wished on journal.entry (at) where kind = 'proofs.eraseOwn';

do $$
declare
    one text;
begin
    foreach one in array array['protects(bigint)', 'words_of(bigint)', 'is_statement(bigint)', 'erasure_wished(bigint)',
            'erased_by_two(bigint)', 'erasure_barred(bigint, bigint)', 'wish_until(journal.entry)', 'erasure_tells(bigint, bigint)'] loop
        execute format('revoke all on function journal.%s from public', one);
        execute format('grant execute on function journal.%s to damlam_app', one);
    end loop;
end
$$;
