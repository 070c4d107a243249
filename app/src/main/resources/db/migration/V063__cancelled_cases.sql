-- What was cancelled is little, and counted apart on every list.
create index position_cancelled on cases.position (last_move_at desc, case_id) where state = 'DONE' and not approved;
