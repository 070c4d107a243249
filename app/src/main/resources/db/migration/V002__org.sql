create schema org;
grant usage on schema org to damlam_app;

create table org.unit (
    unit_id      bigint generated always as identity primary key,
    code         text not null unique check (code <> ''),
    name         text not null check (name <> ''),
    kind         text not null check (kind in ('BODY', 'OFFICE', 'DEPARTMENT', 'INSPECTORATE', 'PUBLIC_UNIT', 'TEAM')),
    parent_id    bigint references org.unit,
    from_day     date not null,
    until_day    date,
    successor_id bigint references org.unit,
    sort_no      integer not null default 0,
    check (until_day is null or from_day < until_day),
    check (parent_id <> unit_id)
);

create table org.person (
    person_id bigint generated always as identity primary key,
    code      text not null unique check (code <> ''),
    name      text not null check (name <> ''),
    email     text
);

create table org.post (
    post_id bigint generated always as identity primary key,
    unit_id bigint not null references org.unit,
    title   text not null,
    duty    text not null check (duty in ('HEAD', 'DEPUTY', 'CLERK', 'MEMBER', 'ADMINISTRATOR'))
);
create index post_by_unit on org.post (unit_id);

create table org.appointment (
    appointment_id bigint generated always as identity primary key,
    person_id      bigint not null references org.person,
    post_id        bigint not null references org.post,
    from_day       date not null,
    until_day      date,
    check (until_day is null or from_day < until_day)
);
create index appointment_by_person on org.appointment (person_id);
create index appointment_by_post on org.appointment (post_id);

create table org.unit_group (
    group_id bigint generated always as identity primary key,
    name     text not null unique
);

create table org.unit_group_member (
    group_id bigint not null references org.unit_group,
    unit_id  bigint not null references org.unit,
    primary key (group_id, unit_id)
);

create table org.delegation (
    delegation_id bigint generated always as identity primary key,
    from_person   bigint not null references org.person,
    to_person     bigint not null references org.person,
    unit_id       bigint not null references org.unit,
    from_day      date not null,
    until_day     date not null,
    ground        text not null,
    check (from_day < until_day)
);

create table org.absence (
    absence_id bigint generated always as identity primary key,
    person_id  bigint not null references org.person,
    from_day   date not null,
    until_day  date not null,
    reason     text not null,
    check (from_day < until_day)
);

-- Which post decides which kind of matter, from when to when, and by what rule.
create table org.matter (
    matter_id bigint generated always as identity primary key,
    name      text not null unique
);

create table org.authority (
    authority_id bigint generated always as identity primary key,
    post_id      bigint not null references org.post,
    matter_id    bigint not null references org.matter,
    from_day     date not null,
    until_day    date,
    legal_basis  text not null,
    check (until_day is null or from_day < until_day)
);

grant select, insert, update on all tables in schema org to damlam_app;
grant delete on org.unit_group_member to damlam_app;
grant usage on all sequences in schema org to damlam_app;
