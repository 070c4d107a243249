-- How long words that somebody asks to have erased of their own wait for two others is a rule of the day on which they asked:
-- the act says the last day. Those from before waited thirty days.
create or replace function journal.wish_until(wished journal.entry) returns timestamptz
    language sql stable parallel safe as $$
    select coalesce(
        ((coalesce(wished.act, wished.leaf)::jsonb -> 'facts' ->> 'until')::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
        wished.at + interval '30 days')
$$;

alter table whistleblowing.erasure_wish add column until_day date;
update whistleblowing.erasure_wish set until_day = day + 30;
alter table whistleblowing.erasure_wish alter column until_day set not null,
    add constraint until_later check (until_day >= day);

-- As V302, by the last day of each.
create or replace function journal.reporters_wish() returns setof bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select said.entry_id
    from whistleblowing.erasure_wish w
        join journal.entry said on said.subject = 'conduct:' || w.report_id
            and said.kind = case w.message_no when 0 then 'whistleblowing.report' else 'whistleblowing.reply' end
            and (w.message_no = 0 or (coalesce(said.act, said.leaf)::jsonb -> 'facts' ->> 'no')::int = w.message_no)
    where w.until_day >= access.today()
$$;
