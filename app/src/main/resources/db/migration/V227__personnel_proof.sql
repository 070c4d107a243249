-- By which paper somebody is protected: a certificate of birth, a note of the hospital, the decision that protects a denouncer.
-- Encrypted before it comes here, seen like the row it belongs to.
alter table personnel.shield add column proof text not null default '';

create or replace function personnel.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = personnel, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case
        when act.kind = 'personnel.propose' then
            update personnel.proposal set words = gone where proposal_id = act.id;
        when act.kind = 'personnel.shield' then
            update personnel.shield set proof = gone where shield_id = act.id;
        when act.kind like 'personnel.step.%' then
            update personnel.step set words = gone
            where proposal_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;

-- Files that the person added to their answer; encrypted like its words.
create table personnel.answer_file (
    proposal_id bigint not null,
    step_no     int    not null,
    no          int    not null check (no >= 1),
    name        text   not null,
    media_type  text   not null,
    content     bytea  not null,
    primary key (proposal_id, step_no, no),
    foreign key (proposal_id, step_no) references personnel.step
);
grant select, insert on personnel.answer_file to damlam_app;
alter table personnel.answer_file enable row level security;
create policy parties on personnel.answer_file using ((select access.is_system())
    or exists (select from personnel.proposal p where p.proposal_id = answer_file.proposal_id));
