-- Which law the holders of a post fall under, where it does not follow from the kind of unit: said of the post, or of a unit
-- for all its posts. The newest row holds; nothing is changed or taken away.
create table org.staff_group (
    staff_group_id bigint generated always as identity primary key,
    unit_id        bigint not null references org.unit,
    post_id        bigint references org.post,
    staff_group    text   not null check (staff_group in ('CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'NGUOI_LAO_DONG')),
    source         text   not null check (source <> '')
);
create index staff_group_by_unit on org.staff_group (unit_id);
grant select, insert on org.staff_group to damlam_app;
grant usage on all sequences in schema org to damlam_app;

-- The document that says so can be erased by law like other words.
create or replace function org.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = org, pg_temp as $$
declare
    act   record;
    about text;
    gone  constant text := journal.erased_words();
begin
    select a.*, e.subject into act
    from journal.erased_act(which) a join journal.entry e on e.entry_id = which
    where a.kind like 'org.%';
    if not found then
        return;
    end if;
    case act.kind
        when 'org.delegation' then
            update org.delegation set ground = gone where delegation_id = (act.facts ->> 'delegation')::bigint;
        when 'org.absence' then
            update org.absence set reason = gone where absence_id = (act.facts ->> 'absence')::bigint;
        when 'org.authority' then
            update org.authority set legal_basis = gone where authority_id = act.id;
        when 'org.staffGroup' then
            update org.staff_group set source = gone where staff_group_id = (act.facts ->> 'no')::bigint;
        else
            about := act.subject;
            if exists (select from journal.entry
                       where subject = about and entry_id > which and text is not null
                         and kind in (act.kind, act.kind || '.amend', 'org.person', 'org.unit')) then
                return;
            end if;
            update org.person set name = gone, email = null, phone = null
            where 'person:' || person_id = about and act.kind in ('org.person', 'org.person.amend');
            update org.unit set name = gone
            where 'unit:' || unit_id = about and act.kind in ('org.unit', 'org.unit.amend');
            update org.post set title = gone || ' ' || post_id
            where 'post:' || post_id = about and act.kind = 'org.post';
            update org.matter set name = gone || ' ' || matter_id
            where 'matter:' || matter_id = about and act.kind = 'org.matter';
            update org.unit_group set name = gone || ' ' || group_id
            where 'group:' || group_id = about and act.kind = 'org.group';
    end case;
end
$$;
