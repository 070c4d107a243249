-- A hearing is born of a signal or of a finding, and each of them has one at most. Whom a finding names is whom it is
-- about: nobody else is asked on its ground.
alter table inspection.hearing alter column signal_id drop not null;
alter table inspection.hearing
    add column finding_id bigint unique,
    add foreign key (finding_id, asked) references oversight.finding (finding_id, named),
    add check (num_nonnulls(signal_id, finding_id) = 1);
