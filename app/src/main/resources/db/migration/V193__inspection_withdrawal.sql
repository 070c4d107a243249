-- A hearing that was opened by mistake is withdrawn with a reason, before anything was concluded; it stays, and it counts.
-- What it was about can be asked about again, so each has its hearings by number, one after the other.
alter table inspection.hearing
    drop constraint hearing_signal_id_key,
    drop constraint hearing_finding_id_key,
    add column attempt int not null default 1 check (attempt >= 1),
    add unique (signal_id, attempt),
    add unique (finding_id, attempt);
alter table inspection.hearing alter column attempt drop default;

create table inspection.withdrawal (
    hearing_id bigint primary key references inspection.hearing,
    reason     text        not null check (reason <> ''),
    person_id  bigint      not null references org.person,
    at         timestamptz not null
);
-- That the person has seen how it ended.
create table inspection.end_receipt (
    hearing_id bigint primary key references inspection.hearing,
    at         timestamptz not null
);

create function inspection.still_open() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if exists (select from inspection.withdrawal where hearing_id = new.hearing_id) then
        raise exception 'the hearing was withdrawn';
    end if;
    if tg_table_name = 'withdrawal' and exists (select from inspection.conclusion where hearing_id = new.hearing_id) then
        raise exception 'the hearing was concluded';
    end if;
    return new;
end
$$;
do $$
declare
    part text;
begin
    foreach part in array array['conclusion', 'explanation', 'extension', 'withdrawal'] loop
        execute format('create trigger %1$s_still_open before insert on inspection.%1$I
            for each row execute function inspection.still_open()', part);
    end loop;
end
$$;

create function inspection.asked_again() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if new.attempt > 1 and not exists (
            select from inspection.hearing h join inspection.withdrawal w using (hearing_id)
            where h.attempt = new.attempt - 1
              and (h.signal_id = new.signal_id or h.finding_id = new.finding_id)) then
        raise exception 'it is asked about again only once the hearing before was withdrawn';
    end if;
    return new;
end
$$;
create trigger hearing_asked_again before insert on inspection.hearing
    for each row execute function inspection.asked_again();

alter table inspection.withdrawal enable row level security;
create policy seen on inspection.withdrawal for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = withdrawal.hearing_id));
create policy made on inspection.withdrawal for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and exists (select from inspection.hearing h where h.hearing_id = withdrawal.hearing_id
                   and h.asked <> person_id));
alter table inspection.end_receipt enable row level security;
create policy seen on inspection.end_receipt for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = end_receipt.hearing_id));
create policy made on inspection.end_receipt for insert with check (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = end_receipt.hearing_id
               and h.asked = (select access.me())));
create function inspection.has_ended() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if not exists (select from inspection.withdrawal where hearing_id = new.hearing_id)
            and not exists (select from inspection.conclusion where hearing_id = new.hearing_id) then
        raise exception 'the hearing has not ended';
    end if;
    return new;
end
$$;
create trigger end_receipt_has_ended before insert on inspection.end_receipt
    for each row execute function inspection.has_ended();
grant select, insert on inspection.withdrawal, inspection.end_receipt to damlam_app;

-- Files are kept encrypted like the words, with their names. How long one was; null where it came before that.
alter table inspection.attachment add column bytes bigint check (bytes >= 0);

-- Whose explanation is erased by law has its files erased as well; the act still says that there were some.
create or replace function inspection.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'inspection.ask' then
            update inspection.hearing set question = gone where hearing_id = act.id;
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
        else null;
    end case;
end
$$;
