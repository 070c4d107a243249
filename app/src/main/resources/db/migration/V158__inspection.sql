-- Hearings: who was asked about which signal, what they said, and how it ended. Nothing is changed or taken away; each
-- step is a row.
create schema inspection;
grant usage on schema inspection to damlam_app;

create table inspection.hearing (
    hearing_id bigint generated always as identity primary key,
    signal_id  bigint      not null unique references analysis.signal,
    asked      bigint      not null references org.person,
    asked_by   bigint      not null references org.person,
    question   text        not null,
    answer_by  date        not null,
    rule_id    bigint      not null references rulebook.rule,
    sent_at    timestamptz not null,
    check (asked <> asked_by)
);
create index hearing_by_asked on inspection.hearing (asked);
create index hearing_by_asker on inspection.hearing (asked_by, sent_at);

-- That the person has opened the inquiry: its receipt.
create table inspection.receipt (
    hearing_id bigint primary key references inspection.hearing,
    at         timestamptz not null
);

create table inspection.extension (
    hearing_id bigint      not null references inspection.hearing,
    no         int         not null check (no >= 1),
    until      date        not null,
    reason     text        not null,
    asked_at   timestamptz not null,
    primary key (hearing_id, no)
);
create table inspection.extension_decision (
    hearing_id bigint      not null,
    no         int         not null,
    granted    boolean     not null,
    person_id  bigint      not null references org.person,
    words      text        not null,
    at         timestamptz not null,
    primary key (hearing_id, no),
    foreign key (hearing_id, no) references inspection.extension
);

create table inspection.explanation (
    hearing_id bigint      not null references inspection.hearing,
    no         int         not null check (no >= 1),
    words      text        not null,
    at         timestamptz not null,
    primary key (hearing_id, no)
);
create table inspection.attachment (
    hearing_id     bigint not null,
    explanation_no int    not null,
    no             int    not null check (no >= 1),
    name           text   not null,
    media_type     text   not null,
    content        bytea  not null,
    primary key (hearing_id, explanation_no, no),
    foreign key (hearing_id, explanation_no) references inspection.explanation (hearing_id, no)
);

create table inspection.conclusion (
    hearing_id bigint primary key references inspection.hearing,
    outcome    text        not null check (outcome in
                   ('EXPLAINED', 'OBJECTIVE_CAUSE', 'RULE_AT_FAULT', 'REMINDED', 'REFERRED')),
    silent     boolean     not null,
    reasons    text        not null check (reasons <> ''),
    person_id  bigint      not null references org.person,
    at         timestamptz not null
);

-- Nobody concludes before the person was heard, whoever writes here.
create function inspection.heard_first() returns trigger language plpgsql as $$
declare
    asked_person bigint;
    last_day     date;
begin
    select asked, greatest(answer_by, coalesce((select max(e.until) from inspection.extension e
                                                join inspection.extension_decision d using (hearing_id, no)
                                                where e.hearing_id = h.hearing_id and d.granted), answer_by))
    into asked_person, last_day
    from inspection.hearing h where h.hearing_id = new.hearing_id;
    if asked_person = new.person_id then
        raise exception 'nobody concludes on themselves';
    end if;
    if new.silent = exists (select from inspection.explanation where hearing_id = new.hearing_id) then
        raise exception 'a conclusion says whether the person explained';
    end if;
    if new.silent and (new.at at time zone 'Asia/Ho_Chi_Minh')::date <= last_day then
        raise exception 'the person still has time to explain, until %', last_day;
    end if;
    return new;
end
$$;
create trigger conclusion_heard_first before insert on inspection.conclusion
    for each row execute function inspection.heard_first();

-- Relations that people declare themselves, so that nobody judges on their own.
create table inspection.interest (
    interest_id bigint generated always as identity primary key,
    declared_by bigint      not null references org.person,
    other       bigint      not null references org.person,
    kinship     text        not null,
    declared_at timestamptz not null,
    check (declared_by <> other)
);
create index interest_by_other on inspection.interest (other);
create index interest_by_declarer on inspection.interest (declared_by);
create table inspection.interest_end (
    interest_id bigint primary key references inspection.interest,
    at          timestamptz not null
);

grant select, insert on all tables in schema inspection to damlam_app;
grant usage on all sequences in schema inspection to damlam_app;
