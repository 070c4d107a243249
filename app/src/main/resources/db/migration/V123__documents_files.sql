-- What came with a document: the attachments of an e-mail or a message that are not the document
-- itself, and the e-mail. A draft keeps them until one of them is chosen to be read instead.
create table documents.attachment (
    document_id bigint  not null references documents.document,
    seq         integer not null check (seq > 0),
    file_name   text    not null,
    media_type  text    not null,
    file        bytea   not null,
    primary key (document_id, seq)
);
create table documents.draft_attachment (
    token      uuid    not null references documents.draft on delete cascade,
    seq        integer not null check (seq > 0),
    file_name  text    not null,
    media_type text    not null,
    file       bytea   not null,
    primary key (token, seq)
);
grant select, insert on documents.attachment to damlam_app;
grant select, insert, delete on documents.draft_attachment to damlam_app;

-- What the message that carried a draft says of it: that goes before what its text says.
alter table documents.draft
    drop column part,
    drop column left_out,
    add column stated_number  text not null default '',
    add column stated_dated   date,
    add column stated_issuer  text not null default '',
    add column stated_type    text not null default '',
    add column stated_subject text not null default '',
    add column stated_signer  text not null default '';
