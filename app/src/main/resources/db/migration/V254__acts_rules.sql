-- Rules, the competence map, rules that hold work up, and those who dare: what is read of them stays to the program; who
-- writes is asked by the database as well, as V252 has it for hearings.

-- By the posts held today, as Role has it.
create function access.works_in(person bigint, kinds text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
                   where a.person_id = person and p.duty <> 'ADMINISTRATOR' and u.kind = any (kinds)
                     and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day))
$$;
create function access.holds(person bigint, duties text[], kinds text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
                   where a.person_id = person and p.duty = any (duties) and (kinds = '{}' or u.kind = any (kinds))
                     and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day))
$$;
-- Who leads a body, inspects, works in the Office, or administers: they propose a rule; the first two confirm it.
create function access.confirms(person bigint) returns boolean language sql stable as $$
    select access.holds(person, '{HEAD,DEPUTY}', '{BODY}') or access.works_in(person, '{INSPECTORATE}')
$$;
create function access.proposes(person bigint) returns boolean language sql stable as $$
    select access.confirms(person) or access.works_in(person, '{OFFICE}') or access.holds(person, '{ADMINISTRATOR}', '{}')
$$;
-- Who takes up a rule that holds work up.
create function access.steers(person bigint) returns boolean language sql stable as $$
    select access.holds(person, '{HEAD,DEPUTY}', '{BODY}') or access.works_in(person, '{OFFICE}')
$$;

-- Whether somebody acts for a unit that was asked what it says to an initiative, and may judge on whoever registered it.
create function daring.is_asked(person bigint, initiative bigint) returns boolean
    language sql stable security definer set search_path = daring, pg_temp as $$
    select exists (select from initiative i
                   where i.initiative_id = initiative and i.person_id <> person
                     and not inspection.related(person, i.person_id)
                     and (i.asked = any (access.units_acted_for(person))
                          or exists (select from step s where s.initiative_id = i.initiative_id
                                     and s.to_unit = any (access.units_acted_for(person)))))
$$;
revoke all on function daring.is_asked(bigint, bigint), access.works_in(bigint, text[]),
    access.holds(bigint, text[], text[]) from public;
grant execute on function daring.is_asked(bigint, bigint), access.works_in(bigint, text[]),
    access.holds(bigint, text[], text[]) to damlam_app;

do $$
declare
    rule record;
begin
    for rule in select * from (values
        ('rulebook.rule', 'proposed_by = (select access.me()) and (select access.proposes(access.me()))'),
        ('rulebook.decision', 'person_id = (select access.me()) and (select access.confirms(access.me()))'),
        ('competence.batch', 'person_id = (select access.me()) and (select access.proposes(access.me()))'),
        ('competence.line', 'exists (select from competence.batch b
            where b.batch_id = line.batch_id and b.person_id = (select access.me()))'),
        ('competence.decision', 'person_id = (select access.me()) and (select access.confirms(access.me()))
            and exists (select from competence.batch b
                        where b.batch_id = decision.batch_id and b.person_id <> decision.person_id)'),
        ('policy.regulation', 'named_by = (select access.me())'),
        ('policy.report', 'person_id = (select access.me())'),
        ('policy.withdrawal', 'person_id = (select access.me())'),
        -- That whoever reported it, or one that was gathered into it, has read of it.
        ('policy.told', 'person_id = (select access.me())
            and exists (select from policy.report r where r.person_id = told.person_id
                        and (r.regulation_id = told.regulation_id
                             or r.regulation_id in (select m.regulation_id from policy.merge m)))'),
        ('policy.merge_told', 'person_id = (select access.me())
            and exists (select from policy.report r where r.person_id = merge_told.person_id)'),
        ('policy.wording', 'person_id = (select access.me()) and (select access.steers(access.me()))'),
        ('policy.merge', 'person_id = (select access.me()) and (select access.steers(access.me()))'),
        ('policy.merge_end', 'person_id = (select access.me()) and (select access.steers(access.me()))'),
        ('policy.step', 'person_id = (select access.me())
            and ((select access.steers(access.me()))
                 or (state <> ''UNDER_REVIEW''
                     and holder = any ((select access.units_acted_for(access.me()))::bigint[])))'),
        ('daring.initiative', 'person_id = (select access.me())'),
        ('daring.attachment', 'exists (select from daring.initiative i
            where i.initiative_id = attachment.initiative_id and i.person_id = (select access.me()))'),
        ('daring.step', 'person_id = (select access.me())
            and case when act = ''ADDED''
                     then exists (select from daring.initiative i
                                  where i.initiative_id = step.initiative_id and i.person_id = step.person_id)
                     else daring.is_asked(person_id, initiative_id) end'),
        ('daring.test', 'person_id = (select access.me()) and daring.is_asked(person_id, initiative_id)'),
        ('daring.receipt', 'exists (select from daring.initiative i
            where i.initiative_id = receipt.initiative_id and i.person_id = (select access.me()))')
    ) as each (part, may) loop
        execute format('alter table %s enable row level security', rule.part);
        execute format('create policy read on %s for select using (true)', rule.part);
        execute format('create policy made on %s for insert with check ((select access.is_system()) or (%s))',
                       rule.part, rule.may);
    end loop;
end
$$;
