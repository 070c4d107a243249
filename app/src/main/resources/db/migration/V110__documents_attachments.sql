-- Of an e-mail only one part is the document: which one it was, and what was not read.
alter table documents.draft
    add column part     text,
    add column left_out text[] not null default '{}';
