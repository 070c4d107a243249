-- Who drafts the decision that carries out an approved proposal, beside whoever proposed and decided: the unit for
-- personnel. Whoever approves a rotation by a plan that is in no register says that they saw it; and if the law came to
-- protect the person after the approval, why it goes on all the same, where the law lets it.
alter table personnel.party drop constraint party_role_check;
alter table personnel.party add constraint party_role_check check (role in (
    'PROPOSER', 'SIGNER', 'CONCERNED', 'DECIDER', 'DRAFTER'));
alter table personnel.step drop constraint step_act_check;
alter table personnel.step add constraint step_act_check check (act in (
    'SIGNED', 'RETURNED', 'READ', 'HEARD', 'WISHED', 'UNWISHED', 'EXTENDED', 'PLAN_SEEN', 'APPROVED', 'DENIED', 'WITHDRAWN',
    'LEARNED', 'GOES_ON'));
