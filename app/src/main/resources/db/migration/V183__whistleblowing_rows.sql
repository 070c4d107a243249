-- Who receives a report, who opens who wrote it, and which rows somebody sees. The pages ask the same functions.

-- Posts held today.
create view whistleblowing.held as
    select a.person_id, p.unit_id, p.duty
    from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
    where a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
      and u.from_day <= access.today() and (u.until_day is null or access.today() < u.until_day);
grant select on whistleblowing.held to damlam_app;

-- The body that a unit belongs to: the nearest above it; where none is a body, the topmost.
create function whistleblowing.body_of(which bigint) returns bigint language sql stable as $$
    with recursive up(unit_id, parent_id, kind, depth) as (
        select unit_id, parent_id, kind, 0 from org.unit where unit_id = which
        union all
        select u.unit_id, u.parent_id, u.kind, up.depth + 1 from up join org.unit u on u.unit_id = up.parent_id
        where up.kind <> 'BODY'
    )
    select unit_id from up order by depth desc limit 1
$$;
create function whistleblowing.body_above(body bigint) returns bigint language sql stable as $$
    select whistleblowing.body_of(parent_id) from org.unit where unit_id = body and parent_id is not null
$$;

-- Whether somebody works under another today.
create function whistleblowing.works_under(person bigint, superior bigint) returns boolean language sql stable as $$
    with recursive own(unit_id, duty) as (
        select unit_id, duty from whistleblowing.held where person_id = superior and duty in ('HEAD', 'DEPUTY')
    ), below(unit_id) as (
        select u.unit_id from own join org.unit u on u.parent_id = own.unit_id
        union
        select u.unit_id from below join org.unit u on u.parent_id = below.unit_id
    )
    select person <> superior and exists (
        select from whistleblowing.held h where h.person_id = person and h.duty <> 'ADMINISTRATOR'
          and (h.unit_id in (select unit_id from below)
               or exists (select from own o where o.unit_id = h.unit_id
                          and (h.duty in ('MEMBER', 'CLERK') or (o.duty = 'HEAD' and h.duty = 'DEPUTY')))))
$$;

-- Of some people those who are none of the concerned or of the parties, are related to none of them, and work under none
-- of the concerned.
create function whistleblowing.unbarred(people bigint[], concerned bigint[], parties bigint[]) returns bigint[]
    language sql stable as $$
    select coalesce(array_agg(p order by p), '{}') from unnest(people) p
    where not exists (select from unnest(concerned || parties) c where c = p or inspection.related(c, p))
      and not exists (select from unnest(concerned) c where whistleblowing.works_under(p, c))
$$;

-- Who works in the inspectorate of a body; who heads it; where nobody does, its deputies.
create function whistleblowing.inspectors(body bigint, only_head boolean) returns bigint[] language sql stable as $$
    select coalesce(array_agg(distinct h.person_id), '{}') from whistleblowing.held h join org.unit u using (unit_id)
    where u.kind = 'INSPECTORATE' and h.duty <> 'ADMINISTRATOR' and (not only_head or h.duty = 'HEAD')
      and whistleblowing.body_of(u.unit_id) = body
$$;
create function whistleblowing.leaders(body bigint, which text) returns bigint[] language sql stable as $$
    select coalesce(array_agg(distinct h.person_id), '{}') from whistleblowing.held h where h.unit_id = body and h.duty = which
$$;
create function whistleblowing.heads(body bigint) returns bigint[] language sql stable as $$
    select case when whistleblowing.leaders(body, 'HEAD') = '{}' then whistleblowing.leaders(body, 'DEPUTY')
                else whistleblowing.leaders(body, 'HEAD') end
$$;

-- Who receives what is said about some people: the inspectorate; where none of it may, the head; else the body above.
create function whistleblowing.receiving(body bigint, concerned bigint[], parties bigint[]) returns bigint[] language plpgsql stable as $$
declare
    level bigint := body;
    those bigint[];
begin
    while level is not null loop
        those := whistleblowing.unbarred(whistleblowing.inspectors(level, false), concerned, parties);
        if those = '{}' then
            those := whistleblowing.unbarred(whistleblowing.heads(level), concerned, parties);
        end if;
        if those <> '{}' then
            return those;
        end if;
        level := whistleblowing.body_above(level);
    end loop;
    return '{}';
end
$$;

-- Opening takes one from each side: who heads the inspectorate (where they may not, the deputy heads of the body, who
-- stand above them), and who heads the body (where they may not, who heads the next above).
create function whistleblowing.opening_side(
    body bigint, concerned bigint[], parties bigint[], inspectorate boolean) returns bigint[] language plpgsql stable as $$
declare
    level bigint := body;
    those bigint[];
begin
    if inspectorate then
        those := whistleblowing.unbarred(whistleblowing.inspectors(body, true), concerned, parties);
        return case when those <> '{}' then those
                    else whistleblowing.unbarred(whistleblowing.leaders(body, 'DEPUTY'), concerned, parties) end;
    end if;
    while level is not null loop
        those := whistleblowing.unbarred(whistleblowing.heads(level), concerned, parties);
        if those <> '{}' then
            return those;
        end if;
        level := whistleblowing.body_above(level);
    end loop;
    return '{}';
end
$$;

-- By report. Whom a report is about is read by these alone.
create function whistleblowing.concerned_by(report bigint, as_party boolean) returns bigint[]
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select coalesce(array_agg(person_id), '{}') from whistleblowing.concerned where report_id = report and party = as_party
$$;
create function whistleblowing.body_by(which bigint) returns bigint
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select body_id from whistleblowing.report where report_id = which
$$;
create function whistleblowing.receives(person bigint, report bigint) returns boolean language sql stable as $$
    select exists (select from whistleblowing.held h left join org.unit u using (unit_id)
                   where h.person_id = person and u.kind in ('INSPECTORATE', 'BODY'))
       and person = any (whistleblowing.receiving(whistleblowing.body_by(report),
               whistleblowing.concerned_by(report, false), whistleblowing.concerned_by(report, true)))
