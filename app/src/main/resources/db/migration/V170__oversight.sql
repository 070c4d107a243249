-- Inspections: planned or sudden, by a team, with a sample that nobody can steer, findings on which the unit is heard,
-- minutes that both sides sign, and a conclusion whose recommendations become work. Nothing is changed or taken away:
-- each step is a row.
create schema oversight;
grant usage on schema oversight to damlam_app;

-- What is to be looked at, where and on what ground.
create table oversight.plan (
    plan_id      bigint generated always as identity primary key,
    sort         text        not null check (sort in ('YEARLY', 'SUDDEN')),
    activity     text        not null check (activity in ('INSPECTION', 'CHECK', 'SUPERVISION')),
    rule_id      bigint      not null references rulebook.rule,
    subject      text        not null check (subject <> ''),
    scope        text        not null,
    items        text        not null,
    period_from  date        not null,
    period_until date        not null,
    basis        text        not null check (basis <> ''),
    basis_day    date        not null,
    document_id  bigint references documents.document,
    body_id      bigint      not null references org.unit,
    person_id    bigint      not null references org.person,
    at           timestamptz not null,
    check (period_from <= period_until)
);

-- The plan at one unit.
create table oversight.inspection (
    inspection_id bigint generated always as identity primary key,
    plan_id       bigint      not null references oversight.plan,
    unit_id       bigint      not null references org.unit,
    starts_on     date        not null,
    ends_on       date        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    unique (plan_id, unit_id),
    check (starts_on <= ends_on)
);
create index inspection_by_unit on oversight.inspection (unit_id);

-- Who carries it out, by decision; a later one replaces the earlier.
create table oversight.team (
    inspection_id bigint      not null references oversight.inspection,
    no            int         not null check (no >= 1),
    basis         text        not null check (basis <> ''),
    basis_day     date        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, no)
);
create table oversight.member (
    inspection_id bigint  not null,
    team_no       int     not null,
    person_id     bigint  not null references org.person,
    leads         boolean not null,
    primary key (inspection_id, team_no, person_id),
    foreign key (inspection_id, team_no) references oversight.team (inspection_id, no)
);
create unique index member_who_leads on oversight.member (inspection_id, team_no) where leads;
create index member_by_person on oversight.member (person_id);

-- The seed of the sample is promised before anything is drawn: its hash here, itself encrypted under a key that is not
-- in the database.
create table oversight.promise (
    inspection_id bigint primary key references oversight.inspection,
    commitment    text        not null check (commitment ~ '^[0-9a-f]{64}$'),
    locked_seed   text        not null,
    size          int         not null check (size >= 1),
    acts_after    int         not null check (acts_after >= 1),
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);
create table oversight.sample (
    inspection_id bigint primary key references oversight.promise,
    seed          text        not null check (seed ~ '^[0-9a-f]{64}$'),
    tree_size     bigint      not null,
    root          text        not null check (root ~ '^[0-9a-f]{64}$'),
    list_hash     text        not null check (list_hash ~ '^[0-9a-f]{64}$'),
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);
-- The list that was drawn from; place is 0 for what was not drawn.
create table oversight.sampled (
    inspection_id bigint not null references oversight.sample,
    case_id       bigint not null references cases.work,
    place         int    not null check (place >= 0),
    primary key (inspection_id, case_id)
);
create function oversight.seed_as_promised() returns trigger language plpgsql as $$
begin
    if encode(sha256(convert_to(new.seed, 'UTF8')), 'hex') is distinct from
            (select commitment from oversight.promise where inspection_id = new.inspection_id) then
        raise exception 'this is not the seed that was promised';
    end if;
    return new;
end
$$;
create trigger sample_as_promised before insert on oversight.sample
    for each row execute function oversight.seed_as_promised();

create table oversight.answer (
    inspection_id bigint      not null references oversight.inspection,
    item_no       int         not null check (item_no >= 1),
    no            int         not null check (no >= 1),
    result        text        not null check (result in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
    words         text        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, item_no, no)
);

create table oversight.finding (
    finding_id    bigint generated always as identity primary key,
    inspection_id bigint      not null references oversight.inspection,
    sort          text        not null check (sort in ('POSITIVE', 'SHORTCOMING')),
    item_no       int         not null check (item_no >= 0),
    named         bigint references org.person,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    unique (finding_id, named)
);
create index finding_by_inspection on oversight.finding (inspection_id);
-- A whole case as evidence has the move number 0.
create table oversight.finding_case (
    finding_id bigint not null references oversight.finding,
    case_id    bigint not null references cases.work,
    move_no    int    not null check (move_no >= 0),
    primary key (finding_id, case_id, move_no)
);
create table oversight.finding_file (
    finding_id bigint not null references oversight.finding,
    no         int    not null check (no >= 1),
    name       text   not null,
    media_type text   not null,
    content    bytea  not null,
    primary key (finding_id, no)
);
create table oversight.finding_drop (
    finding_id bigint primary key references oversight.finding,
    words      text        not null check (words <> ''),
    person_id  bigint      not null references org.person,
    at         timestamptz not null
);

