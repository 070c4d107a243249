-- The letter that asks an organisation outside may bear another number than was typed, and an organisation may not have to be
-- asked after all: either is said anew beside the step, which stays as it was made. A number has no reason, a withdrawal has one.
create table policy.outside_change (
    regulation_id bigint      not null,
    no            int         not null,
    which         int         not null check (which >= 1),
    nth           int         not null check (nth >= 1),
    letter        text        not null,
    words         text        not null,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (regulation_id, no, which, nth),
    foreign key (regulation_id, no) references policy.step,
    check ((letter = '') <> (words = ''))
);
grant select, insert on policy.outside_change to damlam_app;
alter table policy.outside_change enable row level security;
create policy read on policy.outside_change for select using (true);
-- Whoever goes on with the review says it, as they enter the answers (V282), and of none that has answered.
create policy made on policy.outside_change for insert with check ((select access.is_system())
    or (person_id = (select access.me())
        and exists (select from policy.step s
                    where s.regulation_id = outside_change.regulation_id and s.no = outside_change.no
                      and outside_change.which <= cardinality(string_to_array(nullif(s.outside, ''), E'\n')))
        and not exists (select from policy.reply r
                        where (r.regulation_id, r.no, r.which)
                            = (outside_change.regulation_id, outside_change.no, outside_change.which))
        and (select l.holder from policy.step l where l.regulation_id = outside_change.regulation_id
             order by l.no desc limit 1)
            = any ((select access.units_acted_for(access.me()))::bigint[])));

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
        when 'policy.outside.withdraw' then
            update policy.outside_change c set words = gone
            where c.regulation_id = act.id and c.no = (act.facts ->> 'no')::int
              and c.which = (act.facts ->> 'which')::int and c.nth = (act.facts ->> 'nth')::int;
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
