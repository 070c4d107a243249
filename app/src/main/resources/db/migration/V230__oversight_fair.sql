-- Relations between two groups of people, as they were declared: who may not inspect whom follows from them. What sort of
-- kinship it is stays theirs.
create function inspection.ties(these bigint[], those bigint[])
    returns table (declared_by bigint, other bigint, kin boolean, declared_at timestamptz)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select i.declared_by, i.other, i.kinship <> 'INTEREST', i.declared_at
    from interest i
    where (i.declared_by = any (these) and i.other = any (those)
           or i.declared_by = any (those) and i.other = any (these))
      and not exists (select from interest_end e where e.interest_id = i.interest_id)
$$;
revoke all on function inspection.ties(bigint[], bigint[]) from public;
grant execute on function inspection.ties(bigint[], bigint[]) to damlam_app;

-- That a relation, which the inspected side declared once it knew of the inspection, does not exist: by whoever decides on
-- the team, with reasons. So nobody is rid of all who might inspect them.
create table oversight.retention (
    inspection_id bigint      not null references oversight.inspection,
    no            int         not null check (no >= 1),
    retained      bigint      not null references org.person,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, no),
    check (retained <> person_id)
);
grant select, insert on oversight.retention to damlam_app;
alter table oversight.retention enable row level security;
create policy seen on oversight.retention using ((select access.is_system())
    or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
    or inspection_id = any ((select oversight.told(access.me()))::bigint[]));

-- The unit says when that is all it has to explain; until then, or until its last day is over, nobody signs the minutes.
alter table oversight.explanation add column complete boolean not null default true;
alter table oversight.explanation alter column complete drop default;
create function oversight.heard_first() returns trigger language plpgsql as $$
begin
    if not exists (select from oversight.explanation where inspection_id = new.inspection_id and complete)
            and (new.at at time zone 'Asia/Ho_Chi_Minh')::date <=
                (select answer_by from oversight.sending where inspection_id = new.inspection_id) then
        raise exception 'the unit still has time to explain';
    end if;
    return new;
end
$$;
create trigger signature_once_heard before insert on oversight.signature
    for each row execute function oversight.heard_first();

create or replace function oversight.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'oversight.plan' then
            update oversight.plan set subject = gone, scope = '', items = '' where plan_id = act.id;
        when 'oversight.checklist' then
            update oversight.checklist set items = gone where checklist_id = act.id;
        when 'oversight.answer' then
            update oversight.answer set words = gone
            where inspection_id = act.id and item_no = (act.facts ->> 'item')::int and no = (act.facts ->> 'no')::int;
        when 'oversight.find' then
            update oversight.finding set words = gone where finding_id = (act.facts ->> 'finding')::bigint;
        when 'oversight.drop' then
            update oversight.finding_drop set words = gone where finding_id = (act.facts ->> 'finding')::bigint;
        when 'oversight.explain' then
            update oversight.explanation set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.retain' then
            update oversight.retention set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.sign', 'oversight.refuse' then
            update oversight.signature set words = gone
            where inspection_id = act.id and side = act.facts ->> 'side';
        when 'oversight.recommend' then
            update oversight.recommendation set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.conclude' then
            update oversight.conclusion set words = gone where inspection_id = act.id;
        else null;
    end case;
end
$$;
