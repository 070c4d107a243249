-- When a delegation was taken back; null for one that runs its time. Of those from before, as the acts say it.
alter table org.delegation add column taken_at timestamptz;
update org.delegation d set taken_at = taken.at
from (select coalesce(act, leaf)::jsonb -> 'facts' ->> 'delegation' as delegation, min(at) as at
      from journal.entry where kind = 'org.delegation.end' group by 1) taken
where taken.delegation = d.delegation_id::text;

-- That whoever it was given to has read of it, and, where it ended before its last day, of that as well.
create table org.delegation_read (
    delegation_id bigint      not null references org.delegation,
    ended         boolean     not null,
    at            timestamptz not null,
    primary key (delegation_id, ended)
);
grant select, insert on org.delegation_read to damlam_app;

-- Whoever opened a proposal on staff while they stood in for the head became its party, and went on seeing it for ever. What
-- they did is theirs, in the journal; its further course is that of whoever decides. So they see it on the days on which
-- they decide, as before they opened it.

-- Whether all that somebody has to do with a proposal is that they opened it in a head's place, on a day on which there was
-- one, and no longer stand in: they neither took a step of their own, nor ever headed that unit.
create function personnel.stood_in(person bigint, which bigint) returns boolean
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select is_party(person, which, 'DECIDER')
        and not exists (select from party where proposal_id = which and person_id = person and role <> 'DECIDER')
        and not exists (select from step where proposal_id = which and person_id = person and in_name_of is null)
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
-- The proposals that somebody reads as their party.
create function personnel.read_by(person bigint) returns bigint[]
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select coalesce(array_agg(which), '{}') from unnest(personnel.of(person)) which where not stood_in(person, which)
$$;
revoke all on function personnel.stood_in(bigint, bigint), personnel.read_by(bigint) from public;
grant execute on function personnel.stood_in(bigint, bigint), personnel.read_by(bigint) to damlam_app;

-- As V421.
alter policy parties on personnel.proposal using (
    (select access.is_system())
    or proposed_by = (select access.me())
    or proposal_id = any ((select personnel.read_by(access.me()))::bigint[])
    -- The head always does, but for what is about them.
    or ((authority = any ((select access.units_headed(access.me()))::bigint[]) and about <> (select access.me())
         or not escalated and authority = any ((select personnel.stands_in(access.me()))::bigint[])
            and personnel.decides_for((select access.me()), proposal_id) is not null)
        and personnel.is_signed(proposal_id)));
