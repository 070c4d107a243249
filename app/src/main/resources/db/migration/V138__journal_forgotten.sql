-- What stands in the place of words that were erased by law: in the tables, so that every page, list, search and paper
-- says so where the words were.
create function journal.erased_words() returns text
    language sql immutable parallel safe return '[Nội dung đã được xóa theo quy định của pháp luật]';

-- An act whose words were erased; nothing for any other.
create function journal.erased_act(which bigint) returns table (kind text, id bigint, facts jsonb)
    language sql stable set search_path = journal, pg_temp as $$
    select e.kind, substring(e.subject from ':(\d+)$')::bigint, coalesce(e.act, e.leaf)::jsonb -> 'facts'
    from journal.entry e join journal.erased x using (entry_id)
    where e.entry_id = which
$$;

-- Each feature's own copies. The server may ask for it; only for an act whose words are gone does anything happen.
create function documents.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = documents, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'documents.register' then
            -- It is still found by its number.
            update documents.document
            set subject = gone, issuer = gone, signer = gone,
                search = array_to_tsvector(array_remove(array[
                    left(regexp_replace(damlam.fold(number), '[^a-z0-9]', '', 'g'), 40)], ''))
            where document_id = act.id;
            update documents.draft
            set stated_subject = '', stated_issuer = '', stated_signer = ''
            where document_id = act.id;
        when 'documents.version' then
            update documents.version set reason = gone
            where document_id = act.id and version_no = (act.facts ->> 'version')::int;
        when 'documents.file' then
            update documents.version set file_name = gone
            where document_id = act.id and version_no = (act.facts ->> 'version')::int;
        when 'documents.recall' then
            update documents.recall set reason = gone where document_id = act.id;
        else null;
    end case;
end
$$;

create function arrivals.forget_words(which bigint) returns void
    language sql security definer set search_path = arrivals, pg_temp as $$
    update arrivals.step set words = journal.erased_words()
    from journal.erased_act(which) a
    where a.kind like 'arrivals.%' and document_id = a.id and step_no = (a.facts ->> 'step')::int
$$;

create function issuing.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = issuing, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    if act.kind is null or act.kind not like 'issuing.%' or act.kind in ('issuing.approve', 'issuing.release') then
        return;
    end if;
    update issuing.step set words = gone where draft_id = act.id and step_no = (act.facts ->> 'step')::int;
    if act.kind in ('issuing.draft', 'issuing.edit') then
        update issuing.version set subject = gone
        where draft_id = act.id and version_no = (act.facts ->> 'version')::int;
    elsif act.kind = 'issuing.ask' then
        update issuing.opinion set question = gone where opinion_id = (act.facts ->> 'opinion')::bigint;
    elsif act.kind = 'issuing.opinion' then
        update issuing.opinion set words = gone where opinion_id = (act.facts ->> 'opinion')::bigint;
    end if;
end
$$;

revoke all on function documents.forget_words(bigint), arrivals.forget_words(bigint), issuing.forget_words(bigint)
    from public;
grant execute on function documents.forget_words(bigint), arrivals.forget_words(bigint), issuing.forget_words(bigint)
    to damlam_app;
