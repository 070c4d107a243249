-- Documents of the steps of a proceeding, each a draft of the documents feature: of an act that was done, or of one
-- that is done by the document itself (a decision), whose facts and reasons wait here until it is issued. That the
-- person received one is a row of its own.
create table discipline.paper (
    draft_id      bigint      primary key references issuing.draft,
    proceeding_id bigint      not null references discipline.proceeding,
    no            int,
    kind          text        not null,
    facts         jsonb       not null,
    words         text        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    foreign key (proceeding_id, no) references discipline.act
);
create index paper_of on discipline.paper (proceeding_id);

create table discipline.receipt (
    draft_id      bigint      primary key references discipline.paper,
    proceeding_id bigint      not null references discipline.proceeding,
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);

grant select, insert on discipline.paper, discipline.receipt to damlam_app;

do $$
declare
    part text;
begin
    foreach part in array array['paper', 'receipt'] loop
        execute format('alter table discipline.%I enable row level security', part);
        execute format('create policy parties on discipline.%1$I using ((select access.is_system())
            or proceeding_id = any ((select discipline.of(access.me()))::bigint[]))', part);
    end loop;
end
$$;

create or replace function discipline.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    done record;
    gone constant text := journal.erased_words();
begin
    select * into done from journal.erased_act(which);
    if done.kind = 'discipline.paper' then
        update discipline.paper p set words = gone
        where p.draft_id = (done.facts ->> 'draft')::bigint and p.words <> '';
    elsif done.kind like 'discipline.%' then
        update discipline.act a set words = gone
        where a.proceeding_id = done.id and a.no = (done.facts ->> 'no')::int and a.words <> '';
    end if;
end
$$;
