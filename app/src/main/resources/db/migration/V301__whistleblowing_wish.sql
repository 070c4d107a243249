-- Whoever reported may ask that what they wrote is erased. Nobody else says that they did: a row needs the sentence that was
-- sealed with the report, as a consent does (V284).
create table whistleblowing.erasure_wish (
    report_id  bigint not null references whistleblowing.report,
    no         int    not null check (no >= 1),
    -- 0: the report itself; else the number of an answer of theirs.
    message_no int    not null check (message_no >= 0),
    day        date   not null,
    primary key (report_id, no)
);
alter table whistleblowing.erasure_wish enable row level security;
create policy seen on whistleblowing.erasure_wish for select using (
    exists (select from whistleblowing.report r where r.report_id = erasure_wish.report_id));
create policy made on whistleblowing.erasure_wish for insert with check (
    exists (select from whistleblowing.report r where r.report_id = erasure_wish.report_id
            and r.claim_hash = any ((select whistleblowing.claims())::text[]))
    and (message_no = 0
         or exists (select from whistleblowing.message m
                    where m.report_id = erasure_wish.report_id and m.no = message_no and m.person_id is null)));
grant select, insert on whistleblowing.erasure_wish to damlam_app;

-- Who receives a report or decides on it today, or took a step on it before: none of them erases what it says.
create function whistleblowing.handling(which bigint) returns bigint[]
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select array(
        select unnest(whistleblowing.receiving(whistleblowing.body_by(which),
            whistleblowing.concerned_by(which, false), whistleblowing.concerned_by(which, true)))
        union select unnest(whistleblowing.deciding(which))
        union select person_id from taken where report_id = which
        union select person_id from message where report_id = which and person_id is not null
        union select person_id from link where report_id = which
        union select person_id from closing where report_id = which
        union select person_id from denunciation where report_id = which
        union select person_id from acceptance where report_id = which
        union select person_id from refusal where report_id = which
        union select person_id from told where report_id = which
        union select person_id from protection_end where report_id = which
        union select asked_by from opening where report_id = which
        union select decided_by from opening_decision where report_id = which)
$$;
revoke all on function whistleblowing.handling(bigint) from public;
grant execute on function whistleblowing.handling(bigint) to damlam_app;

-- A report whose words are gone cannot be found to be a denunciation: nobody can read what is denounced.
create function whistleblowing.heed_words() returns trigger
    language plpgsql security definer set search_path = whistleblowing, pg_temp as $$
begin
    if exists (select from report where report_id = new.report_id and what = journal.erased_words()) then
        raise exception 'the words of this report were erased';
    end if;
    return new;
end
$$;
create trigger words_there before insert on whistleblowing.denunciation
    for each row execute function whistleblowing.heed_words();

-- As V281, but who made a report, and whom its acceptance protects, outlive the words: they are sealed, nobody wrote them,
-- and without them whoever reported would lose sight of the report and the protection by law.
create or replace function whistleblowing.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = whistleblowing, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'whistleblowing.report' then
            update whistleblowing.report set what = gone, happened = gone where report_id = act.id;
        when 'whistleblowing.ask', 'whistleblowing.reply' then
            update whistleblowing.message set words = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        when 'whistleblowing.close' then
            update whistleblowing.closing set words = gone where report_id = act.id;
        when 'whistleblowing.denounce' then
            update whistleblowing.denunciation set words = gone where report_id = act.id;
        when 'whistleblowing.refuse' then
            update whistleblowing.refusal set words = gone where report_id = act.id;
        when 'whistleblowing.unprotect' then
            update whistleblowing.protection_end set words = gone where report_id = act.id;
        when 'whistleblowing.openAsk' then
            update whistleblowing.opening set ground = gone, article = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        when 'whistleblowing.openAgree', 'whistleblowing.openRefuse' then
            update whistleblowing.opening_decision set words = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;
