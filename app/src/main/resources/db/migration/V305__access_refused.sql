-- Who can confirm that somebody got a password, or holds a post, can also say that it is not so, with the reason. The post
-- ends as one that was never confirmed; by the password nobody signs in any more, and a new one is set.
create table access.post_refused (
    given_id   bigint primary key references access.post_given,
    refused_by bigint      not null references org.person,
    reason     text        not null check (reason <> ''),
    at         timestamptz not null
);
create table access.password_refused (
    set_id     bigint primary key references access.password_set,
    refused_by bigint      not null references org.person,
    reason     text        not null check (reason <> ''),
    at         timestamptz not null
);
grant select, insert on access.post_refused, access.password_refused to damlam_app;

-- A post that does not begin, because it was given up or refused, ends on its first day.
alter table org.appointment drop constraint appointment_check;
alter table org.appointment add constraint appointment_check check (until_day is null or from_day <= until_day);

-- Who is signed in, whether or not their account is in doubt: who gives a post while their own is in doubt has given it.
create function access.hand() returns bigint language sql stable as $$
    select case when current_setting('damlam.hand', true) ~ '^[0-9]+$' then current_setting('damlam.hand', true)::bigint end
$$;

-- Whether the chart was changed around a post held before: refusing that does not take the post from whoever holds it. Of
-- what was given before, nobody knows.
alter table access.post_given add column by_chart boolean not null default true;
alter table access.post_given alter column by_chart drop default;
create function access.give_posts(appointments bigint[], by_chart boolean) returns void
    language sql security definer set search_path = access, pg_temp as $$
    insert into access.post_given (appointment_id, person_id, given_by, at, by_chart)
    select a.appointment_id, a.person_id, coalesce(access.hand(), access.me(), 0), access.present(), give_posts.by_chart
    from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
    where not access.is_system() and a.appointment_id = any (appointments)
      and (a.until_day is null or access.today() < a.until_day)
      and p.duty <> 'ADMINISTRATOR' and (p.duty in ('HEAD', 'DEPUTY') or u.kind = 'INSPECTORATE')
      and access.anything_sealed()
$$;
create or replace function access.post_is_given() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if not exists (select from org.appointment a
                   where a.person_id = new.person_id and a.appointment_id <> new.appointment_id
                     and access.held_alike(a.appointment_id, a.post_id, new.post_id, a.from_day, a.until_day))
       and not (tg_op = 'UPDATE' and old.person_id = new.person_id
                and access.held_alike(old.appointment_id, old.post_id, new.post_id, old.from_day, old.until_day)) then
        perform access.give_posts(array[new.appointment_id], false);
    end if;
    return null;
end
$$;
create or replace function access.unit_is_given() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if new.kind <> old.kind and new.kind in ('INSPECTORATE', 'BODY') then
        perform access.give_posts(array(select a.appointment_id from org.appointment a join org.post p using (post_id)
                                        where p.unit_id = new.unit_id), true);
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
              and p.unit_id in (select unit_id from now_over except select unit_id from before)), true);
    end if;
    return null;
end
$$;
drop function access.give_posts(bigint[]);

-- As V283, without what never begins.
create or replace function access.posts_in_doubt(person bigint) returns bigint[] language sql stable as $$
    select coalesce(array_agg(distinct g.appointment_id), '{}')
    from access.post_given g join org.appointment a using (appointment_id)
    where g.person_id = person and (a.until_day is null or access.today() < a.until_day)
      and a.from_day is distinct from a.until_day
      and not exists (select from access.post_confirmed c where c.given_id = g.given_id)
$$;

-- Passwords of somebody that nobody confirmed yet. One that was refused waits only until the next is set.
create function access.passwords_in_doubt(person bigint) returns bigint[] language sql stable as $$
    select coalesce(array_agg(s.set_id), '{}') from access.password_set s
    where s.person_id = person and s.sealed
      and not exists (select from access.password_got g where g.set_id = s.set_id)
      and not (exists (select from access.password_refused r where r.set_id = s.set_id)
               and exists (select from access.password_set n where n.person_id = person and n.set_id > s.set_id))
$$;
create or replace function access.password_in_doubt(person bigint) returns boolean language sql stable as $$
    select access.passwords_in_doubt(person) <> '{}'
$$;

-- As V283, with what was refused left out.
create or replace function access.witnesses(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = access, pg_temp as $$
declare
    givers bigint[];
    since  timestamptz;
    units  bigint[];
    fit    bigint[];
    found  bigint[];
begin
    select array_agg(given.by), min(given.at) into givers, since
    from (select s.set_by, s.at from access.password_set s where s.set_id = any (access.passwords_in_doubt(person))
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
          and a.from_day is distinct from a.until_day
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

create function access.heed_post_refusal() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if exists (select from access.post_confirmed c where c.given_id = new.given_id)
       or not new.refused_by = any (access.witnesses(
            (select g.person_id from access.post_given g where g.given_id = new.given_id))) then
        raise exception 'a post is refused by somebody who could confirm it, before anybody did';
    end if;
    return new;
end
$$;
create trigger witnessed before insert on access.post_refused
    for each row execute function access.heed_post_refusal();

create function access.heed_refusal() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if exists (select from access.password_got g where g.set_id = new.set_id)
       or not new.refused_by = any (access.witnesses(
            (select s.person_id from access.password_set s where s.set_id = new.set_id))) then
        raise exception 'a password is refused by somebody who could confirm it, before anybody did';
    end if;
    return new;
end
$$;
create trigger witnessed before insert on access.password_refused
    for each row execute function access.heed_refusal();
create function access.heed_refused() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if exists (select from access.password_refused r where r.set_id = new.set_id) then
        raise exception 'a password that was refused is not confirmed any more';
    end if;
    return new;
end
$$;
create trigger refused before insert on access.password_got for each row execute function access.heed_refused();

-- As V265, with why something was refused.
create or replace function access.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = access, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'access.password' then
            update access.password_set set reason = gone where set_id = (act.facts ->> 'no')::bigint;
        when 'access.refusePassword' then
            update access.password_refused set reason = gone where set_id = (act.facts ->> 'no')::bigint;
        when 'access.refusePost' then
            update access.post_refused set reason = gone where given_id = (act.facts ->> 'no')::bigint;
        else null;
    end case;
end
$$;

revoke all on function access.give_posts(bigint[], boolean), access.passwords_in_doubt(bigint) from public;
grant execute on function access.passwords_in_doubt(bigint) to damlam_app;
