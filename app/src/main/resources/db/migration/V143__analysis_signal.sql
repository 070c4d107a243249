create schema analysis;
grant usage on schema analysis to damlam_app;

-- What the detectors found. It is computed from the moves; kept are who has looked at it, and that it was here once: a
-- signal that is no longer found stays, with the fact that overturned it.
create table analysis.signal (
    signal_id    bigint generated always as identity primary key,
    case_id      bigint      not null,
    kind         text        not null check (kind <> ''),
    unit_id      bigint      not null,
    -- Null where the rule names nobody, but the unit.
    person_id    bigint,
    first_move   integer     not null check (first_move >= 0),
    from_unit    bigint,
    from_person  bigint,
    to_unit      bigint,
    to_person    bigint,
    -- Numbers of the moves of the case that show it, in order.
    moves        integer[]   not null,
    since        timestamptz not null,
    figure_unit  text        not null,
    figure_found bigint      not null,
    figure_of    bigint      not null,
    -- What speaks against it, each as factor, unit, what was found, of what, and the move that shows it (0: none does).
    against      text[]      not null,
    strength     double precision not null check (strength between 0 and 1),
    case_moves   integer     not null,
    rules        text        not null,
    found_at     timestamptz not null,
    -- As of when its figures are.
    told_at      timestamptz not null,
    -- Until then it is for whom it is about alone, unless they look before.
    theirs_until timestamptz not null,
    -- When whom it is about first looked at it.
    looked_at    timestamptz,
    gone_at      timestamptz,
    gone_reason  text,
    gone_move    integer     not null default 0,
    gone_moves   integer     not null default 0,
    check ((gone_at is null) = (gone_reason is null))
);
-- The same signal, found again by another search or by a server that was started anew.
create unique index signal_by_identity on analysis.signal
    (case_id, kind, unit_id, coalesce(person_id, 0), first_move);
create index signal_by_person on analysis.signal (person_id) where person_id is not null;
create index signal_by_unit on analysis.signal (unit_id, found_at desc);

-- Who looked at which, once a day. A look of anybody but whom it is about is an act of the journal as well.
create table analysis.look (
    signal_id bigint      not null references analysis.signal,
    person_id bigint      not null,
    day       date        not null,
    at        timestamptz not null,
    relation  text        not null check (relation in ('CONCERNED', 'LINE', 'INSPECTORATE')),
    -- Whether they had a part in what shows it.
    party     boolean     not null,
    primary key (signal_id, person_id, day)
);

-- How far the search has come; one row.
create table analysis.search (
    one       boolean     primary key default true check (one),
    at        timestamptz,
    moves     bigint      not null default 0,
    took_ms   bigint      not null default 0,
    rules     text        not null default '',
    failed_at timestamptz,
    problem   text        not null default ''
);
insert into analysis.search default values;

grant select, insert on analysis.signal, analysis.look to damlam_app;
grant update on analysis.signal, analysis.search to damlam_app;
grant select on analysis.search to damlam_app;
grant usage on all sequences in schema analysis to damlam_app;
