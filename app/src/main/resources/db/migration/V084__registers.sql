create schema registers;
grant usage on schema registers to damlam_app;

-- What the register of outgoing documents holds beside the document itself (NĐ 30/2020, Phụ lục IV, I.2).
create table registers.sending (
    document_id bigint primary key references documents.document,
    recipients  text not null,
    copy_kept   text not null,
    copies      integer check (copies > 0),
    sent_on     date,
    received    text not null,
    note        text not null,
    entered_by  bigint not null references org.person,
    entered_at  timestamptz not null
);

-- Copies of documents; all kinds share one series of numbers.
create table registers.copy (
    copy_id     bigint generated always as identity primary key,
    document_id bigint not null references documents.document,
    kind        text not null check (kind in ('SY', 'TRS', 'SL')),
    part        text not null,
    number      text not null,
    signer      text not null check (signer <> ''),
    signed_on   date not null,
    recipients  text not null check (recipients <> ''),
    copies      integer not null check (copies > 0),
    made_on     date not null,
    made_by     bigint not null references org.person,
    made_at     timestamptz not null,
    check ((kind = 'TRS') = (part <> ''))
);
create index copy_by_document on registers.copy (document_id);
create index copy_by_day on registers.copy (made_on);

grant select, insert, update on registers.sending to damlam_app;
grant select, insert on registers.copy to damlam_app;
grant usage on all sequences in schema registers to damlam_app;
