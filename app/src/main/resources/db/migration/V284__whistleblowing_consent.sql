-- Whoever reported may agree that who they are is opened, and take it back. Nobody else says that they did: an opening
-- asked on their consent stands only while that consent does.
create table whistleblowing.consent (
    report_id bigint  not null references whistleblowing.report,
    no        int     not null check (no >= 1),
    given     boolean not null,
    day       date    not null,
    primary key (report_id, no)
);
alter table whistleblowing.consent enable row level security;
create policy seen on whistleblowing.consent for select using (
    exists (select from whistleblowing.report r where r.report_id = consent.report_id));
create policy made on whistleblowing.consent for insert with check (
    exists (select from whistleblowing.report r where r.report_id = consent.report_id
            and r.claim_hash = any ((select whistleblowing.claims())::text[])));
grant select, insert on whistleblowing.consent to damlam_app;

create function whistleblowing.consents(report bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select coalesce((select given from consent where report_id = report order by no desc limit 1), false)
$$;
revoke all on function whistleblowing.consents(bigint) from public;
grant execute on function whistleblowing.consents(bigint) to damlam_app;

-- Whether it is asked on their consent.
alter table whistleblowing.opening add column consented boolean not null default false;
create function whistleblowing.heed_consent() returns trigger language plpgsql as $$
begin
    if new.consented and not whistleblowing.consents(new.report_id) then
        raise exception 'whoever reported has not agreed that who they are is opened';
    end if;
    return new;
end
$$;
create trigger consented before insert on whistleblowing.opening
    for each row execute function whistleblowing.heed_consent();
create function whistleblowing.heed_consent_still() returns trigger language plpgsql as $$
begin
    if new.agreed and not whistleblowing.consents(new.report_id)
       and (select consented from whistleblowing.opening where report_id = new.report_id and no = new.no) then
        raise exception 'whoever reported has taken back that who they are may be opened';
    end if;
    return new;
end
$$;
create trigger consented_still before insert on whistleblowing.opening_decision
    for each row execute function whistleblowing.heed_consent_still();

-- Whether a paper is of one of the bodies that conduct criminal proceedings or some acts of investigation (Bộ luật Tố tụng
-- hình sự 101/2015/QH13, Điều 34 and 35), by how registers write their names.
create function whistleblowing.prosecutes(issuer text) returns boolean language sql immutable as $$
    select normalize(issuer, NFC) ~*
        '(điều tra|công an|viện kiểm sát|(tòa|toà) án|biên phòng|hải quan|kiểm lâm|cảnh sát biển|kiểm ngư|VKS|TAND)'
$$;
revoke all on function whistleblowing.prosecutes(text) from public;
grant execute on function whistleblowing.prosecutes(text) to damlam_app;

-- A number that follows the one before tells whoever receives reports that there is one between that they do not see: one
-- about themselves. Numbers are drawn; what was made before keeps its own.
create function whistleblowing.new_number() returns bigint
    language plpgsql volatile security definer set search_path = whistleblowing, pg_temp as $$
declare
    number bigint;
begin
    loop
        number := 100000 + ('x' || substr(md5(gen_random_uuid()::text), 1, 8))::bit(32)::bigint % 900000;
        exit when not exists (select from report where report_id = number);
    end loop;
    return number;
end
$$;
revoke all on function whistleblowing.new_number() from public;
grant execute on function whistleblowing.new_number() to damlam_app;
alter table whistleblowing.report alter column report_id drop identity;
alter table whistleblowing.report alter column report_id set default whistleblowing.new_number();
