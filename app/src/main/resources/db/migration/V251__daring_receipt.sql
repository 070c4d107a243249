-- That whoever registered something has opened its answer, so that it stands on their desk until then and no longer.
create table daring.receipt (
    initiative_id bigint primary key references daring.initiative,
    at            timestamptz not null
);
grant select, insert on daring.receipt to damlam_app;
