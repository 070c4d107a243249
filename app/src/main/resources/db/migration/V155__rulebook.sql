-- The rule book: what law and the body's own rules say, version by version. Nothing is ever changed: a version is
-- added, and a second officer decides on it.
create schema rulebook;
grant usage on schema rulebook to damlam_app;

create table rulebook.rule (
    rule_id      bigint generated always as identity primary key,
    code         text    not null check (code ~ '^[a-z]+([.][a-zA-Z]+)+$'),
    count        int     not null check (count >= 0),
    measure      text    not null check (measure in
                     ('WORKING_DAYS', 'DAYS', 'MONTHS', 'YEARS', 'PEOPLE', 'TIMES', 'PERCENT', 'NONE')),
    says         text    not null,
    says_english text    not null,
    basis        text    not null,
    valid_from   date    not null,
    valid_until  date    check (valid_until >= valid_from),
    certainty    text    not null check (certainty in ('FOUND', 'REPORTED', 'UNVERIFIED')),
    binds_people boolean not null,
    proposed_by  bigint references org.person,
    proposed_at  timestamptz,
    reason       text    not null default '',
    check ((proposed_by is null) = (proposed_at is null)),
    check ((measure = 'NONE') = (count = 0))
);
create index rule_by_code on rulebook.rule (code);

-- Four eyes: whoever proposed a version does not decide on it.
create table rulebook.decision (
    rule_id   bigint primary key references rulebook.rule,
    confirmed boolean     not null,
    person_id bigint      not null references org.person,
    at        timestamptz not null,
    words     text        not null
);
create function rulebook.four_eyes() returns trigger language plpgsql as $$
begin
    if exists (select from rulebook.rule
               where rule_id = new.rule_id and (proposed_by is null or proposed_by = new.person_id)) then
        raise exception 'a rule is decided on by somebody else than who proposed it';
    end if;
    return new;
end
$$;
create trigger decision_four_eyes before insert on rulebook.decision
    for each row execute function rulebook.four_eyes();

grant select, insert on rulebook.rule, rulebook.decision to damlam_app;
grant usage on all sequences in schema rulebook to damlam_app;
