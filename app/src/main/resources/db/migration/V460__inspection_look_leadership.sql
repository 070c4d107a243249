-- Whoever leads the body and received a report in the place of the inspectorate looked as the inspectorate.
alter table inspection.look drop constraint look_relation_check;
alter table inspection.look add constraint look_relation_check
    check (relation in ('LINE', 'INSPECTORATE', 'COMPETENT', 'LEADERSHIP'));
