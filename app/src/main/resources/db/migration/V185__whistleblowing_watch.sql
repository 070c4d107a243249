-- What is looked for after somebody reported, explained or objected: work given to them, and their objections.
create index move_given on cases.move (to_person, at) where to_person is not null;
create index move_objecting on cases.move (actor_id, at) where kind = 'OBJECT';

-- Who asked hearings since an instant: how many, out of how many signals they could have asked about, and what became of
-- them; beside it the same of all others who asked. For whoever asked, and for those who would receive a report on them.
create function whistleblowing.inquirers(viewer bigint, since timestamptz)
    returns table (person_id bigint, asked int, people int, concluded int, amiss int, could int,
                   others int, others_asked int, others_could int)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    with asking as (
        select h.asked_by, count(*)::int as asked, count(distinct h.asked)::int as people,
               count(c.hearing_id)::int as concluded,
               count(*) filter (where c.outcome in ('REMINDED', 'REFERRED'))::int as amiss
        from inspection.hearing h left join inspection.conclusion c using (hearing_id)
        where h.sent_at >= since
        group by 1
    ), able as (
        select a.*, u.unit_id,
               (select count(*)::int from analysis.signal s
                where (s.gone_at is null or s.gone_at >= since)
                  and s.unit_id = any (access.units_reached(a.asked_by))) as could
        from asking a
            left join lateral (select h.unit_id from whistleblowing.held h where h.person_id = a.asked_by limit 1) u on true
    )
    select a.asked_by, a.asked, a.people, a.concluded, a.amiss, greatest(a.could, a.asked), o.others, o.asked, o.could
    from able a
        cross join lateral (
            select count(*)::int as others, coalesce(sum(b.asked), 0)::int as asked,
                   coalesce(sum(greatest(b.could, b.asked)), 0)::int as could
            from able b where b.asked_by <> a.asked_by) o
    where (access.is_system() or viewer = access.me())
      and (a.asked_by = viewer
           or (a.unit_id is not null
               and viewer = any (whistleblowing.receiving(whistleblowing.body_of(a.unit_id), array[a.asked_by], '{}'))))
$$;
revoke all on function whistleblowing.inquirers(bigint, timestamptz) from public;
grant execute on function whistleblowing.inquirers(bigint, timestamptz) to damlam_app;
