-- Where a directive is issued a few days before a cut-off, its first report may speak of the next whole period.
alter table directives.requirement
    add column whole_first boolean not null default false,
    add check (term = 'EVERY' or not whole_first);
