-- Lists at a hundred thousand cases: a page of any list, and how many there are, come from an index.
create index position_open_by_held on cases.position (held_since, case_id) where state <> 'DONE';
create index position_done_by_held on cases.position (held_since, case_id) where state = 'DONE';
create index position_done_by_due on cases.position (due_on, case_id) where state = 'DONE';
create index position_done_by_change on cases.position (last_move_at desc, case_id) where state = 'DONE';

-- What was given to a unit, for lists and for its reports.
create index work_by_unit on cases.work (unit_id, at, case_id);

-- Words anywhere in a title. The extension is part of PostgreSQL, but some systems package it apart; without it a search
-- reads every title.
do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm schema damlam;
        create index work_by_words on cases.work using gin (folded damlam.gin_trgm_ops);
    end if;
end
$$;
