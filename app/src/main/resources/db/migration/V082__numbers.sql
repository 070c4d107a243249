create schema numbers;
grant usage on schema numbers to damlam_app;

-- Which documents share one run of numbers, as the head of the body decided it (NĐ 30/2020, art. 15.1): from when, by
-- what paper. A decision that no longer holds is ended, never rewritten.
create table numbers.series (
    series_id   bigint generated always as identity primary key,
    body_id     bigint not null references org.unit,
    name        text not null check (name <> ''),
    scope       text not null check (scope in ('ORDINARY', 'COPIES', 'COUNCIL', 'RESTRICTED')),
    types       text[] not null,
    organ       text not null check (organ <> ''),
    from_day    date not null,
    until_day   date,
    first_no    integer not null check (first_no > 0),
    decided_by  bigint not null references org.person,
    decision    text not null check (decision <> ''),
    decided_on  date not null,
    recorded_by bigint not null references org.person,
    recorded_at timestamptz not null,
    check (until_day is null or from_day <= until_day),
    check (scope <> 'COPIES' or types = '{}')
);

-- The last number of a series in a year. Its row is locked until the act that took the number is complete: one that
-- fails gives the number back, so there is no gap.
create table numbers.counter (
    series_id bigint not null references numbers.series,
    year      integer not null,
    last_no   integer not null check (last_no > 0),
    primary key (series_id, year)
);

create table numbers.taken (
    series_id bigint not null references numbers.series,
    year      integer not null,
    no        integer not null check (no > 0),
    body_id   bigint not null references org.unit,
    type      text not null,
    symbol    text not null check (symbol <> ''),
    signer    text not null check (signer <> ''),
    signed_on date not null,
    taken_by  bigint not null references org.person,
    taken_at  timestamptz not null,
    primary key (series_id, year, no),
    -- Number and symbol are one document's within the year, on paper and not (art. 15.1).
    unique (body_id, year, no, symbol)
);

-- What bears a number already is looked up for each number given.
create index document_by_serial on documents.document (register_year, substring(number, '^0*(\d+)/'))
    where direction = 'OUTGOING';

grant select, insert, update on numbers.counter to damlam_app;
grant select, insert on numbers.series, numbers.taken to damlam_app;
grant update (until_day) on numbers.series to damlam_app;
grant usage on all sequences in schema numbers to damlam_app;
