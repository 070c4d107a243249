-- Until when another may agree to erase words about people: the day that the act says by which it was asked for, which the
-- program takes from the rule of that day; of acts from before that was a rule, a fortnight.
create function journal.erasure_until(asked journal.entry) returns timestamptz language sql stable parallel safe as $$
    select coalesce(((asked.act::jsonb -> 'facts' ->> 'until')::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
                    asked.at + interval '14 days')
$$;

create or replace function journal.erasure_asked(which bigint, other_than bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select e.entry_id
    from journal.leaf l join journal.entry e on e.subject = 'act:' || l.leaf_no
    where l.entry_id = which and e.kind = 'proofs.eraseAsk' and e.person_id <> other_than
      and journal.erasure_until(e) > access.present()
      and not journal.erasure_barred(e.person_id, which)
    order by e.entry_id desc
    limit 1
$$;
revoke all on function journal.erasure_until(journal.entry) from public;
grant execute on function journal.erasure_until(journal.entry) to damlam_app;
