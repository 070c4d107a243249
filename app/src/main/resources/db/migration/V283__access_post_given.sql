-- A post that somebody signed in gave: an administrator alone could appoint themselves, or an account of theirs, to where
-- what is sealed is read. Until another than they has confirmed that the person holds the post, what is sealed stays closed
-- to that person. What nobody signed in for (the founding of an office, a demonstration) is in no doubt.
create table access.post_given (
    given_id       bigint generated always as identity primary key,
    appointment_id bigint      not null references org.appointment,
    person_id      bigint      not null references org.person,
    -- 0: somebody whose own account was in doubt.
    given_by       bigint      not null,
    at             timestamptz not null
);
create index post_given_by_person on access.post_given (person_id);
create index post_given_by_appointment on access.post_given (appointment_id);

create table access.post_confirmed (
    given_id     bigint primary key references access.post_given,
    confirmed_by bigint      not null references org.person,
    at           timestamptz not null
);
-- Rows of the first are written by the triggers below, and by nobody else.
grant select on access.post_given to damlam_app;
grant select, insert on access.post_confirmed to damlam_app;

-- Whether anything is sealed at all: at the start of an office nothing is.
create function access.anything_sealed() returns boolean
    language sql stable security definer set search_path = access, pg_temp as $$
    select exists (select from inspection.hearing) or exists (select from analysis.signal)
        or exists (select from discipline.proceeding) or exists (select from personnel.proposal)
        or exists (select from whistleblowing.report)
$$;

-- Puts in doubt those appointments, today's and later ones, that open what is sealed and that the giver's act made or widened.
create function access.give_posts(appointments bigint[]) returns void
    language sql security definer set search_path = access, pg_temp as $$
    insert into access.post_given (appointment_id, person_id, given_by, at)
    select a.appointment_id, a.person_id, coalesce(access.me(), 0), access.present()
    from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
    where not access.is_system() and a.appointment_id = any (appointments)
      and (a.until_day is null or access.today() < a.until_day)
      and p.duty <> 'ADMINISTRATOR' and (p.duty in ('HEAD', 'DEPUTY') or u.kind = 'INSPECTORATE')
      and access.anything_sealed()
$$;

-- Whether somebody held a post of the same duty in the same unit today, in no doubt, by an appointment of those days.
create function access.held_alike(appointment bigint, held bigint, wanted bigint, from_day date, until_day date)
    returns boolean language sql stable security definer set search_path = access, pg_temp as $$
    select from_day <= access.today() and (until_day is null or access.today() <= until_day)
       and exists (select from org.post h join org.post w using (unit_id, duty)
                   where h.post_id = held and w.post_id = wanted)
       and not exists (select from access.post_given g left join access.post_confirmed c using (given_id)
                       where g.appointment_id = appointment and c.given_id is null)
$$;

-- Whoever holds the same duty in the same unit gets nothing by holding it longer or by another title.
create function access.post_is_given() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if not exists (select from org.appointment a
                   where a.person_id = new.person_id and a.appointment_id <> new.appointment_id
                     and access.held_alike(a.appointment_id, a.post_id, new.post_id, a.from_day, a.until_day))
       and not (tg_op = 'UPDATE' and old.person_id = new.person_id
                and access.held_alike(old.appointment_id, old.post_id, new.post_id, old.from_day, old.until_day)) then
        perform access.give_posts(array[new.appointment_id]);
    end if;
    return null;
end
$$;
create trigger given after insert or update of person_id, post_id, from_day, until_day on org.appointment
    for each row execute function access.post_is_given();

-- A unit that becomes the inspectorate or a body opens to its people what is sealed; one that gets another superior, or is
-- merged into another, opens its own to whoever leads from there on.
create function access.unit_is_given() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if new.kind <> old.kind and new.kind in ('INSPECTORATE', 'BODY') then
        perform access.give_posts(array(select a.appointment_id from org.appointment a join org.post p using (post_id)
                                        where p.unit_id = new.unit_id));
    end if;
    if new.parent_id is distinct from old.parent_id or new.successor_id is distinct from old.successor_id then
        perform access.give_posts(array(
            with recursive now_over(unit_id) as (
                select unnest(array[new.parent_id, new.successor_id])
                union
                select u.parent_id from now_over join org.unit u using (unit_id)
            ), before(unit_id) as (
                select unnest(array[old.parent_id, old.successor_id])
                union
                select u.parent_id from before join org.unit u using (unit_id)
            )
            select a.appointment_id from org.appointment a join org.post p using (post_id)
            where p.duty in ('HEAD', 'DEPUTY')
              and p.unit_id in (select unit_id from now_over except select unit_id from before)));
    end if;
    return null;
end
$$;
create trigger given after update of kind, parent_id, successor_id on org.unit
    for each row execute function access.unit_is_given();

