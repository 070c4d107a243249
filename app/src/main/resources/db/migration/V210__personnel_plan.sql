-- A rotation follows a plan that was published before: its document and day. Proposals made before this was asked for have none.
alter table personnel.proposal
    add plan     text check (plan <> ''),
    add plan_day date,
    add check ((plan is null) = (plan_day is null));
