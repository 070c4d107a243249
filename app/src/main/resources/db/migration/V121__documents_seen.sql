-- A text that was seen on a picture may have other letters than the paper: whoever reads it is told.
alter table documents.draft add column seen boolean not null default false;
create index draft_seen on documents.draft (document_id) where seen;
