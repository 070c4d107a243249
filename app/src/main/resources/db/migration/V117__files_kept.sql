-- When a file goes to the archive: three months after the settlement of a construction, and up to two years later with
-- written consent (NĐ 30/2020, art. 30).
alter table files.file
    add column construction boolean not null default false,
    add column kept_until   date,
    add column consent      text not null default '' check (length(consent) <= 500),
    add check ((kept_until is null) = (consent = ''));
