-- As before, with the proceedings of whoever asks as a set that is hashed: who sits in many would have each row compared
-- with all of them.
do $$
declare
    part text;
begin
    foreach part in array array['proceeding', 'party', 'act'] loop
        execute format('alter policy parties on discipline.%I using (
            (select access.is_system()) or proceeding_id in (select unnest(discipline.of(access.me())))
            or discipline.is_being_opened(proceeding_id))', part);
    end loop;
end
$$;
