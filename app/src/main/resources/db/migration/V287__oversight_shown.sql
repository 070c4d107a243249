-- That whom a finding names has seen how its inspection ended: until then it stands on their desk.
create table oversight.named_end_receipt (
    finding_id bigint primary key references oversight.finding,
    person_id  bigint      not null references org.person,
    at         timestamptz not null
);
grant select, insert on oversight.named_end_receipt to damlam_app;
alter table oversight.named_end_receipt enable row level security;
create policy seen on oversight.named_end_receipt
    using ((select access.is_system())
        or finding_id = any ((select oversight.named(access.me()))::bigint[])
        or exists (select from oversight.finding f where f.finding_id = named_end_receipt.finding_id))
    with check ((select access.is_system())
        or person_id = (select access.me()) and finding_id = any ((select oversight.named(access.me()))::bigint[]));

-- As V255, and whether they have seen that.
drop function oversight.concerns(bigint);
create function oversight.concerns(person bigint)
    returns table (finding_id bigint, inspection_id bigint, sort text, sent date, answer_by date, asked date, asked_until date,
                   opened boolean, said boolean, complete boolean, dropped boolean, concluded boolean, told boolean)
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select f.finding_id, f.inspection_id, f.sort,
           (s.at at time zone 'Asia/Ho_Chi_Minh')::date, s.answer_by, (q.at at time zone 'Asia/Ho_Chi_Minh')::date, q.answer_by,
           exists (select from named_receipt r where r.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id and w.complete),
           exists (select from finding_drop d where d.finding_id = f.finding_id),
           exists (select from conclusion c where c.inspection_id = f.inspection_id),
           exists (select from named_end_receipt r where r.finding_id = f.finding_id)
    from finding f join sending s using (inspection_id)
        left join lateral (select q.at, q.answer_by from question q where q.finding_id = f.finding_id
                           order by q.no desc limit 1) q on true
    where f.named = person and (person = access.me() or access.is_system())
    order by f.finding_id desc
$$;

revoke all on function oversight.concerns(bigint) from public;
grant execute on function oversight.concerns(bigint) to damlam_app;

-- Nothing is found wanting without what shows it: a case or a file where it names somebody, who could not explain what they
-- have not seen; of the unit an item of the checklist as well. Asked once all of it is written.
create function oversight.shown_by_something() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if new.sort = 'SHORTCOMING' and (new.named is not null or new.item_no = 0)
            and not exists (select from finding_case c where c.finding_id = new.finding_id)
            and not exists (select from finding_file a where a.finding_id = new.finding_id) then
        raise exception 'a shortcoming is shown by a case or a file';
    end if;
    return null;
end
$$;
create constraint trigger finding_shown after insert on oversight.finding
    deferrable initially deferred for each row execute function oversight.shown_by_something();

-- Who leads does not write the minutes, so a team is two at least.
create function oversight.more_than_one() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if (select count(*) from member m where m.inspection_id = new.inspection_id and m.team_no = new.no) < 2 then
        raise exception 'a team is two people at least';
    end if;
    return null;
end
$$;
create constraint trigger team_of_two after insert on oversight.team
    deferrable initially deferred for each row execute function oversight.more_than_one();
revoke all on function oversight.shown_by_something(), oversight.more_than_one() from public;

-- Nothing rests on a decision of a day to come. What was planned before stays as it was.
alter table oversight.plan add check (basis_day <= (at at time zone 'Asia/Ho_Chi_Minh')::date) not valid;
alter table oversight.team add check (basis_day <= (at at time zone 'Asia/Ho_Chi_Minh')::date) not valid;
alter table oversight.sending add check (secretary <> person_id) not valid;
