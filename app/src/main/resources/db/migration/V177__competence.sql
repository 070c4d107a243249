-- Changes to the competence map: proposed by one officer, confirmed by another; only then they hold in org.authority.
create schema competence;
grant usage on schema competence to damlam_app;

create table competence.batch (
    batch_id  bigint generated always as identity primary key,
    reason    text        not null check (reason <> ''),
    person_id bigint      not null references org.person,
    at        timestamptz not null
);

-- A post is to decide a kind of matter; or, where `ends` names what it decides now, no longer from that day on.
create table competence.line (
    batch_id bigint not null references competence.batch,
    no       int    not null check (no >= 1),
    matter   text   not null check (matter <> ''),
    post_id  bigint not null references org.post,
    from_on  date   not null,
    until_on date,
    basis    text   not null check (basis <> ''),
    ends     bigint,
    primary key (batch_id, no)
);

create table competence.decision (
    batch_id  bigint      primary key references competence.batch,
    confirmed boolean     not null,
    words     text        not null,
    person_id bigint      not null references org.person,
    at        timestamptz not null,
    check (confirmed or words <> '')
);

grant select, insert on all tables in schema competence to damlam_app;
grant usage on all sequences in schema competence to damlam_app;

create function competence.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = competence, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    if act.kind = 'competence.propose' then
        update competence.batch set reason = gone where batch_id = act.id;
        update competence.line set matter = gone, basis = gone where batch_id = act.id;
    elsif act.kind in ('competence.confirm', 'competence.refuse') then
        update competence.decision set words = gone where batch_id = act.id and words <> '';
    end if;
end
$$;
revoke all on function competence.forget_words(bigint) from public;
grant execute on function competence.forget_words(bigint) to damlam_app;
