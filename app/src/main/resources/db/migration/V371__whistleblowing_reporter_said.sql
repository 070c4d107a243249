-- Whoever reported does not decide whether it is accepted as a denunciation: the next above does. The database does not know
-- who that is; the program, which opens the seal for this one comparison, says it for one transaction and keeps it nowhere.

-- Who made a report, as the program said; null while it has not, 0 where nobody can know any more.
create function whistleblowing.reporter_said(which bigint) returns bigint language sql stable as $$
    select (nullif(current_setting('damlam.reporters', true), '')::jsonb ->> which::text)::bigint
$$;

-- As V354, without whoever reported.
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
            those := array_remove(whistleblowing.unbarred(whistleblowing.heads(level), concerned, parties),
                                  whistleblowing.reporter_said(which));
            if those <> '{}' then
                return those;
            end if;
        end if;
        level := (select whistleblowing.managing(u.parent_id) from org.unit u where u.unit_id = level);
    end loop;
    return '{}';
end
$$;

-- As V281; nobody decides before it is said who reported.
create or replace function whistleblowing.decides(person bigint, report bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select whistleblowing.reporter_said(report) is not null and person = any (whistleblowing.deciding(report))
$$;

-- Who made each denunciation, encrypted as it is kept.
create function whistleblowing.denounced_identities() returns table (report_id bigint, identity text)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select r.report_id, r.identity from whistleblowing.report r join whistleblowing.denunciation using (report_id)
$$;
revoke all on function whistleblowing.denounced_identities() from public;
grant execute on function whistleblowing.denounced_identities() to damlam_app;
