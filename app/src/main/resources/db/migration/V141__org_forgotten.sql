-- The organisation holds what the last act on each thing says: words of an act that was followed by another stand in it no
-- more. Titles, matters and groups are told apart by their names, so each keeps one of its own.
create function org.forget_words(which bigint) returns void
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
revoke all on function org.forget_words(bigint) from public;
grant execute on function org.forget_words(bigint) to damlam_app;
