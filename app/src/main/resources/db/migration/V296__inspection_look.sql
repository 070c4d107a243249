-- Who looked at a hearing that came from a report, once a day each: the person sees it, as with signals and findings, which
-- keep their own looks.
create table inspection.look (
    hearing_id bigint      not null references inspection.hearing,
    person_id  bigint      not null references org.person,
    day        date        not null,
    relation   text        not null check (relation in ('LINE', 'INSPECTORATE')),
    at         timestamptz not null,
    primary key (hearing_id, person_id, day)
);
alter table inspection.look enable row level security;
create policy seen on inspection.look for select using (
    (select access.is_system()) or person_id = (select access.me())
    or exists (select from inspection.hearing h where h.hearing_id = look.hearing_id and h.asked = (select access.me())));
create policy made on inspection.look for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and exists (select from inspection.hearing h where h.hearing_id = look.hearing_id and h.report_id is not null
                   and h.asked <> (select access.me())));
grant select, insert on inspection.look to damlam_app;
