-- What shows what is asked about: files that come with the question, encrypted as those of an explanation. Whoever sees
-- the hearing reads them, the person before all; nothing is added once the person has opened it.
create table inspection.question_file (
    hearing_id bigint not null references inspection.hearing,
    no         int    not null check (no >= 1),
    name       text   not null,
    media_type text   not null,
    content    bytea  not null,
    bytes      bigint not null check (bytes >= 0),
    primary key (hearing_id, no)
);
alter table inspection.question_file enable row level security;
create policy seen on inspection.question_file for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = question_file.hearing_id));
create policy made on inspection.question_file for insert with check (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = question_file.hearing_id
               and h.asked_by = (select access.me())));
create function inspection.with_question() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if exists (select from receipt r where r.hearing_id = new.hearing_id) then
        raise exception 'what came with a question stays as the person was shown it';
    end if;
    return new;
end
$$;
create trigger question_file_with_question before insert on inspection.question_file
    for each row execute function inspection.with_question();
revoke all on function inspection.with_question() from public;
grant select, insert on inspection.question_file to damlam_app;

-- As V286, and why nothing was opened (V295), and the files of a question.
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
            update inspection.question_file set name = gone, content = '', bytes = 0 where hearing_id = act.id;
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
        when 'inspection.referDecline' then
            update inspection.referral_answer set reasons = gone where hearing_id = act.id;
        when 'inspection.relationHolds', 'inspection.relationNot' then
            update inspection.interest_ruling set reasons = gone where interest_id = act.id;
        else null;
    end case;
end
$$;
