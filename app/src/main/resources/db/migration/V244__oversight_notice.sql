-- Whoever acts for an inspected unit has opened that it is inspected: until then it stands on their desk.
create table oversight.notice (
    inspection_id bigint      not null references oversight.inspection,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, person_id)
);
grant select, insert on oversight.notice to damlam_app;
alter table oversight.notice enable row level security;
create policy seen on oversight.notice using ((select access.is_system())
    or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
    or inspection_id = any ((select oversight.told(access.me()))::bigint[]));
