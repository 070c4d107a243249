-- What is said with a move beside its words: the concern of those who are asked, reasons, what the competence map said.
create table cases.said (
    case_id bigint  not null,
    move_no integer not null,
    what    text    not null check (what in ('CONCERN', 'REASON', 'BASIS')),
    words   text    not null check (words <> ''),
    primary key (case_id, move_no, what),
    foreign key (case_id, move_no) references cases.move
);

-- Until when opinions are awaited, and since when the last is in. Rows that were there before have neither.
alter table cases.position
    add column reply_by    date,
    add column opinions_in timestamptz;
create index position_by_reply on cases.position (reply_by) where reply_by is not null and state <> 'DONE';
create index move_of_silence on cases.move (to_unit, at) where kind = 'SILENCE';

grant select, insert on cases.said to damlam_app;

create or replace function cases.forget_words(entry bigint) returns void
    language plpgsql security definer set search_path = cases, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(entry);
    if act.kind = 'cases.move' then
        update cases.move set words = gone, outside = case outside when '' then '' else gone end
        where case_id = act.id and move_no = (act.facts ->> 'no')::int;
        update cases.said set words = gone where case_id = act.id and move_no = (act.facts ->> 'no')::int;
        if act.facts ->> 'move' = 'ISSUE' then
            update cases.work set title = gone, product = case product when '' then '' else gone end
            where case_id = act.id;
        end if;
    end if;
end
$$;
