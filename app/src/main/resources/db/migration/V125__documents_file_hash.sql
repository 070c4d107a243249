-- The page of a document says of each version which file it is and what its signatures are worth; by the fingerprint it
-- knows that without reading the file.
alter table documents.version
    add column file_hash bytea generated always as (sha256(file)) stored;
