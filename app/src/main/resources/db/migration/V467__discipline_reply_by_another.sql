-- What the person contests of a paper that does not name them is answered by somebody other than whoever entered it:
-- where that was whoever decides, by the officer who helps.
create policy answered_by_another on discipline.act for insert with check (
    kind = 'REPLY' and person_id = (select access.me())
    and discipline.is_party(person_id, proceeding_id, '{OFFICER}'));
