-- What was cancelled is no longer among what is done (V063): the lists of what is done come from an index again.
drop index cases.position_done_by_held, cases.position_done_by_due, cases.position_done_by_change;
create index position_approved_by_held on cases.position (held_since, case_id) where state = 'DONE' and approved;
create index position_approved_by_due on cases.position (due_on, case_id) where state = 'DONE' and approved;
create index position_approved_by_change on cases.position (last_move_at desc, case_id) where state = 'DONE' and approved;
