-- How sure a rule is stands beside its ground, not in it: what an officer has confirmed would go on being cited as not
-- compared. What the release noted of it is kept as a note of its own.
alter table rulebook.rule add column unchecked text not null default '';
update rulebook.rule
set basis = regexp_replace(basis, '(, theo báo chí)?; chưa đối chiếu.*$', ''),
    unchecked = trim(substring(basis from '; chưa đối chiếu(.*)$'))
where proposed_by is null and basis like '%; chưa đối chiếu%';
