-- Which kind of matter a case is, as the competence map names them. The latest holds; nothing is changed.
create table cases.matter (
    case_id   bigint      not null references cases.work,
    no        integer     not null check (no >= 1),
    matter_id bigint      not null references org.matter,
    by_id     bigint      not null references org.person,
    at        timestamptz not null,
    primary key (case_id, no)
);
grant select, insert on cases.matter to damlam_app;
