-- What a copy itself says, beside its line in the register: the post of who signs it, its place, whether it is made in a
-- file (Mẫu 3.2) or on paper (3.1), and of an extract the words.
alter table registers.copy
    add column post       text not null default '',
    add column place      text not null default '',
    add column electronic boolean not null default false,
    add column extract    text not null default '';