$$;
create function whistleblowing.opens(person bigint, report bigint, inspectorate boolean) returns boolean
    language sql stable as $$
    select person = any (whistleblowing.opening_side(whistleblowing.body_by(report),
        whistleblowing.concerned_by(report, false), whistleblowing.concerned_by(report, true), inspectorate))
$$;
create function whistleblowing.opening_asked(report bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select exists (select from whistleblowing.opening where report_id = report)
$$;

-- Whoever can say the sentence that was sealed with a report sees it: the program says it for whoever reported, in one
-- transaction, without saying who that is.
create function whistleblowing.claims() returns text[] language sql stable as $$
    select coalesce(array_agg(encode(sha256(convert_to(claim, 'UTF8')), 'hex')), '{}')
    from unnest(string_to_array(nullif(current_setting('damlam.claims', true), ''), E'\n')) claim
$$;
-- What is encrypted says nothing to whoever has no key.
create function whistleblowing.identities() returns table (report_id bigint, identity text)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select report_id, identity from whistleblowing.report order by report_id
$$;
create function whistleblowing.protections() returns table (report_id bigint, whom text, first_day date, last_day date)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select a.report_id, a.whom, a.accepted, e.last_day
    from whistleblowing.acceptance a left join whistleblowing.protection_end e using (report_id)
$$;

do $$
declare
    one record;
begin
    for one in select p.oid::regprocedure as name from pg_proc p
               where p.pronamespace = 'whistleblowing'::regnamespace loop
        execute format('revoke all on function %s from public', one.name);
        execute format('grant execute on function %s to damlam_app', one.name);
    end loop;
end
$$;

alter table whistleblowing.report enable row level security;
create policy seen on whistleblowing.report for select using (
    (select access.is_system())
    or claim_hash = any ((select whistleblowing.claims())::text[])
    or whistleblowing.receives((select access.me()), report_id)
    or (whistleblowing.opening_asked(report_id)
        and (whistleblowing.opens((select access.me()), report_id, true)
             or whistleblowing.opens((select access.me()), report_id, false))));
-- Who reports says so by the sentence, not by their name.
create policy made on whistleblowing.report for insert with check (
    claim_hash = any ((select whistleblowing.claims())::text[]));

alter table whistleblowing.concerned enable row level security;
create policy seen on whistleblowing.concerned for select using ((select access.is_system()));
create policy made on whistleblowing.concerned for insert with check (
    exists (select from whistleblowing.report r where r.report_id = concerned.report_id
            and r.claim_hash = any ((select whistleblowing.claims())::text[])));

alter table whistleblowing.message enable row level security;
create policy seen on whistleblowing.message for select using (
    exists (select from whistleblowing.report r where r.report_id = message.report_id));
create policy made on whistleblowing.message for insert with check (
    case when person_id is null
         then exists (select from whistleblowing.report r where r.report_id = message.report_id
                      and r.claim_hash = any ((select whistleblowing.claims())::text[]))
         else ((select access.is_system()) or person_id = (select access.me()))
              and whistleblowing.receives(person_id, report_id) end);

alter table whistleblowing.attachment enable row level security;
create policy seen on whistleblowing.attachment for select using (
    exists (select from whistleblowing.report r where r.report_id = attachment.report_id));
create policy made on whistleblowing.attachment for insert with check (
    exists (select from whistleblowing.report r where r.report_id = attachment.report_id
            and r.claim_hash = any ((select whistleblowing.claims())::text[])));

do $$
declare
    part text;
begin
    foreach part in array array['taken', 'link', 'closing', 'denunciation', 'acceptance', 'protection_end'] loop
        execute format('alter table whistleblowing.%I enable row level security', part);
        execute format('create policy seen on whistleblowing.%1$I for select using (
            exists (select from whistleblowing.report r where r.report_id = %1$I.report_id))', part);
        execute format('create policy made on whistleblowing.%1$I for insert with check (
            ((select access.is_system()) or person_id = (select access.me()))
            and whistleblowing.receives(person_id, report_id))', part);
    end loop;
end
$$;

alter table whistleblowing.opening enable row level security;
create policy seen on whistleblowing.opening for select using (
    exists (select from whistleblowing.report r where r.report_id = opening.report_id));
create policy made on whistleblowing.opening for insert with check (
    ((select access.is_system()) or asked_by = (select access.me()))
    and (whistleblowing.opens(asked_by, report_id, true) or whistleblowing.opens(asked_by, report_id, false)));
alter table whistleblowing.opening_decision enable row level security;
create policy seen on whistleblowing.opening_decision for select using (
    exists (select from whistleblowing.report r where r.report_id = opening_decision.report_id));
create policy made on whistleblowing.opening_decision for insert with check (
    ((select access.is_system()) or decided_by = (select access.me()))
    and ((whistleblowing.opens(asked_by, report_id, true) and whistleblowing.opens(decided_by, report_id, false))
      or (whistleblowing.opens(asked_by, report_id, false) and whistleblowing.opens(decided_by, report_id, true))));

-- Nobody agrees after the time for it is over.
create function whistleblowing.in_time() returns trigger language plpgsql as $$
begin
    if (select agree_by from whistleblowing.opening where report_id = new.report_id and no = new.no)
            < (new.at at time zone 'Asia/Ho_Chi_Minh')::date then
        raise exception 'the time to agree is over';
    end if;
    return new;
end
$$;
create trigger decided_in_time before insert on whistleblowing.opening_decision
    for each row execute function whistleblowing.in_time();
