-- A number as it is compared, letters and digits only, made once when it is written: the search orders by it what may be
-- every document of the registers. The same steps as SearchWords.number.
alter table documents.document
    add column compared text generated always as (regexp_replace(damlam.fold(number), '[^a-z0-9]', '', 'g')) stored;
alter table documents.citation
    add column compared text generated always as (regexp_replace(damlam.fold(number), '[^a-z0-9]', '', 'g')) stored;
