-- When a delegation was taken back; null for one that runs its time. Of those from before, as the acts say it.
alter table org.delegation add column taken_at timestamptz;
update org.delegation d set taken_at = taken.at
from (select coalesce(act, leaf)::jsonb -> 'facts' ->> 'delegation' as delegation, min(at) as at
      from journal.entry where kind = 'org.delegation.end' group by 1) taken
where taken.delegation = d.delegation_id::text;

-- That whoever it was given to has read of it, and, where it ended before its last day, of that as well.
create table org.delegation_read (
    delegation_id bigint      not null references org.delegation,
    ended         boolean     not null,
    at            timestamptz not null,
    primary key (delegation_id, ended)
);
grant select, insert on org.delegation_read to damlam_app;
