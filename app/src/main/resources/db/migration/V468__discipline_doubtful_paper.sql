-- No discipline on a paper that spares review and council and does not name the person, while the person contests it and
-- nobody but whoever entered it answered.
create function discipline.answered_by_another() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    spared act%rowtype;
begin
    select * into spared from act a
    where a.proceeding_id = new.proceeding_id and a.kind in ('SKIP_BOTH', 'SKIP_REVIEW', 'SUMMON')
      and not exists (select from act s where s.proceeding_id = a.proceeding_id and s.kind = 'STRIKE'
                        and s.facts ->> 'of' = a.no::text)
    order by a.no desc limit 1;
    if spared.facts ->> 'paperNames' = 'false'
        and exists (select from act c where c.proceeding_id = new.proceeding_id and c.no > spared.no and c.kind = 'HEARD'
                      and c.facts ->> 'heardThere' = 'CONTESTED'
                      and not exists (select from act r where r.proceeding_id = c.proceeding_id and r.no > c.no
                                        and r.kind = 'REPLY' and r.person_id <> spared.person_id)) then
        raise exception 'what the person contests of a paper that does not name them is answered by another';
    end if;
    return new;
end
$$;
revoke all on function discipline.answered_by_another() from public;
create trigger act_answered_by_another before insert on discipline.act
    for each row when (new.kind = 'DECIDE') execute function discipline.answered_by_another();
