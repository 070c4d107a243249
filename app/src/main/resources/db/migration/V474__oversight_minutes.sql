-- Minutes have a number once all have signed them, as whoever keeps the registers gave it.
create table oversight.minutes_number (
    inspection_id bigint primary key references oversight.inspection,
    serial        int         not null check (serial >= 1),
    symbol        text        not null check (symbol <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);
grant select, insert on oversight.minutes_number to damlam_app;
alter table oversight.minutes_number enable row level security;
create policy seen on oversight.minutes_number
    using ((select access.is_system())
        or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
        or inspection_id = any ((select oversight.told(access.me()))::bigint[]))
    with check ((select access.is_system())
        or person_id = (select access.me())
           and inspection_id = any ((select oversight.worked_on(access.me()))::bigint[]));
create function oversight.numbered_once_signed() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if (select count(*) from signature where inspection_id = new.inspection_id)
            < (select case when s.secretary <> s.person_id then 3 else 2 end
               from sending s where s.inspection_id = new.inspection_id) then
        raise exception 'the minutes are not signed';
    end if;
    return new;
end
$$;
create trigger number_once_signed before insert on oversight.minutes_number
    for each row execute function oversight.numbered_once_signed();
revoke all on function oversight.numbered_once_signed() from public;

-- In which words the minutes are written: what was sent before keeps those that it is signed in.
alter table oversight.sending add column wording int not null default 1;
alter table oversight.sending alter column wording set default 2;