create function access.password_in_doubt(person bigint) returns boolean language sql stable as $$
    select exists (select from access.password_set s
                   where s.person_id = person and s.sealed
                     and not exists (select from access.password_got g where g.set_id = s.set_id))
$$;

-- Appointments of somebody that nobody confirmed yet, whether they hold today or later.
create function access.posts_in_doubt(person bigint) returns bigint[] language sql stable as $$
    select coalesce(array_agg(distinct g.appointment_id), '{}')
    from access.post_given g join org.appointment a using (appointment_id)
    where g.person_id = person and (a.until_day is null or access.today() < a.until_day)
      and not exists (select from access.post_confirmed c where c.given_id = g.given_id)
$$;

create or replace function access.in_doubt(person bigint) returns boolean language sql stable as $$
    select access.password_in_doubt(person)
        or exists (select from org.appointment a
                   where a.appointment_id = any (access.posts_in_doubt(person)) and a.from_day <= access.today())
$$;

-- Who can confirm that somebody themselves got the password, or holds the post, that another gave them: who leads their unit
-- or one above it, deputies included; where none of these is left, who heads a unit of the body; and whoever heads the unit
-- for personnel, where they have no part in a matter about the person (V280). Units in which they hold a
-- post that is in doubt count among theirs.
-- Never who gave it, whoever looks after the system, whose own account is in doubt, or who got their password from the
-- same hands after that.
create function access.witnesses(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = access, pg_temp as $$
declare
    givers bigint[];
    since  timestamptz;
    units  bigint[];
    fit    bigint[];
    found  bigint[];
begin
    select array_agg(given.by), min(given.at) into givers, since
    from (select s.set_by, s.at from access.password_set s
          where s.person_id = person and s.sealed
            and not exists (select from access.password_got g where g.set_id = s.set_id)
          union all
          select g.given_by, g.at from access.post_given g
          where g.appointment_id = any (access.posts_in_doubt(person))
            and not exists (select from access.post_confirmed c where c.given_id = g.given_id)) given(by, at);
    if givers is null then
        return '{}';
    end if;
    with recursive up(unit_id) as (
        select p.unit_id from org.appointment a join org.post p using (post_id)
        where a.person_id = person and (a.until_day is null or access.today() < a.until_day)
        union
        select u.parent_id from up join org.unit u using (unit_id) where u.parent_id is not null
    )
    select array_agg(unit_id) into units from up;
    select coalesce(array_agg(distinct h.person_id), '{}') into fit
    from whistleblowing.held h
    where h.person_id <> person and h.person_id <> all (givers) and not access.in_doubt(h.person_id)
      and exists (select from access.account a where a.person_id = h.person_id and not a.closed)
      and not exists (select from whistleblowing.held o where o.person_id = h.person_id and o.duty = 'ADMINISTRATOR')
      and not exists (select from access.password_set s
                      where s.person_id = h.person_id and s.set_by = any (givers) and s.at >= since
                        and not exists (select from access.password_got g where g.set_id = s.set_id));
    found := array(select distinct h.person_id from whistleblowing.held h
                   where h.person_id = any (fit) and h.duty in ('HEAD', 'DEPUTY') and h.unit_id = any (units));
    if found = '{}' then
        found := array(select distinct h.person_id from whistleblowing.held h
                       where h.person_id = any (fit) and h.duty = 'HEAD'
                         and exists (select from unnest(units) mine
                                     where whistleblowing.body_of(mine) = whistleblowing.body_of(h.unit_id)));
    end if;
    return array(select each from unnest(found) each
                 union
                 select h.person_id from whistleblowing.held h join org.unit u using (unit_id)
                 where h.person_id = any (fit) and h.duty = 'HEAD'
                   and u.kind in ('DEPARTMENT', 'TEAM') and access.is_personnel(u.name)
                   and exists (select from unnest(units) mine where whistleblowing.body_of(mine) = u.parent_id)
                   and not access.has_part(h.person_id, person));
end
$$;

create or replace function access.heed_witness() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if not new.confirmed_by = any (access.witnesses(
            (select s.person_id from access.password_set s where s.set_id = new.set_id))) then
        raise exception 'a password is confirmed by somebody who neither set it nor got theirs from the same hands';
    end if;
    return new;
end
$$;
create function access.heed_post_witness() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if not new.confirmed_by = any (access.witnesses(
            (select g.person_id from access.post_given g where g.given_id = new.given_id))) then
        raise exception 'a post is confirmed by somebody who neither gave it nor got their password from the same hands';
    end if;
    return new;
end
$$;
create trigger witnessed before insert on access.post_confirmed
    for each row execute function access.heed_post_witness();

drop function access.password_witnesses(bigint);
revoke all on function access.anything_sealed(), access.give_posts(bigint[]), access.witnesses(bigint),
    access.held_alike(bigint, bigint, bigint, date, date) from public;
grant execute on function access.witnesses(bigint) to damlam_app;
