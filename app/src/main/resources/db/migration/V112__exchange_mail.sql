-- A third way to carry messages: e-mail. Its address is the partner's.
alter table exchange.partner drop constraint partner_transport_check;
alter table exchange.partner add constraint partner_transport_check check (transport in ('FOLDER', 'HTTP', 'MAIL'));

-- What came and could not be taken, with its reason. The thing itself lies where it came: in the mailbox, in the folder
-- `in/refused`, or with its sender, who was answered so. `place` finds it there; `title` is what people know it by.
create table exchange.set_aside (
    set_aside_id bigint generated always as identity primary key,
    transport    text not null check (transport in ('FOLDER', 'HTTP', 'MAIL')),
    place        text not null,
    title        text not null,
    partner_id   bigint references exchange.partner,
    reason       text not null,
    element      text not null,
    line         integer not null,
    at           timestamptz not null,
    -- When somebody put it away, or when it was taken after all; nobody in the second case.
    gone_at      timestamptz,
    gone_by      bigint references org.person,
    unique (transport, place)
);
create index set_aside_open on exchange.set_aside (at) where gone_at is null;

grant select, insert, update on exchange.set_aside to damlam_app;
grant usage on all sequences in schema exchange to damlam_app;
