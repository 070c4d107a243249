-- Whom a proposal was about is told how it ended, and that they opened it is kept, as of hearings.
alter table personnel.step drop constraint step_act_check;
alter table personnel.step add constraint step_act_check check (act in (
    'SIGNED', 'RETURNED', 'READ', 'HEARD', 'WISHED', 'UNWISHED', 'EXTENDED', 'APPROVED', 'DENIED', 'WITHDRAWN', 'LEARNED'));

-- A transfer says where to and from when; a rotation which of the law's areas of work the post is in. Proposals made before
-- this was asked for say neither.
alter table personnel.proposal
    add to_unit   bigint references org.unit,
    add to_post   text check (to_post <> ''),
    add to_from   date,
    add plan_area text check (plan_area in ('STAFF', 'FINANCE', 'INVESTMENT', 'SERVICE')),
    add check ((to_unit is null) = (to_post is null) and (to_unit is null) = (to_from is null)),
    add check (plan_area is null or plan is not null);
