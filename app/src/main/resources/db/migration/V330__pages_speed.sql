-- What a desk asks of many rows, by an index.

-- The few openings that were taken back: which proceedings stand is asked beside every referral.
create index act_withdrawn on discipline.act (proceeding_id) where kind = 'WITHDRAW_OPENING';

-- What was sent to units, among all that was ever released.
create index version_by_units on issuing.version using gin (units);
create index receivers_by_units on issuing.receivers using gin (units);

-- As V260, from the few requests that nobody has answered, not from all that is open.
create or replace function inspection.open_reviews(but bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from review r cross join lateral (
        select * from hearing where hearing_id = r.hearing_id and not ended offset 0) h
    where h.asked <> but and (but = access.me() or access.is_system())
      and not exists (select from review_answer a where a.hearing_id = r.hearing_id)
    order by h.hearing_id
$$;
