-- The PDF of a draft as its signer signed it with their own key, number and date still open.
create table issuing.signed (
    draft_id   bigint not null,
    version_no integer not null,
    -- What stands on it beside the open number.
    symbol     text not null check (symbol <> ''),
    file       bytea not null,
    primary key (draft_id, version_no),
    foreign key (draft_id, version_no) references issuing.version
);
grant select, insert, update on issuing.signed to damlam_app;
