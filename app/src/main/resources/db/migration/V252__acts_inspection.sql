-- The rules on rows asked of whoever writes that they see a thing, or that they write in their own name. Beside that each
-- row is now written by those alone whose act it is, as the program has it; docs/permissions.md compares the two.

drop policy made on analysis.look;
create policy made on analysis.look for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and exists (select from analysis.signal s where s.signal_id = look.signal_id));
-- That whom it is about has looked.
drop policy looked on analysis.signal;
create policy looked on analysis.signal for update using (
    (select access.is_system())
    or person_id = (select access.me())
    or (person_id is null and unit_id in (select unnest(access.units_headed(access.me())))));

-- Who asks sees the matter, is not whom it is about, and asks whom it is about.
drop policy made on inspection.hearing;
create policy made on inspection.hearing for insert with check (
    (select access.is_system())
    or asked_by = (select access.me())
       and not inspection.barred(asked_by, asked, sent_at)
       and (exists (select from analysis.signal s
                    where s.signal_id = hearing.signal_id
                      and (s.person_id = hearing.asked
                           or s.person_id is null
                              and s.unit_id not in (select unnest(access.units_headed(access.me())))))
            or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[])
            or report_id is not null and whistleblowing.receives((select access.me()), report_id)));

-- What whoever is asked does.
do $$
declare
    part text;
begin
    foreach part in array array['receipt', 'extension', 'explanation', 'attachment'] loop
        execute format('drop policy made on inspection.%I', part);
        execute format('create policy made on inspection.%1$I for insert with check ((select access.is_system())
            or exists (select from inspection.hearing h
                       where h.hearing_id = %1$I.hearing_id and h.asked = (select access.me())))', part);
    end loop;
-- What others decide about them: in their own name, and neither on themselves nor on their relatives.
    foreach part in array array['extension_decision', 'withdrawal', 'conclusion', 'review_answer'] loop
        execute format('drop policy made on inspection.%I', part);
        execute format('create policy made on inspection.%1$I for insert with check ((select access.is_system())
            or person_id = (select access.me())
               and exists (select from inspection.hearing h
                           where h.hearing_id = %1$I.hearing_id and h.asked <> %1$I.person_id
                             and not inspection.barred(%1$I.person_id, h.asked, h.sent_at)))', part);
    end loop;
end
$$;

-- Only whoever may learn that there is a report asks who made it.
drop policy made on whistleblowing.opening;
create policy made on whistleblowing.opening for insert with check (
    ((select access.is_system()) or asked_by = (select access.me()))
    and (whistleblowing.opens(asked_by, report_id, true) or whistleblowing.opens(asked_by, report_id, false))
    and exists (select from whistleblowing.report r where r.report_id = opening.report_id));

-- Inspections, as Part has it.

-- Those in whose present team somebody is.
create function oversight.worked_on(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(m.inspection_id), '{}') from member m join inspection i using (inspection_id)
    where m.person_id = person and (person = access.me() or access.is_system())
      and m.team_no = (select max(t.no) from team t where t.inspection_id = m.inspection_id)
      and not i.unit_id = any (access.units_acted_for(person))
$$;
create function oversight.led_by(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(m.inspection_id), '{}') from member m
    where m.person_id = person and m.leads and m.inspection_id = any (oversight.worked_on(person))
      and m.team_no = (select max(t.no) from team t where t.inspection_id = m.inspection_id)
$$;
-- Those for whose body somebody acts: they conclude.
create function oversight.ended_by(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(i.inspection_id), '{}') from inspection i join plan p using (plan_id)
    where p.body_id = any ((select access.bodies_led(person))::bigint[]) and (person = access.me() or access.is_system())
$$;
-- Those on whose team somebody decides: for the body or its inspectorate, and never whoever leads it or is to.
create function oversight.decided_by(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(i.inspection_id), '{}') from inspection i join plan p using (plan_id)
    where (person = access.me() or access.is_system())
      and (p.body_id = any ((select access.bodies_led(person))::bigint[])
           or (p.body_id = any ((select access.bodies_inspected(person))::bigint[])
               and not i.unit_id = any ((select access.units_acted_for(person))::bigint[])))
      and not i.inspection_id = any ((select oversight.led_by(person))::bigint[])
      and not (i.person_id = person and not exists (select from team t where t.inspection_id = i.inspection_id))
$$;
do $$
declare
    one text;
