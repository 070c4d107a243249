-- A witness that says our record does not continue what it has seen is not merely one that does not answer.
alter table proofs.witness_seen add column contradicts boolean not null default false;

-- Two checkpoints of one record, both signed by it, that cannot be of one past: evidence that it was set back.
create table proofs.contradiction (
    log_id  bigint      not null references proofs.witnessed,
    at      timestamptz not null,
    seen    text        not null,
    offered text        not null,
    primary key (log_id, seen, offered)
);
grant select, insert on proofs.contradiction to damlam_app;
