-- Opinions on an amendment are asked of named units, and each answers or is silent; what amends a rule is a document of
-- the registers; amended and sent to be issued are two facts.
alter table policy.step drop constraint step_state_check;
alter table policy.step add constraint step_state_check check (state in
    ('UNDER_REVIEW', 'PROPOSED', 'OPINIONS', 'SUBMITTED', 'AMENDED', 'IN_FORCE', 'KEPT'));
alter table policy.step add column asked bigint[] not null default '{}';
alter table policy.step add column document_id bigint references documents.document;
alter table policy.step add check (asked = '{}' or state = 'OPINIONS');
alter table policy.step add check (document_id is null or state in ('AMENDED', 'IN_FORCE'));

-- What a unit that was asked says, or that it said nothing up to its day.
create table policy.opinion (
    regulation_id bigint      not null,
    no            int         not null,
    unit_id       bigint      not null references org.unit,
    silent        boolean     not null,
    words         text        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (regulation_id, no, unit_id),
    foreign key (regulation_id, no) references policy.step,
    check (silent = (words = ''))
);
grant select, insert on policy.opinion to damlam_app;
alter table policy.opinion enable row level security;
create policy read on policy.opinion for select using (true);
-- Whoever acts for the unit answers; whoever takes the next step records who was silent.
create policy made on policy.opinion for insert with check ((select access.is_system())
    or (person_id = (select access.me())
        and exists (select from policy.step s
                    where s.regulation_id = opinion.regulation_id and s.no = opinion.no
                      and opinion.unit_id = any (s.asked)
                      and (silent or opinion.unit_id = any ((select access.units_acted_for(access.me()))::bigint[])))));

create or replace function policy.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = policy, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'policy.name' then
            update policy.regulation set subject = gone where regulation_id = act.id;
        when 'policy.report' then
            update policy.report set why = gone, wish = ''
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.review', 'policy.propose', 'policy.consult', 'policy.submit', 'policy.amend', 'policy.enforce',
             'policy.keep', 'policy.hand' then
            update policy.step set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.opinion' then
            update policy.opinion set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int
              and unit_id = (act.facts ->> 'unit')::bigint;
        when 'policy.withdraw' then
            update policy.withdrawal set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.word' then
            update policy.wording set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.merge' then
            update policy.merge set words = gone where merge_id = (act.facts ->> 'merge')::bigint;
        when 'policy.part' then
            update policy.merge_end set words = gone where merge_id = (act.facts ->> 'merge')::bigint;
        else null;
    end case;
end
$$;
