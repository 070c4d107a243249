-- Whoever did not want a commendation may want it after all, within the time they were given: until then their "no" ends
-- nothing for good. What ends a proposal is said here once.
create view personnel.ending with (security_invoker = true) as
    select s.* from personnel.step s
    where s.act in ('RETURNED', 'UNWISHED', 'APPROVED', 'DENIED', 'WITHDRAWN')
      and not (s.act = 'UNWISHED' and exists (select from personnel.step w where w.proposal_id = s.proposal_id
                                              and w.act = 'WISHED' and w.no > s.no));
grant select on personnel.ending to damlam_app;

-- One end for good; that a "no" and another end do not stand side by side the trigger sees to.
drop index personnel.step_end;
create unique index step_end on personnel.step (proposal_id) where act in ('RETURNED', 'APPROVED', 'DENIED', 'WITHDRAWN');
create unique index step_wish on personnel.step (proposal_id, act) where act in ('WISHED', 'UNWISHED');

create function personnel.wish_in_time() returns trigger
    language plpgsql security definer set search_path = personnel, pg_temp as $$
declare
    ended    text;
    heard_by date;
    signed   timestamptz;
begin
    select act into ended from ending where proposal_id = new.proposal_id;
    if new.act = 'WISHED' and ended = 'UNWISHED' then
        select max(day), max(at) into heard_by, signed from step where proposal_id = new.proposal_id and act = 'SIGNED';
        -- Days on which somebody could not answer are given back to them; how many the program counts.
        if (new.at at time zone 'Asia/Ho_Chi_Minh')::date > heard_by
                and not exists (select from access.turn t where t.person_id = new.person_id and t.at > signed)
                and not exists (select from org.appointment a
                                where a.person_id = new.person_id and a.until_day >= signed::date) then
            raise exception 'the time to want it after all is over, since %', heard_by;
        end if;
    elsif ended is not null and new.act in ('WISHED', 'UNWISHED', 'RETURNED', 'APPROVED', 'DENIED', 'WITHDRAWN') then
        raise exception 'it has ended';
    elsif new.act = 'UNWISHED' and exists (select from step where proposal_id = new.proposal_id and act = 'WISHED') then
        raise exception 'they said that they want it';
    end if;
    return new;
end
$$;
create trigger step_wish_in_time before insert on personnel.step
    for each row execute function personnel.wish_in_time();
revoke all on function personnel.wish_in_time() from public;
