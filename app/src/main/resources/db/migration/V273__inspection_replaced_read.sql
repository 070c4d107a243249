-- That whoever concluded has seen that another conclusion was put in the place of theirs.
create table inspection.replaced_receipt (
    hearing_id bigint primary key references inspection.review_answer,
    at         timestamptz not null
);
alter table inspection.replaced_receipt enable row level security;
create policy seen on inspection.replaced_receipt for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = replaced_receipt.hearing_id));
create policy made on inspection.replaced_receipt for insert with check (
    (select access.is_system())
    or exists (select from inspection.conclusion c where c.hearing_id = replaced_receipt.hearing_id
               and c.person_id = (select access.me())));
grant select, insert on inspection.replaced_receipt to damlam_app;
