-- Reports of conduct in public duty. Nothing is changed or taken away; each step is a row. Whoever reports is in the row
-- as encrypted words alone: no column says who, and what they do has its day and no hour. Words about people are
-- encrypted as well; the key lies outside the database.
create schema whistleblowing;
grant usage on schema whistleblowing to damlam_app;

create table whistleblowing.report (
    report_id    bigint generated always as identity primary key,
    about_person bigint references org.person,
    about_unit   bigint references org.unit,
    about_case   bigint references cases.work,
    -- The body that answers for it.
    body_id      bigint      not null references org.unit,
    stake        text        not null check (stake in ('NONE', 'AFFECTED', 'RIVAL', 'UNSAID')),
    what         text        not null check (what <> ''),
    happened     text        not null,
    day          date        not null,
    look_by      date        not null,
    answer_by    date        not null,
    identity     text        not null check (identity <> ''),
    -- SHA-256 of the sentence by which whoever reported proves that it was them; it stands in the act as well.
    claim_hash   text        not null unique check (claim_hash ~ '^[0-9a-f]{64}$'),
    check (num_nonnulls(about_person, about_unit, about_case) = 1)
);
-- Whom it is about: they, who work under them and who are related to them neither receive it nor open anything; of those
-- who merely had a part in the case (party), nobody bars who works under them.
create table whistleblowing.concerned (
    report_id bigint  not null references whistleblowing.report,
    person_id bigint  not null references org.person,
    party     boolean not null,
    primary key (report_id, person_id)
);

-- That somebody who receives it has looked.
create table whistleblowing.taken (
    report_id bigint primary key references whistleblowing.report,
    person_id bigint      not null references org.person,
    at        timestamptz not null
);

-- Questions, and answers of whoever reported; these have no person.
create table whistleblowing.message (
    report_id bigint not null references whistleblowing.report,
    no        int    not null check (no >= 1),
    person_id bigint references org.person,
    words     text   not null check (words <> ''),
    day       date   not null,
    primary key (report_id, no)
);
-- Files, encrypted. They have no names: a name may say whose it is.
create table whistleblowing.attachment (
    report_id  bigint not null references whistleblowing.report,
    -- 0: with the report itself.
    message_no int    not null check (message_no >= 0),
    no         int    not null check (no >= 1),
    ending     text   not null,
    media_type text   not null,
    bytes      bigint not null check (bytes > 0),
    content    text   not null,
    primary key (report_id, message_no, no)
);

-- What it led to.
create table whistleblowing.link (
    report_id bigint      not null references whistleblowing.report,
    no        int         not null check (no >= 1),
    kind      text        not null check (kind in ('CASE', 'SIGNAL', 'HEARING')),
    target    bigint      not null check (target >= 1),
    person_id bigint      not null references org.person,
    at        timestamptz not null,
    primary key (report_id, no),
    unique (report_id, kind, target)
);

create table whistleblowing.closing (
    report_id bigint primary key references whistleblowing.report,
    outcome   text        not null check (outcome in ('ACTED', 'NO_GROUND', 'REFERRED', 'RULE_AT_FAULT')),
    words     text        not null check (words <> ''),
    person_id bigint      not null references org.person,
    at        timestamptz not null
);

-- That it is a denunciation by law, and that it was accepted as one.
create table whistleblowing.denunciation (
    report_id bigint primary key references whistleblowing.report,
    words     text        not null check (words <> ''),
    person_id bigint      not null references org.person,
    at        timestamptz not null
);
create table whistleblowing.acceptance (
    report_id  bigint primary key references whistleblowing.denunciation,
    accepted   date        not null,
    difficulty text        not null check (difficulty in ('ORDINARY', 'COMPLEX', 'VERY_COMPLEX')),
    -- Whom the law protects from that day on, encrypted.
    whom       text        not null check (whom <> ''),
    person_id  bigint      not null references org.person,
    at         timestamptz not null
);
create table whistleblowing.protection_end (
    report_id bigint primary key references whistleblowing.acceptance,
    last_day  date        not null,
    words     text        not null check (words <> ''),
    person_id bigint      not null references org.person,
    at        timestamptz not null
);

-- One asks to open who reported, another agrees or refuses: never the same person.
create table whistleblowing.opening (
    report_id bigint      not null references whistleblowing.report,
    no        int         not null check (no >= 1),
    asked_by  bigint      not null references org.person,
    ground    text        not null check (ground <> ''),
    article   text        not null check (article <> ''),
    at        timestamptz not null,
    agree_by  date        not null,
    primary key (report_id, no),
    unique (report_id, no, asked_by)
);
create table whistleblowing.opening_decision (
    report_id  bigint      not null,
    no         int         not null,
    asked_by   bigint      not null,
    decided_by bigint      not null references org.person,
    agreed     boolean     not null,
    words      text        not null,
    at         timestamptz not null,
    primary key (report_id, no),
    foreign key (report_id, no, asked_by) references whistleblowing.opening (report_id, no, asked_by),
    check (decided_by <> asked_by)
);

grant select, insert on all tables in schema whistleblowing to damlam_app;
grant usage on all sequences in schema whistleblowing to damlam_app;
