-- Whoever receives a report of conduct, decides on it or took a step on it has no part in erasing what it says (V302). As
-- long as they see it they know that they do, so they are told, and what they would ask is refused instead of counting for
-- nothing. Whoever would decide on it if it were a denunciation does not see it and is told nothing: the head of the body
-- would learn from this of which reports they are the one that it is about.
create function journal.handles(person bigint, which bigint) returns boolean
    language sql stable security definer set search_path = journal, pg_temp as $$
    select exists (select from journal.entry e
                   where e.entry_id = which and e.subject like 'conduct:%'
                     and person = any (whistleblowing.handling(substring(e.subject from ':(\d+)$')::bigint)))
$$;
create function journal.erasure_handles(person bigint, which bigint) returns boolean language sql stable as $$
    select journal.erasure_sees(which) and journal.handles(person, which)
$$;
revoke all on function journal.handles(bigint, bigint), journal.erasure_handles(bigint, bigint) from public;
grant execute on function journal.handles(bigint, bigint), journal.erasure_handles(bigint, bigint) to damlam_app;

-- As V303, without those.
create or replace function journal.heed_sight() returns trigger language plpgsql as $$
declare
    facts jsonb := new.act::jsonb -> 'facts';
    which bigint;
begin
    select l.entry_id into which from journal.leaf l where l.leaf_no = substring(new.subject from '^act:(\d+)$')::bigint;
    if journal.erasure_handles(new.person_id, which) then
        raise exception 'whoever handles a report does not ask to erase its words';
    end if;
    if which is null or journal.erasure_sees(which)
       or journal.application_registered(facts ->> 'application')
       or journal.court_decided(facts ->> 'court')
       or journal.erasure_wished(which) is not null then
        return new;
    end if;
    raise exception 'whoever asks to erase words of a confidential act sees the matter, or names a registered application';
end
$$;