begin
    foreach one in array array['worked_on', 'led_by', 'ended_by', 'decided_by'] loop
        execute format('revoke all on function oversight.%I(bigint) from public', one);
        execute format('grant execute on function oversight.%I(bigint) to damlam_app', one);
    end loop;
end
$$;

-- What is read stays as it was; what is written is asked beside it. A row that belongs to another is written by whoever
-- wrote that.
do $$
declare
    rule record;
begin
    for rule in select * from (values
        ('plan', 'person_id = (select access.me())
            and (body_id = any ((select access.bodies_led(access.me()))::bigint[])
                 or body_id = any ((select access.bodies_inspected(access.me()))::bigint[]))'),
        ('inspection', 'exists (select from oversight.plan p
            where p.plan_id = inspection.plan_id and p.person_id = (select access.me()))'),
        ('team', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.decided_by(access.me()))::bigint[])'),
        ('member', 'exists (select from oversight.team t where t.inspection_id = member.inspection_id
            and t.no = member.team_no and t.person_id = (select access.me()))'),
        ('retention', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.decided_by(access.me()))::bigint[])
            and not inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])'),
        ('promise', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])'),
        ('sample', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])'),
        ('sampled', 'inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])'),
        ('answer', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])'),
        ('finding', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])'),
        ('finding_case', 'exists (select from oversight.finding f
            where f.finding_id = finding_case.finding_id and f.person_id = (select access.me()))'),
        ('finding_file', 'exists (select from oversight.finding f
            where f.finding_id = finding_file.finding_id and f.person_id = (select access.me()))'),
        ('finding_drop', 'person_id = (select access.me())
            and exists (select from oversight.finding f where f.finding_id = finding_drop.finding_id
                        and f.inspection_id = any ((select oversight.worked_on(access.me()))::bigint[]))'),
        ('sending', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.led_by(access.me()))::bigint[])'),
        ('notice', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.told(access.me()))::bigint[])'),
        ('receipt', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.told(access.me()))::bigint[])'),
        ('explanation', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.told(access.me()))::bigint[])'),
        ('explanation_file', 'exists (select from oversight.explanation e
            where e.inspection_id = explanation_file.inspection_id and e.no = explanation_file.explanation_no
              and e.person_id = (select access.me()))'),
        ('signature', 'person_id = (select access.me())
            and (side = ''UNIT'' and inspection_id = any ((select oversight.told(access.me()))::bigint[])
                 or (side = ''TEAM'' or not signed)
                    and inspection_id = any ((select oversight.led_by(access.me()))::bigint[]))'),
        ('recommendation', 'person_id = (select access.me())
            and (inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])
                 or inspection_id = any ((select oversight.ended_by(access.me()))::bigint[]))'),
        ('recommendation_drop', 'person_id = (select access.me())
            and (inspection_id = any ((select oversight.worked_on(access.me()))::bigint[])
                 or inspection_id = any ((select oversight.ended_by(access.me()))::bigint[]))'),
        ('conclusion', 'person_id = (select access.me())
            and inspection_id = any ((select oversight.ended_by(access.me()))::bigint[])
            and not exists (select from oversight.finding f
                where f.inspection_id = conclusion.inspection_id and f.named = conclusion.person_id
                  and f.sort = ''SHORTCOMING''
                  and not exists (select from oversight.finding_drop d where d.finding_id = f.finding_id))'),
        ('recommended', 'exists (select from oversight.conclusion c
            where c.inspection_id = recommended.inspection_id and c.person_id = (select access.me()))'),
        ('named_receipt', 'person_id = (select access.me())
            and finding_id = any ((select oversight.named(access.me()))::bigint[])'),
        ('statement', 'person_id = (select access.me())
            and finding_id = any ((select oversight.named(access.me()))::bigint[])'),
        ('statement_file', 'finding_id = any ((select oversight.named(access.me()))::bigint[])'),
        ('question', 'person_id = (select access.me())
            and exists (select from oversight.finding f where f.finding_id = question.finding_id
                        and f.inspection_id = any ((select oversight.ended_by(access.me()))::bigint[]))'),
        ('look', 'person_id = (select access.me())
            and (exists (select from oversight.finding f
                     where f.finding_id = look.finding_id and f.named is distinct from look.person_id)
                 or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[]))')
    ) as each (part, may) loop
        execute format('alter policy seen on oversight.%I with check ((select access.is_system()) or (%s))',
                       rule.part, rule.may);
    end loop;
end
$$;
