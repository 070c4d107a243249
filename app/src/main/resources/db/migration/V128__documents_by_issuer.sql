-- How an issuer was written before, and what a body issued last, are asked for with each document that is brought in.
create index document_by_issuer on documents.document (lower(issuer));
