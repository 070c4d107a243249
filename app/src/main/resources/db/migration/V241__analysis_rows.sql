-- The rule on rows of V181, which compares units as a set: of the two hundred units of a leader, asked of each of tens of
-- thousands of signals, an array is read from its beginning each time.
drop policy seen on analysis.signal;
create policy seen on analysis.signal for select using (
    (select access.is_system())
    or person_id = (select access.me())
    or (person_id is null and unit_id in (select unnest(access.units_headed(access.me()))))
    or ((looked_at is not null or theirs_until <= (select access.present()))
        and (unit_id in (select unnest(access.units_reached(access.me())))
             or person_id in (select unnest(access.team_reached(access.me())))))
    or signal_id in (select unnest(inspection.signals_asked(access.me()))));
