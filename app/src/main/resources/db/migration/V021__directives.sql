create schema directives;
grant usage on schema directives to damlam_app;

-- A form sent twice is done once.
create table directives.sent_form (
    token uuid primary key,
    at    timestamptz not null
);

create table directives.directive (
    directive_id bigint generated always as identity primary key,
    document_id  bigint not null unique references documents.document,
    state        text not null check (state in ('PREPARING', 'SUBMITTED', 'ISSUED')),
    version      integer not null,
    received_by  bigint not null references org.person,
    received_at  timestamptz not null,
    submitted_by bigint references org.person,
    submitted_at timestamptz,
    sent_back    text,
    issued_by    bigint references org.person,
    issued_for   bigint references org.person,
    issued_at    timestamptz,
    issued_on    date,
    check ((state = 'ISSUED') = (issued_at is not null)),
    check ((issued_at is null) = (issued_on is null))
);

create table directives.requirement (
    requirement_id  bigint generated always as identity primary key,
    directive_id    bigint not null references directives.directive,
    seq             integer not null,
    no              text not null check (no <> ''),
    title           text not null check (title <> ''),
    text            text not null check (text <> ''),
    span_from       integer,
    span_to         integer,
    scope_words     text[] not null,
    groups          text[] not null,
    also_units      bigint[] not null,
    except_units    bigint[] not null,
    unresolved      text[] not null,
    lead_person     bigint references org.person,
    coordinators    bigint[] not null,
    product         text not null,
    term            text not null check (term in ('ON', 'WITHIN', 'EVERY', 'STANDING', 'ASK')),
    due_on          date,
    within_days     integer check (within_days > 0),
    within_working  boolean,
    every           text check (every in ('WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    report_days     integer check (report_days > 0),
    term_by         bigint references org.person,
    check ((span_from is null) = (span_to is null)),
    check ((term = 'ON') = (due_on is not null)),
    check ((term = 'WITHIN') = (within_days is not null)),
    check ((term = 'WITHIN') = (within_working is not null)),
    check ((term = 'EVERY') = (every is not null)),
    check ((term = 'EVERY') = (report_days is not null)),
    unique (directive_id, seq) deferrable initially deferred
);

-- What was issued stays as it was issued, whatever the program asks.
create function directives.keep_issued() returns trigger language plpgsql as $$
begin
    if exists (select from directives.directive
               where directive_id = coalesce(new.directive_id, old.directive_id) and state = 'ISSUED') then
        raise exception 'directive % is issued; its requirements no longer change',
            coalesce(new.directive_id, old.directive_id);
    end if;
    return coalesce(new, old);
end
$$;
create trigger keep_issued before insert or update or delete on directives.requirement
    for each row execute function directives.keep_issued();

-- The units a directive was issued to, and when each passed it on to its people.
create table directives.addressed (
    directive_id bigint not null references directives.directive,
    unit_id      bigint not null references org.unit,
    passed_by    bigint references org.person,
    passed_at    timestamptz,
    primary key (directive_id, unit_id)
);
create index addressed_by_unit on directives.addressed (unit_id);

-- A list signed on paper by those without an account, as the head recorded it.
create table directives.paper_list (
    paper_id     bigint generated always as identity primary key,
    directive_id bigint not null,
    unit_id      bigint not null,
    hash         bytea not null check (length(hash) = 32),
    signed_on    date not null,
    file         bytea not null,
    file_name    text not null,
    media_type   text not null,
    recorded_by  bigint not null references org.person,
    recorded_at  timestamptz not null,
    foreign key (directive_id, unit_id) references directives.addressed
);

-- Who has read which text. A reading is of one text only, and is never taken back.
create table directives.reading (
    directive_id bigint not null references directives.directive,
    person_id    bigint not null references org.person,
    hash         bytea not null check (length(hash) = 32),
    at           timestamptz not null,
    entry_id     bigint not null,
    paper_id     bigint references directives.paper_list,
    primary key (directive_id, hash, person_id)
);
create index reading_by_person on directives.reading (person_id, directive_id);

create table directives.minutes (
    minutes_id   bigint generated always as identity primary key,
    directive_id bigint not null,
    unit_id      bigint not null,
    held_on      date not null,
    attended     integer not null check (attended >= 0),
    file         bytea not null,
    file_name    text not null,
    media_type   text not null,
    recorded_by  bigint not null references org.person,
    recorded_at  timestamptz not null,
    foreign key (directive_id, unit_id) references directives.addressed
);
create index minutes_by_unit on directives.minutes (directive_id, unit_id);

grant select, insert, update on directives.directive, directives.requirement, directives.addressed to damlam_app;
grant delete on directives.requirement to damlam_app;
grant select, insert on directives.sent_form, directives.reading, directives.paper_list, directives.minutes
    to damlam_app;
grant usage on all sequences in schema directives to damlam_app;
