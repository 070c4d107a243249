-- A denunciation of somebody in a public unit is settled by whoever heads that unit; of its head and deputies by the head of
-- what manages the unit (Luật Tố cáo 25/2018/QH14, art. 13, 18). `damlam.org.Competent` says the same of discipline.

-- The unit, itself or the nearest above, whose head settles what is denounced of its people: a public unit or a body; where
-- there is neither, the topmost.
create function whistleblowing.managing(which bigint) returns bigint language sql stable as $$
    with recursive up(unit_id, parent_id, kind, depth) as (
        select unit_id, parent_id, kind, 0 from org.unit where unit_id = which
        union all
        select u.unit_id, u.parent_id, u.kind, up.depth + 1 from up join org.unit u on u.unit_id = up.parent_id
        where up.kind not in ('PUBLIC_UNIT', 'BODY')
    )
    select unit_id from up order by depth desc limit 1
$$;

-- Where the search for whoever decides begins. Without that rule in the book today, or where those concerned belong to
-- several such units or have left the body, with the head of the body.
create function whistleblowing.settling(body bigint, concerned bigint[]) returns bigint
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select coalesce((
        select min(unit_id)
        from (select distinct whistleblowing.managing(h.unit_id) as unit_id
              from whistleblowing.held h where h.person_id = any (concerned)) managed
        where exists (select from rulebook.rule r left join rulebook.decision d using (rule_id)
                      where r.code = 'denunciation.competent.publicUnit' and (r.proposed_by is null or d.confirmed)
                        and r.valid_from <= access.today()
                        and (r.valid_until is null or access.today() <= r.valid_until))
        having count(*) = 1 and whistleblowing.body_of(min(unit_id)) = body), body)
$$;

-- As V281, from there upward.
create or replace function whistleblowing.deciding(which bigint) returns bigint[]
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    concerned bigint[] := whistleblowing.concerned_by(which, false);
    parties   bigint[] := whistleblowing.concerned_by(which, true);
    level     bigint := whistleblowing.settling(whistleblowing.body_by(which), concerned);
    those     bigint[];
begin
    while level is not null loop
        if not exists (select from whistleblowing.held h
                       where h.unit_id = level and h.duty in ('HEAD', 'DEPUTY') and h.person_id = any (concerned)) then
            those := whistleblowing.unbarred(whistleblowing.heads(level), concerned, parties);
            if those <> '{}' then
                return those;
            end if;
        end if;
        level := (select whistleblowing.managing(u.parent_id) from org.unit u where u.unit_id = level);
    end loop;
    return '{}';
end
$$;
revoke all on function whistleblowing.managing(bigint), whistleblowing.settling(bigint, bigint[]) from public;
