-- Of what came in: the document that it was registered as, the last code its sender was told, and what we answered when
-- the sender asked for it back.
alter table exchange.message
    add column told          text not null default '',
    add column recall_by     bigint references org.person,
    add column recall_post   bigint,
    add column recall_at     timestamptz,
    add column recall_agreed boolean,
    add check ((recall_by is null) = (recall_at is null) and (recall_by is null) = (recall_agreed is null));

update exchange.message m
set document_id = d.document_id
from documents.draft d
where d.token = m.draft and m.received_at is not null;

create index message_under_way on exchange.message (message_id)
    where direction = 'IN' and received_at is not null and told <> '06';
create index message_by_document on exchange.message (document_id) where document_id is not null;

grant update (document_id, told, recall_by, recall_post, recall_at, recall_agreed) on exchange.message to damlam_app;

-- How a draft came in, where that is known before its clerk says so.
alter table documents.draft
    add column channel    text not null default 'PAPER' check (channel in ('PAPER', 'ELECTRONIC')),
    add column urgency    text not null default 'NORMAL' check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'FLASH')),
    add column arrived_on date;
