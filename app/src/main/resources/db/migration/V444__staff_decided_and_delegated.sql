-- For how long a delegation was given, also where it was taken back before; of those from before, as the acts say it.
alter table org.delegation add column given_until date;
update org.delegation d set given_until = coalesce(
    (select min((coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'until')::date)
     from journal.entry e
     where e.kind = 'org.delegation' and coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'delegation' = d.delegation_id::text),
    d.until_day);
alter table org.delegation alter column given_until set not null;

-- As V435, but whoever took a step on a proposal, be it in a head's place, goes on reading what they answer for. Only
-- whoever took none loses it.
create or replace function personnel.stood_in(person bigint, which bigint) returns boolean
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select is_party(person, which, 'DECIDER')
        and not exists (select from party where proposal_id = which and person_id = person and role <> 'DECIDER')
        and not exists (select from step where proposal_id = which and person_id = person)
        and exists (select from proposal r join party y using (proposal_id)
                        join org.post p on p.unit_id = r.authority and p.duty = 'HEAD'
                        join org.appointment a using (post_id)
                    where r.proposal_id = which and y.person_id = person and a.person_id <> person
                      and a.from_day <= (y.at at time zone 'Asia/Ho_Chi_Minh')::date
                      and (a.until_day is null or (y.at at time zone 'Asia/Ho_Chi_Minh')::date < a.until_day))
        and not exists (select from proposal r join org.post p on p.unit_id = r.authority and p.duty = 'HEAD'
                            join org.appointment a using (post_id)
                        where r.proposal_id = which and a.person_id = person and a.from_day <= access.today())
        and decides_for(person, which) is null
$$;
