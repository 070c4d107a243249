-- A reminder that a hearing came to, as a document about the person: which draft it was begun as, and that the person has
-- received it. What it says, who signs it and its number are issuing's.
create table inspection.reminder (
    hearing_id bigint      not null references inspection.conclusion,
    no         int         not null check (no >= 1),
    draft_id   bigint      not null unique references issuing.draft,
    person_id  bigint      not null references org.person,
    at         timestamptz not null,
    primary key (hearing_id, no)
);
create table inspection.reminder_receipt (
    hearing_id bigint      not null,
    no         int         not null,
    at         timestamptz not null,
    primary key (hearing_id, no),
    foreign key (hearing_id, no) references inspection.reminder
);

-- Nobody is reminded but by whoever concluded so, after the person was heard.
create function inspection.reminded() returns trigger language plpgsql as $$
begin
    if not exists (select from inspection.conclusion c where c.hearing_id = new.hearing_id
                   and c.outcome = 'REMINDED' and c.person_id = new.person_id) then
        raise exception 'only whoever concluded with a reminder writes it';
    end if;
    return new;
end
$$;
create trigger reminder_concluded before insert on inspection.reminder
    for each row execute function inspection.reminded();

alter table inspection.reminder enable row level security;
create policy seen on inspection.reminder for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = reminder.hearing_id));
create policy made on inspection.reminder for insert with check (
    (select access.is_system()) or person_id = (select access.me()));
alter table inspection.reminder_receipt enable row level security;
create policy seen on inspection.reminder_receipt for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = reminder_receipt.hearing_id));
create policy made on inspection.reminder_receipt for insert with check (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = reminder_receipt.hearing_id
               and h.asked = (select access.me())));

grant select, insert on inspection.reminder, inspection.reminder_receipt to damlam_app;
