create schema if not exists desk;
grant usage on schema desk to damlam_app;

-- One e-mail a day at most and person. The row is there before the mail goes out, so a restart never sends a second one;
-- only a mail that the server for certain did not take is tried again.
create table desk.daily_mail (
    person_id bigint      not null references org.person,
    day       date        not null,
    state     text        not null check (state in ('SENDING', 'SENT', 'FAILED')),
    at        timestamptz not null,
    lines     integer     not null check (lines >= 1),
    primary key (person_id, day)
);

grant select, insert on desk.daily_mail to damlam_app;
grant update (state, at, lines) on desk.daily_mail to damlam_app;
