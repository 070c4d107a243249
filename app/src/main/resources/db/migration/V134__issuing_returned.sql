-- That a unit sent back its paper, or destroyed its file, of a document that was recalled (NĐ 30/2020, art. 18.4).
create table issuing.returned (
    draft_id  bigint not null references issuing.draft,
    unit_id   bigint not null references org.unit,
    person_id bigint not null references org.person,
    at        timestamptz not null,
    primary key (draft_id, unit_id)
);
grant select, insert on issuing.returned to damlam_app;
