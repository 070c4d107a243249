-- Documents exchanged with other systems as edXML (QCVN 102:2016/BTTTT).
create schema exchange;
grant usage on schema exchange to damlam_app;

-- Whom documents are exchanged with, and how they get there. The secret signs requests; it is read by the server alone.
create table exchange.partner (
    partner_id bigint generated always as identity primary key,
    name       text not null check (name <> ''),
    transport  text not null check (transport in ('FOLDER', 'HTTP')),
    address    text not null check (address <> ''),
    secret     text not null,
    active     boolean not null
);

-- What agencies are called in exchanges, 13 characters by Quyết định 28/2018, up to 35 by Quyết định 20/2020; without a
-- partner it is our own.
create table exchange.code (
    code_id    bigint generated always as identity primary key,
    partner_id bigint references exchange.partner,
    code       text not null check (length(code) between 1 and 35),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    source     text not null check (source <> ''),
    unique (code, valid_from)
);

-- Every message as it went or came, byte for byte. One that comes twice is kept once: `identity` is the document's id, or
-- for a status that id with the code and its time.
create table exchange.message (
    message_id   bigint generated always as identity primary key,
    direction    text not null check (direction in ('IN', 'OUT')),
    partner_id   bigint not null references exchange.partner,
    kind         text not null check (kind in ('DOCUMENT', 'STATUS')),
    identity     text not null,
    edoc_id      text not null,
    status       text check (status is null or status in ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
    description  text not null,
    number       text not null,
    subject      text not null,
    document_id  bigint references documents.document,
    file         bytea not null,
    made_at      timestamptz not null,
    -- Going out: when it arrived there, how often it was tried, and what stood in the way last.
    sent_at      timestamptz,
    tries        integer not null default 0,
    next_try_at  timestamptz,
    trouble      text not null default '',
    -- Coming in: who took it and the draft it became, or who refused it and why.
    taken_by     bigint references org.person,
    draft        uuid,
    received_at  timestamptz,
    refused_at   timestamptz,
    unique (direction, partner_id, identity),
    check ((kind = 'STATUS') = (status is not null))
);
create index message_to_try on exchange.message (next_try_at) where direction = 'OUT' and sent_at is null;
create index message_by_edoc on exchange.message (edoc_id);

grant select, insert, update on exchange.partner, exchange.code to damlam_app;
grant select, insert on exchange.message to damlam_app;
grant update (sent_at, tries, next_try_at, trouble, taken_by, draft, received_at, refused_at) on exchange.message to damlam_app;
grant usage on all sequences in schema exchange to damlam_app;
