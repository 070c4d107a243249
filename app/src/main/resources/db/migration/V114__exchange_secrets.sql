-- A secret is kept encrypted, by a key that lies in the data folder and not here. What stands in `secret` is from before;
-- the server encrypts it when it starts, and empties it.
alter table exchange.partner
    add column sealed bytea,
    alter column secret set default '',
    add check (secret = '' or sealed is null);
