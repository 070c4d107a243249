-- Full text over what has words: one entry a document, case or report, made anew from them whenever the journal says that
-- something happened to it. Nothing here is the truth, so all of it may be thrown away.
create schema finding;
grant usage on schema finding to damlam_app;

create table finding.entry (
    kind    text     not null,
    id      bigint   not null,
    day     date     not null,
    -- Whose it is: of a case the unit it was given to, of a report the unit that reports.
    unit_id bigint,
    -- Lexemes as damlam.finding.Lexemes writes them, without places.
    words   tsvector not null,
    -- All of it folded, one space between words, a line a field: where a phrase is looked for in one piece.
    said    text     not null,
    primary key (id, kind)
) partition by list (kind);

create table finding.document partition of finding.entry for values in ('DOCUMENT');
create table finding.work partition of finding.entry for values in ('CASE');
create table finding.report partition of finding.entry for values in ('REPORT');

-- What is rare comes from the words, what is in every text from the newest on.
create index entry_by_words on finding.entry using gin (words) with (fastupdate = off);
create index entry_by_day on finding.entry (day desc, id desc);

-- Up to which number of the journal the entries were made.
create table finding.followed (
    one     boolean primary key default true check (one),
    leaf_no bigint  not null
);

-- Questions that a person keeps, as the address of the page holds them.
create table finding.saved (
    saved_id  bigint generated always as identity primary key,
    person_id bigint      not null references org.person,
    name      text        not null check (name <> ''),
    question  text        not null,
    at        timestamptz not null,
    unique (person_id, name)
);

grant select, insert, update on finding.entry, finding.document, finding.work, finding.report, finding.followed
    to damlam_app;
grant select, insert, update, delete on finding.saved to damlam_app;
grant usage on all sequences in schema finding to damlam_app;
