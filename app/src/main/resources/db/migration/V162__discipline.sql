-- Proceedings on discipline: who has a part in one, and each act of it. Nothing is changed or taken away. What is said is
-- encrypted before it comes here. Nobody but the parties sees anything of a proceeding.
create schema discipline;
grant usage on schema discipline to damlam_app;

create table discipline.proceeding (
    proceeding_id bigint generated always as identity primary key,
    person_id     bigint      not null references org.person,
    hearing_id    bigint unique references inspection.hearing,
    at            timestamptz not null
);

-- Facts are days, choices and numbers of people, by their names; prose is in `words`.
create table discipline.act (
    proceeding_id bigint      not null references discipline.proceeding,
    no            int         not null check (no >= 1),
    kind          text        not null,
    facts         jsonb       not null,
    words         text        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (proceeding_id, no),
    check ((no = 1) = (kind = 'OPEN'))
);

-- The parties: made by the act of that number, and never taken away.
create table discipline.party (
    proceeding_id bigint not null,
    person_id     bigint not null references org.person,
    role          text   not null check (role in ('CONCERNED', 'DECIDER', 'OFFICER', 'CHAIR', 'MEMBER', 'SECRETARY')),
    no            int    not null,
    primary key (proceeding_id, person_id, role),
    foreign key (proceeding_id, no) references discipline.act
);
create index party_by_person on discipline.party (person_id);

grant select, insert on all tables in schema discipline to damlam_app;
grant usage on all sequences in schema discipline to damlam_app;
