-- The page of a document asks for each number that it cites whether it is held.
create index document_by_compared on documents.document (compared);
