-- Opinions on an amendment are asked of organisations outside the chart as well: by their name and the number of the letter
-- that asks them, one a line. What they answer came in as a document; units answer for themselves (V271).
alter table policy.step add column outside text not null default '';
alter table policy.step add check (outside = '' or state = 'OPINIONS');

create table policy.reply (
    regulation_id bigint      not null,
    no            int         not null,
    which         int         not null check (which >= 1),
    document_id   bigint      not null references documents.document,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (regulation_id, no, which),
    unique (regulation_id, no, document_id),
    foreign key (regulation_id, no) references policy.step
);
grant select, insert on policy.reply to damlam_app;
alter table policy.reply enable row level security;
create policy read on policy.reply for select using (true);
-- Whoever goes on with the review enters it: who acts for the unit that has it.
create policy made on policy.reply for insert with check ((select access.is_system())
    or (person_id = (select access.me())
        and exists (select from policy.step s
                    where s.regulation_id = reply.regulation_id and s.no = reply.no
                      and reply.which <= cardinality(string_to_array(nullif(s.outside, ''), E'\n')))
        and (select l.holder from policy.step l where l.regulation_id = reply.regulation_id order by l.no desc limit 1)
            = any ((select access.units_acted_for(access.me()))::bigint[])));
