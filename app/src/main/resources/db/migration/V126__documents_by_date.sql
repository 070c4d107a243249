-- Before a document is registered, those of its day are looked through for the same number with another symbol.
create index document_by_dated on documents.document (dated);
