-- Words are erased by law, and only so: whoever erases leaves an act that says so in the same transaction. Leaf and
-- proof stay; without salt and words the leaf tells nothing of them.
create table journal.erased (
    entry_id    bigint primary key references journal.entry,
    by_entry_id bigint not null references journal.entry
);

create function journal.erase(erased bigint, by_entry bigint) returns boolean
    language plpgsql security definer set search_path = journal, pg_temp as $$
begin
    if not exists (select from journal.entry
                   where entry_id = by_entry and kind = 'proofs.erase' and xid = pg_current_xact_id()) then
        raise exception 'words are erased only together with the act that says so';
    end if;
    update journal.entry set text = null, salt = null where entry_id = erased and text is not null;
    if not found then
        return false;
    end if;
    insert into journal.erased (entry_id, by_entry_id) values (erased, by_entry);
    return true;
end
$$;
revoke all on function journal.erase(bigint, bigint) from public;
grant execute on function journal.erase(bigint, bigint) to damlam_app;
grant select on journal.erased to damlam_app;

-- The words of a move stand beside the case as well.
create function cases.forget_words(entry bigint) returns void
    language sql security definer set search_path = cases, pg_temp as $$
    update cases.move m set words = ''
    from journal.entry e join journal.erased x using (entry_id)
    where e.entry_id = entry and e.kind = 'cases.move'
      and m.case_id = substring(e.subject from 6)::bigint
      and m.move_no = (e.act::jsonb -> 'facts' ->> 'no')::int;
$$;
revoke all on function cases.forget_words(bigint) from public;
grant execute on function cases.forget_words(bigint) to damlam_app;
