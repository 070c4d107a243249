-- To whom the clerk sends a document that was signed without saying so: what was signed stays as it is, and it need not be
-- taken back for want of a receiver.
create table issuing.receivers (
    draft_id  bigint      primary key references issuing.draft,
    units     bigint[]    not null,
    outside   text        not null,
    person_id bigint      not null references org.person,
    at        timestamptz not null,
    check (cardinality(units) > 0 or outside <> '')
);
grant select, insert on issuing.receivers to damlam_app;

-- What is drafted about somebody is not their colleagues' affair before it is issued, though it goes to whole units then.
alter table issuing.draft add confined boolean not null default false;
