-- An inspection is planned ahead, by decisions in their order, and nothing is looked at or found before its first day,
-- whoever writes here. A sample is drawn once, so it waits for the last day that is looked at.
alter table oversight.team add column document_id bigint references documents.document;

create function oversight.planned_ahead() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if new.starts_on < (new.at at time zone 'Asia/Ho_Chi_Minh')::date then
        raise exception 'what has begun is not planned';
    end if;
    return new;
end
$$;
create trigger inspection_planned_ahead before insert on oversight.inspection
    for each row execute function oversight.planned_ahead();

create function oversight.decided_after_plan() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if new.basis_day < (select p.basis_day from inspection i join plan p using (plan_id)
                        where i.inspection_id = new.inspection_id) then
        raise exception 'a team is decided on after what it carries out';
    end if;
    return new;
end
$$;
create trigger team_after_plan before insert on oversight.team
    for each row execute function oversight.decided_after_plan();

create function oversight.once_begun() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
    day    constant date := (new.at at time zone 'Asia/Ho_Chi_Minh')::date;
    starts date;
    until  date;
begin
    select i.starts_on, p.period_until into starts, until
    from inspection i join plan p using (plan_id) where i.inspection_id = new.inspection_id;
    if day < starts then
        raise exception 'the inspection has not begun';
    end if;
    if tg_table_name in ('promise', 'sample') and day < until then
        raise exception 'the period that is looked at is not over';
    end if;
    return new;
end
$$;
create trigger promise_once_begun before insert on oversight.promise
    for each row execute function oversight.once_begun();
create trigger sample_once_begun before insert on oversight.sample
    for each row execute function oversight.once_begun();
create trigger answer_once_begun before insert on oversight.answer
    for each row execute function oversight.once_begun();
create trigger finding_once_begun before insert on oversight.finding
    for each row execute function oversight.once_begun();
create trigger sending_once_begun before insert on oversight.sending
    for each row execute function oversight.once_begun();
create trigger recommendation_once_begun before insert on oversight.recommendation
    for each row execute function oversight.once_begun();
revoke all on function oversight.planned_ahead(), oversight.decided_after_plan(), oversight.once_begun() from public;
