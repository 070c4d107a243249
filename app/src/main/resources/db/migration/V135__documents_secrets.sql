-- The degree of a document with a mark of secrecy, and, of one that came in, the series of secrets that numbered it;
-- null for the common numbers.
alter table documents.document
    add column secrecy        text check (secrecy in ('MAT', 'TOI_MAT', 'TUYET_MAT')),
    add column arrival_series bigint references numbers.series;
alter table documents.document drop constraint document_register_year_arrival_no_key;
create unique index document_by_arrival
    on documents.document (register_year, coalesce(arrival_series, 0), arrival_no);

-- Incoming documents with a mark of secrecy may have arrival numbers of their own.
alter table numbers.series drop constraint series_scope_check;
alter table numbers.series
    add constraint series_scope_check
        check (scope in ('ORDINARY', 'COPIES', 'COUNCIL', 'RESTRICTED', 'RESTRICTED_ARRIVALS'));
