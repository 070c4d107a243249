-- The secretary signs the minutes (Mẫu 1.9) beside the lead and the unit, where that is somebody else than the lead. That
-- they did not is recorded by the lead, as of the unit, once their time is over.
alter table oversight.signature drop constraint signature_side_check;
alter table oversight.signature add constraint signature_side_check check (side in ('TEAM', 'UNIT', 'SECRETARY'));
alter table oversight.signature drop constraint signature_check;
alter table oversight.signature add constraint signature_check check (signed or (side <> 'TEAM' and words <> ''));

create or replace function oversight.concluded_by_another() returns trigger language plpgsql as $$
begin
    if (select count(*) from oversight.signature where inspection_id = new.inspection_id)
            < (select case when s.secretary <> s.person_id then 3 else 2 end
               from oversight.sending s where s.inspection_id = new.inspection_id) then
        raise exception 'the minutes are not signed';
    end if;
    if exists (select from oversight.member where inspection_id = new.inspection_id and person_id = new.person_id) then
        raise exception 'nobody concludes on what they found themselves';
    end if;
    return new;
end
$$;

-- As V252, and the secretary.
alter policy seen on oversight.signature with check (
    (select access.is_system())
    or person_id = (select access.me())
       and (side = 'UNIT' and inspection_id = any ((select oversight.told(access.me()))::bigint[])
            or side = 'SECRETARY' and exists (select from oversight.sending s
                                              where s.inspection_id = signature.inspection_id
                                                and s.secretary = signature.person_id)
            or (side = 'TEAM' or not signed)
               and inspection_id = any ((select oversight.led_by(access.me()))::bigint[])));
