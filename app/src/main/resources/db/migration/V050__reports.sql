create schema reports;
grant usage on schema reports to damlam_app;

-- What the Office asks for: a report of some units, every period of a kind.
create table reports.form (
    form_id          bigint generated always as identity primary key,
    name             text    not null check (name <> ''),
    purpose          text    not null,
    basis            text    not null,
    receiver         text    not null,
    superior         text,
    place            text    not null,
    directive_id     bigint,
    requirement_no   text,
    kind             text    not null,
    due_working_days integer not null check (due_working_days >= 1),
    starts_on        date    not null,
    ends_before      date,
    defined_by       bigint  not null references org.person,
    check (ends_before is null or starts_on < ends_before),
    check ((directive_id is null) = (requirement_no is null)),
    unique (directive_id, requirement_no)
);

create table reports.form_section (
    form_id    bigint  not null references reports.form,
    section_no integer not null check (section_no >= 1),
    title      text    not null check (title <> ''),
    groups     text[]  not null,
    prompt     text,
    primary key (form_id, section_no)
);

create table reports.form_unit (
    form_id bigint not null references reports.form,
    unit_id bigint not null references org.unit,
    primary key (form_id, unit_id)
);

-- A period that was opened: its days are kept as they were set that day, though a rule or a holiday may change later.
create table reports.period (
    form_id   bigint      not null references reports.form,
    cut_off   date        not null,
    kind      text        not null,
    from_day  date        not null,
    due_on    date        not null,
    opened_at timestamptz not null,
    primary key (form_id, cut_off),
    check (from_day <= cut_off and cut_off < due_on)
);

create table reports.report (
    report_id bigint generated always as identity primary key,
    form_id   bigint not null,
    cut_off   date   not null,
    unit_id   bigint not null references org.unit,
    case_id   bigint not null,
    frozen_at timestamptz,
    unique (form_id, cut_off, unit_id),
    foreign key (form_id, cut_off) references reports.period
);
create index report_by_unit on reports.report (unit_id, cut_off);

-- The figures as they stood at the cut-off, and the facts behind each: added once, never changed.
create table reports.figure (
    report_id bigint  not null references reports.report,
    kind      text    not null,
    counted   integer not null check (counted >= 0),
    total     integer not null check (total >= counted),
    primary key (report_id, kind)
);
create table reports.fact (
    report_id bigint  not null,
    kind      text    not null,
    fact_no   integer not null,
    subject   text    not null,
    label     text    not null,
    counted   integer not null,
    total     integer not null,
    primary key (report_id, kind, fact_no),
    foreign key (report_id, kind) references reports.figure
);

create table reports.words (
    report_id  bigint      not null references reports.report,
    section_no integer     not null,
    words      text        not null,
    written_by bigint      not null references org.person,
    written_at timestamptz not null,
    primary key (report_id, section_no)
);

-- What became of a report, in order. The words as they were sent stay with the step.
create table reports.step (
    step_id       bigint generated always as identity primary key,
    report_id     bigint      not null references reports.report,
    kind          text        not null check (kind in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'REMINDED')),
    at            timestamptz not null,
    person_id     bigint      not null references org.person,
    for_person_id bigint references org.person,
    nil           boolean     not null default false,
    said          text        not null
);
create index step_by_report on reports.step (report_id, step_id);

-- The Office's own words in the consolidated report, and each time it was drawn up.
create table reports.summary (
    form_id    bigint      not null,
    cut_off    date        not null,
    section_no integer     not null,
    words      text        not null,
    written_by bigint      not null references org.person,
    written_at timestamptz not null,
    primary key (form_id, cut_off, section_no),
    foreign key (form_id, cut_off) references reports.period
);
create table reports.consolidation (
    consolidation_id bigint generated always as identity primary key,
    form_id          bigint      not null,
    cut_off          date        not null,
    at               timestamptz not null,
    person_id        bigint      not null references org.person,
    submitted        integer     not null,
    missing          integer     not null,
    said             text        not null,
    foreign key (form_id, cut_off) references reports.period
);

grant select, insert on all tables in schema reports to damlam_app;
grant update on reports.words, reports.summary to damlam_app;
grant update (frozen_at) on reports.report to damlam_app;
grant update (ends_before, receiver, superior, place) on reports.form to damlam_app;
grant usage on all sequences in schema reports to damlam_app;
