-- Who made a document that goes out: its drafter, its signer and the unit that drafted it read what they issued,
-- whoever it went to.
create table documents.maker (
    document_id bigint primary key references documents.document,
    unit_id     bigint not null references org.unit,
    drafter     bigint not null references org.person,
    signer      bigint not null references org.person
);
create index maker_by_unit on documents.maker (unit_id);
create index maker_by_drafter on documents.maker (drafter);
create index maker_by_signer on documents.maker (signer);
grant select, insert on documents.maker to damlam_app;

insert into documents.maker
select d.document_id, d.unit_id, d.drafter, d.signer
from issuing.draft d
where d.document_id is not null and d.signer is not null;
