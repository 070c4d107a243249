-- A deadline or period that is printed and from which no day follows: kept as printed until a person settles it.
alter table directives.requirement
    add column unclear_words text,
    add column unclear_why   text check (unclear_why in ('NO_SUCH_DAY', 'INCOMPLETE', 'OTHER_MEASURE', 'OTHER_PERIOD')),
    drop constraint requirement_term_check,
    add constraint requirement_term_check
        check (term in ('ON', 'WITHIN', 'EVERY', 'STANDING', 'ASK', 'UNCLEAR')),
    add check ((term = 'UNCLEAR') = (unclear_words is not null)),
    add check ((term = 'UNCLEAR') = (unclear_why is not null));

-- Who sent a directive back, and when: from then on it lies with whoever prepares it.
alter table directives.directive
    add column sent_back_by bigint references org.person,
    add column sent_back_at timestamptz;
update directives.directive d
set sent_back_by = e.person_id, sent_back_at = e.at
from (select distinct on (subject) subject, person_id, at
      from journal.entry
      where kind = 'directives.sendBack'
      order by subject, entry_id desc) e
where d.sent_back is not null and e.subject = 'directive:' || d.directive_id;
alter table directives.directive
    add check ((sent_back is null) = (sent_back_by is null)),
    add check ((sent_back is null) = (sent_back_at is null));

-- What whoever prepares asks the leader about the term of a requirement, and what was answered. One question at a time.
create table directives.question (
    question_id    bigint generated always as identity primary key,
    requirement_id bigint not null references directives.requirement on delete cascade,
    asked_by       bigint not null references org.person,
    asked_at       timestamptz not null,
    words          text not null,
    answered_by    bigint references org.person,
    answered_at    timestamptz,
    answer         text,
    check ((answered_at is null) = (answered_by is null)),
    check ((answered_at is null) = (answer is null))
);
create unique index question_open on directives.question (requirement_id) where answered_at is null;
create index question_by_requirement on directives.question (requirement_id, question_id);

grant select, insert, update on directives.question to damlam_app;
grant usage on all sequences in schema directives to damlam_app;
