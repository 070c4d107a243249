-- A proceeding may be opened from a proposal on staff that was approved: from each one only.
create unique index opened_from_proposal on discipline.act ((facts ->> 'proposal'))
    where kind = 'OPEN' and facts ? 'proposal';
