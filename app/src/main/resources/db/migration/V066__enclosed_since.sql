-- Since when what is enclosed has been part of the text that is read: a report counts the readings of the text in force
-- at its cut-off.
alter table documents.citation add column attached_at timestamptz;
update documents.citation c
set attached_at = coalesce(
    (select min(e.at) from journal.entry e
     where e.kind = 'documents.attach' and e.subject = 'document:' || c.document_id
       and e.leaf ~ ('"citation":' || c.citation_id || '[^0-9]')),
    (select d.registered_at from documents.document d where d.document_id = c.attached_id))
where attached_id is not null;
alter table documents.citation add check ((attached_id is null) = (attached_at is null));
