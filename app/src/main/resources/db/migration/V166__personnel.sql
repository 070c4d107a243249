-- Proposals on staff: to replace, transfer, remove, discipline, commend, protect. Words are encrypted before they come here.
-- Every table carries proposal_id; who may see a proposal stands in personnel.party and nowhere else. Nothing is changed or
-- taken away.
create schema personnel;
grant usage on schema personnel to damlam_app;

create table personnel.proposal (
    proposal_id bigint generated always as identity primary key,
    kind        text        not null check (kind in ('REPLACE', 'TRANSFER', 'REMOVE', 'DISCIPLINE', 'COMMEND', 'PROTECT')),
    -- The version of the rule that is its lawful ground.
    rule_id     bigint      not null references rulebook.rule,
    about       bigint      not null references org.person,
    unit_id     bigint      not null references org.unit,
    proposed_by bigint      not null references org.person,
    authority   bigint      not null references org.unit,
    -- Whether the head of the authority decides in person, since the law or the facts ask for more care.
    escalated   boolean     not null,
    established date        not null,
    talked      date,
    words       text        not null check (words <> ''),
    at          timestamptz not null,
    check (about <> proposed_by),
    check ((kind = 'REMOVE') = (talked is not null))
);
create index proposal_by_authority on personnel.proposal (authority);

create table personnel.party (
    proposal_id bigint      not null references personnel.proposal,
    person_id   bigint      not null references org.person,
    role        text        not null check (role in ('PROPOSER', 'SIGNER', 'CONCERNED', 'DECIDER')),
    at          timestamptz not null,
    primary key (proposal_id, person_id, role)
);
create index party_by_person on personnel.party (person_id);

create table personnel.evidence (
    proposal_id bigint not null references personnel.proposal,
    case_id     bigint not null references cases.work,
    -- How far the case had come.
    moves       int    not null check (moves >= 1),
    primary key (proposal_id, case_id)
);

-- What the system found: in favour of the person, and what may make it look like reprisal.
create table personnel.fact (
    proposal_id bigint not null references personnel.proposal,
    no          int    not null check (no >= 1),
    fact        text   not null,
    day         date,
    case_id     bigint references cases.work,
    move_no     int    not null,
    count       int    not null,
    of_count    int    not null,
    primary key (proposal_id, no)
);

create table personnel.step (
    proposal_id bigint      not null references personnel.proposal,
    no          int         not null check (no >= 1),
    act         text        not null check (act in ('SIGNED', 'RETURNED', 'READ', 'HEARD', 'WISHED', 'UNWISHED', 'EXTENDED',
                                                    'APPROVED', 'DENIED', 'WITHDRAWN')),
    -- By when what follows is due: the person's answer, or the decision.
    day         date,
    members     int         not null default 0,
    in_favour   int         not null default 0,
    words       text        not null,
    person_id   bigint      not null references org.person,
    at          timestamptz not null,
    primary key (proposal_id, no)
);
create unique index step_end on personnel.step (proposal_id)
    where act in ('RETURNED', 'UNWISHED', 'APPROVED', 'DENIED', 'WITHDRAWN');
create unique index step_signed on personnel.step (proposal_id, person_id) where act = 'SIGNED';

-- Nobody decides before two others signed and the person was heard, whoever writes here; and nobody on themselves.
create function personnel.in_order() returns trigger language plpgsql as $$
declare
    made     personnel.proposal;
    heard_by date;
begin
    select * into made from personnel.proposal where proposal_id = new.proposal_id;
    if new.act in ('SIGNED', 'APPROVED', 'DENIED') and new.person_id = made.about then
        raise exception 'nobody signs or decides on themselves';
    end if;
    if new.act in ('APPROVED', 'DENIED') then
        if (select count(*) from personnel.step where proposal_id = new.proposal_id and act = 'SIGNED') < 2 then
            raise exception 'two people sign before it is decided';
        end if;
        if exists (select from personnel.step
                   where proposal_id = new.proposal_id and act = 'SIGNED' and person_id = new.person_id) then
            raise exception 'whoever signed does not decide';
        end if;
        select max(day) into heard_by from personnel.step where proposal_id = new.proposal_id and act = 'SIGNED';
        if new.act = 'APPROVED'
           and not exists (select from personnel.step
                           where proposal_id = new.proposal_id and act in ('HEARD', 'WISHED'))
           and (heard_by is null or (new.at at time zone 'Asia/Ho_Chi_Minh')::date <= heard_by) then
            raise exception 'the person has not been heard, until %', heard_by;
        end if;
    end if;
    return new;
end
$$;
create trigger step_in_order before insert on personnel.step for each row execute function personnel.in_order();

-- What the law protects somebody from for a time; told by the person, that of a denouncer by the inspectorate. It belongs to
-- no proposal: whoever proposes learns only that the law does not allow it now.
create table personnel.shield (
    shield_id   bigint generated always as identity primary key,
    person_id   bigint      not null references org.person,
    kind        text        not null check (kind in ('DENOUNCER', 'PREGNANT', 'CHILD', 'ILLNESS')),
    -- Of a child the day it was born.
    from_day    date        not null,
    until_day   date,
    told_by     bigint      not null references org.person,
    at          timestamptz not null,
    check ((kind = 'DENOUNCER') = (told_by <> person_id)),
    check (until_day is null or until_day >= from_day)
);
create index shield_by_person on personnel.shield (person_id);
create table personnel.shield_end (
    shield_id bigint primary key references personnel.shield,
    at        timestamptz not null
);

grant select, insert on all tables in schema personnel to damlam_app;
grant usage on all sequences in schema personnel to damlam_app;

-- What somebody wrote can be erased by law like other words; that it was proposed, and how it ended, stays.
create function personnel.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = personnel, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case
        when act.kind = 'personnel.propose' then
            update personnel.proposal set words = gone where proposal_id = act.id;
        when act.kind like 'personnel.step.%' then
            update personnel.step set words = gone
            where proposal_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;
revoke all on function personnel.forget_words(bigint) from public;
grant execute on function personnel.forget_words(bigint) to damlam_app;

-- What the system finds in favour of somebody is found whoever proposes: whether signals about them are daring or explained,
-- and what hearings ended with; not what was said there.
create function analysis.favour(person bigint)
    returns table (case_id bigint, daring boolean, weights int, since timestamptz)
    language sql stable security definer set search_path = analysis, pg_temp as $$
    select s.case_id, s.kind in ('DECISIVE', 'UNBLOCKER', 'TOOK_HARD_CASE'), cardinality(s.against), s.since
    from analysis.signal s
    where s.person_id = person and s.gone_at is null
$$;
create function inspection.favour(person bigint)
    returns table (case_id bigint, asked_by bigint, outcome text, explained_at timestamptz)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select s.case_id, h.asked_by, c.outcome, (select max(e.at) from inspection.explanation e where e.hearing_id = h.hearing_id)
    from inspection.hearing h join analysis.signal s using (signal_id) left join inspection.conclusion c using (hearing_id)
    where h.asked = person
$$;
revoke all on function analysis.favour(bigint), inspection.favour(bigint) from public;
grant execute on function analysis.favour(bigint), inspection.favour(bigint) to damlam_app;
