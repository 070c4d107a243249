-- Rules that are one gather however they are written; those that were named twice can be gathered by hand, and parted
-- again; a report can be taken back; what others read of a rule is what the Office accepted.

-- What is the same for the same rule, step by step as damlam.policy.Spelling does it; a test compares both.
create function policy.spelled_number(number text) returns text
    language sql immutable strict parallel safe as $$
    select coalesce(nullif(btrim(
        regexp_replace(
            ' ' || regexp_replace(
                regexp_replace(damlam.fold(number),
                    '^((nghi dinh|nghi quyet|thong tu lien tich|thong tu|thong bao|quyet dinh|quy dinh|chi thi|cong van|ket luan|ke hoach|huong dan|luat|phap lenh|nd|nq|tt|ttlt|qd|ct|cv|kl|so)[ .:]+)+(?=[0-9]+ ?[/-])', ''),
                '[^a-z0-9]+', ' ', 'g') || ' ',
            ' 0+(?=[0-9])', ' ', 'g')), ''), damlam.fold(number))
$$;

-- The letter with a stroke names a point of its own, which is not the point d: until the end it is ð here.
create function policy.spelled_article(article text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    a     text := ' ' || regexp_replace(damlam.fold(translate(article, 'đĐ', 'ðð')), '[^a-z0-9ð]+', ' ', 'g') || ' ';
    label text[] := array['phu luc', 'chuong', 'muc', 'dieu', 'khoan', 'diem'];
    parts text;
begin
    a := regexp_replace(a, '([a-zð])([0-9])', '\1 \2', 'g');
    a := regexp_replace(a, '([0-9])([a-zð])', '\1 \2', 'g');
    a := regexp_replace(a, ' 0+(?=[0-9])', ' ', 'g');
    a := regexp_replace(a, ' [ðd]iem ([a-zð])(?= )', ' diem=\1', 'g');
    a := regexp_replace(a, ' (k|khoan)(?= [0-9])', ' khoan', 'g');
    a := regexp_replace(a, ' ([ðd]|[ðd]ieu)(?= [0-9])', ' dieu', 'g');
    a := regexp_replace(a, ' pl(?= [0-9ivx])', ' phu luc', 'g');
    a := regexp_replace(a, ' (ð|[ðd] )([a-zð])(?= )', ' diem=\2', 'g');
    a := replace(replace(a, 'diem=ð', 'diem=dd'), 'ð', 'd');
    a := regexp_replace(a, ' (phu luc|chuong|muc|dieu|khoan|diem)(?=[ =])', '|\1', 'g');
    -- The point of a paragraph of an article, or the article, its paragraph, its point: one order where each is named once.
    select string_agg(btrim(p.part), ' ' order by case when o.once then coalesce(p.rank, 0) else 0 end, p.place)
    into parts
    from (select part, place,
                 array_position(label, substring(part from '^(phu luc|chuong|muc|dieu|khoan|diem)[ =]')) as rank
          from string_to_table(a, '|') with ordinality as s(part, place)) p,
         (select count(rank) = count(distinct rank) as once
          from (select array_position(label, substring(part from '^(phu luc|chuong|muc|dieu|khoan|diem)[ =]')) as rank
                from string_to_table(a, '|') as s(part)) r) o
    where btrim(p.part) <> '';
    return coalesce(nullif(parts, ''), damlam.fold(article));
end
$$;
create function policy.spelled(number text, article text) returns text
    language sql immutable strict parallel safe as $$
    select case when number = '' then '' else policy.spelled_number(number) || '|' || policy.spelled_article(article) end
$$;

-- Rules that turn out to be one are gathered by whoever looks after them; which row is first to be named stays.
drop index policy.regulation_by_number;
update policy.regulation set gathers = policy.spelled(number, article);
create index regulation_by_number on policy.regulation (gathers) where gathers <> '';

-- One rule goes into another; the reports keep where they were made, so that both can be parted again.
create table policy.merge (
    merge_id      bigint generated always as identity primary key,
    regulation_id bigint      not null references policy.regulation,
    into_id       bigint      not null references policy.regulation,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    check (regulation_id <> into_id)
);
create index merge_by_regulation on policy.merge (regulation_id);
create table policy.merge_end (
    merge_id  bigint primary key references policy.merge,
    words     text        not null check (words <> ''),
    person_id bigint      not null references org.person,
    at        timestamptz not null
);
-- That whoever reported a rule has seen that it was gathered into another.
create table policy.merge_told (
    merge_id  bigint      not null references policy.merge,
    person_id bigint      not null references org.person,
    at        timestamptz not null,
    primary key (merge_id, person_id)
);

-- A report that whoever made it took back may be made again.
alter table policy.report drop constraint report_regulation_id_case_id_person_id_key;
alter table policy.report add unique (regulation_id, no, person_id);
create table policy.withdrawal (
    regulation_id bigint      not null,
    no            int         not null,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (regulation_id, no),
    foreign key (regulation_id, no, person_id) references policy.report (regulation_id, no, person_id)
);

-- What everybody reads of what a rule says; before the first, only its number and article.
create table policy.wording (
    regulation_id bigint      not null references policy.regulation,
    no            int         not null check (no >= 1),
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (regulation_id, no)
);

grant select, insert on policy.merge, policy.merge_end, policy.merge_told, policy.withdrawal, policy.wording to damlam_app;
grant usage on all sequences in schema policy to damlam_app;

create or replace function policy.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = policy, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'policy.name' then
            update policy.regulation set subject = gone where regulation_id = act.id;
        when 'policy.report' then
            update policy.report set why = gone, wish = ''
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.review', 'policy.propose', 'policy.consult', 'policy.amend', 'policy.enforce', 'policy.keep',
             'policy.hand' then
            update policy.step set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.withdraw' then
            update policy.withdrawal set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.word' then
            update policy.wording set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.merge' then
            update policy.merge set words = gone where merge_id = (act.facts ->> 'merge')::bigint;
        when 'policy.part' then
            update policy.merge_end set words = gone where merge_id = (act.facts ->> 'merge')::bigint;
        else null;
    end case;
end
$$;
