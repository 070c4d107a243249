-- Who looked at a finding about a person, once a day each: the person sees it, as with signals.
create table oversight.look (
    finding_id bigint      not null references oversight.finding,
    person_id  bigint      not null references org.person,
    day        date        not null,
    relation   text        not null,
    party      boolean     not null,
    at         timestamptz not null,
    primary key (finding_id, person_id, day)
);
grant select, insert on oversight.look to damlam_app;
alter table oversight.look enable row level security;
create policy seen on oversight.look
    using ((select access.is_system()) or person_id = (select access.me()));

-- An objective cause that was confirmed on a finding speaks for the person in each case that shows it, as one on a signal
-- does. Where conclusions are looked at again, what counts today is what counts.
do $$
begin
    execute format($f$
        create or replace function inspection.favour(person bigint)
            returns table (case_id bigint, asked_by bigint, outcome text, explained_at timestamptz)
            language sql stable security definer set search_path = inspection, pg_temp as $body$
            select s.case_id, h.asked_by, c.outcome,
                   (select max(e.at) from inspection.explanation e where e.hearing_id = h.hearing_id)
            from inspection.hearing h join analysis.signal s using (signal_id)
                left join inspection.%1$I c using (hearing_id)
            where h.asked = person
            union
            select f.case_id, h.asked_by, c.outcome,
                   (select max(e.at) from inspection.explanation e where e.hearing_id = h.hearing_id)
            from inspection.hearing h join oversight.finding_case f using (finding_id)
                left join inspection.%1$I c using (hearing_id)
            where h.asked = person
        $body$ $f$,
        case when to_regclass('inspection.concluded') is null then 'conclusion' else 'concluded' end);
end
$$;
