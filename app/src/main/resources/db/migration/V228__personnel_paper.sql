-- The decision that follows from an approved commendation, as a draft of the documents feature.
create table personnel.paper (
    draft_id    bigint      primary key references issuing.draft,
    proposal_id bigint      not null references personnel.proposal,
    person_id   bigint      not null references org.person,
    at          timestamptz not null
);
create index paper_of on personnel.paper (proposal_id);
grant select, insert on personnel.paper to damlam_app;
alter table personnel.paper enable row level security;
create policy parties on personnel.paper using ((select access.is_system())
    or exists (select from personnel.proposal p where p.proposal_id = paper.proposal_id));
