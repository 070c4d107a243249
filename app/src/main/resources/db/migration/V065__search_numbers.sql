-- A document is found by its number however it is written: also without its signs. The same as in
-- damlam.documents.SearchWords, for what was registered before.
update documents.document
set search = search || array_to_tsvector(array [left(regexp_replace(damlam.fold(number), '[^a-z0-9]', '', 'g'), 40)])
where regexp_replace(damlam.fold(number), '[^a-z0-9]', '', 'g') <> '';

-- The cases of a directive, its parts among them.
create index work_by_directive on cases.work (directive_id) where directive_id is not null;