-- That the draft of the findings went to the unit, which may explain until a day; and that it was opened there.
create table oversight.sending (
    inspection_id bigint primary key references oversight.inspection,
    answer_by     date        not null,
    rule_id       bigint      not null references rulebook.rule,
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);
create table oversight.receipt (
    inspection_id bigint primary key references oversight.sending,
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);
create table oversight.explanation (
    inspection_id bigint      not null references oversight.sending,
    no            int         not null check (no >= 1),
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, no)
);
create table oversight.explanation_file (
    inspection_id  bigint not null,
    explanation_no int    not null,
    no             int    not null check (no >= 1),
    name           text   not null,
    media_type     text   not null,
    content        bytea  not null,
    primary key (inspection_id, explanation_no, no),
    foreign key (inspection_id, explanation_no) references oversight.explanation (inspection_id, no)
);

-- Who signed the minutes, and over which text; a side may refuse, with its reason.
create table oversight.signature (
    inspection_id bigint      not null references oversight.sending,
    side          text        not null check (side in ('TEAM', 'UNIT')),
    signed        boolean     not null,
    words         text        not null,
    text_hash     text        not null check (text_hash ~ '^[0-9a-f]{64}$'),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, side),
    check (signed or (side = 'UNIT' and words <> ''))
);

create table oversight.recommendation (
    inspection_id bigint      not null references oversight.inspection,
    no            int         not null check (no >= 1),
    words         text        not null check (words <> ''),
    unit_id       bigint      not null references org.unit,
    due_on        date        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, no)
);
create table oversight.recommendation_drop (
    inspection_id bigint      not null,
    no            int         not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, no),
    foreign key (inspection_id, no) references oversight.recommendation
);

create table oversight.conclusion (
    inspection_id bigint primary key references oversight.inspection,
    words         text        not null check (words <> ''),
    basis         text        not null,
    document_id   bigint references documents.document,
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);
create table oversight.recommended (
    inspection_id bigint not null references oversight.conclusion,
    no            int    not null,
    case_id       bigint not null unique references cases.work,
    primary key (inspection_id, no),
    foreign key (inspection_id, no) references oversight.recommendation
);

-- What the unit was shown stays as it was shown, and what was signed as it was signed, whoever writes here.
create function oversight.not_after_sending() returns trigger language plpgsql as $$
begin
    if exists (select from oversight.sending where inspection_id = new.inspection_id) then
        raise exception 'the unit has been shown what was found';
    end if;
    return new;
end
$$;
create trigger finding_before_sending before insert on oversight.finding
    for each row execute function oversight.not_after_sending();
create trigger answer_before_sending before insert on oversight.answer
    for each row execute function oversight.not_after_sending();
create function oversight.not_after_signing() returns trigger language plpgsql as $$
begin
    if exists (select from oversight.signature s join oversight.finding f using (inspection_id)
               where f.finding_id = new.finding_id) then
        raise exception 'the minutes are signed';
    end if;
    return new;
end
$$;
create trigger drop_before_signing before insert on oversight.finding_drop
    for each row execute function oversight.not_after_signing();
create trigger case_before_signing before insert on oversight.finding_case
    for each row execute function oversight.not_after_signing();
create trigger file_before_signing before insert on oversight.finding_file
    for each row execute function oversight.not_after_signing();
-- Nobody concludes before both sides stood by the minutes, and nobody on what they found themselves.
create function oversight.concluded_by_another() returns trigger language plpgsql as $$
begin
    if (select count(*) from oversight.signature where inspection_id = new.inspection_id) < 2 then
        raise exception 'the minutes are not signed';
    end if;
    if exists (select from oversight.member where inspection_id = new.inspection_id and person_id = new.person_id) then
        raise exception 'nobody concludes on what they found themselves';
    end if;
    return new;
end
$$;
create trigger conclusion_by_another before insert on oversight.conclusion
    for each row execute function oversight.concluded_by_another();

-- The checklist that new plans begin with, version by version; the first comes with the release.
create table oversight.checklist (
    checklist_id bigint generated always as identity primary key,
    items        text        not null check (items <> ''),
    person_id    bigint      not null references org.person,
    at           timestamptz not null
);

grant select, insert on all tables in schema oversight to damlam_app;
grant usage on all sequences in schema oversight to damlam_app;
