-- What a draft has beside its text: annexes in their order, how far it may go, whoever signs on the other side, the sign
-- of who drafted it, the foot of page 1.
alter table issuing.version
    add column annex_titles text[] not null default '{}',
    add column annex_texts  text[] not null default '{}',
    add column annex_sides  text[] not null default '{}',
    add column circulation  text[] not null default '{}',
    add column cosign_post  text not null default '',
    add column cosign_name  text not null default '',
    add column drafter_sign text not null default '',
    add column copies       integer check (copies > 0),
    add column contact      text not null default '',
    add check (cardinality(annex_titles) = cardinality(annex_texts)
               and cardinality(annex_titles) = cardinality(annex_sides));
