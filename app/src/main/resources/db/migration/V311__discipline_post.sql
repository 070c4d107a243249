-- Whether somebody manages is the chart's to say: who manages is disciplined as a manager, and who does not only where a
-- decision is named by which they hold a post that the chart does not have.
create function discipline.post_says() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    manages boolean := heads((new.facts ->> 'concerned')::bigint);
    named   boolean := new.facts ?& array['appointedBy', 'appointedOn'];
begin
    if coalesce(new.facts ->> 'manager', 'false') <> (manages or named)::text then
        raise exception 'whether somebody manages is as the chart says';
    end if;
    return new;
end
$$;
revoke all on function discipline.post_says() from public;
create trigger act_post_says before insert on discipline.act
    for each row when (new.kind = 'OPEN') execute function discipline.post_says();
