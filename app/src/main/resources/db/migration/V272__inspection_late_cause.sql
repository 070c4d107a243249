-- An objective cause speaks for late work only where it is about that: a signal about time, or a finding that names the case.
create function inspection.late_causes(person bigint) returns table (case_id bigint)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select s.case_id
    from inspection.hearing h join analysis.signal s using (signal_id) join inspection.concluded c using (hearing_id)
    where h.asked = person and c.outcome = 'OBJECTIVE_CAUSE'
      and s.kind in ('LATE_REPLY', 'IDLE_HOLD', 'FALSE_WAIT', 'SERIAL_EXTENSION', 'UNDECIDED', 'NEVER_STARTED')
    union
    select f.case_id
    from inspection.hearing h join oversight.finding_case f using (finding_id) join inspection.concluded c using (hearing_id)
    where h.asked = person and c.outcome = 'OBJECTIVE_CAUSE'
$$;
revoke all on function inspection.late_causes(bigint) from public;
grant execute on function inspection.late_causes(bigint) to damlam_app;
