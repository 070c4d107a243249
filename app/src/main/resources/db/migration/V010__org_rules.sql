-- Words as they are compared in a search: without accents or tone marks, d for the letter with a stroke, small letters,
-- single spaces. The same steps as damlam.org.Fold, held together by a test; it can be indexed.
grant usage on schema damlam to damlam_app;

create function damlam.fold(words text) returns text
    language sql immutable strict parallel safe
return btrim(regexp_replace(
    translate(
        regexp_replace(normalize(words, NFD), '[\u0300-\u036F\u200B-\u200D\uFEFF\u00AD]', '', 'g'),
        'ĐđABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ddabcdefghijklmnopqrstuvwxyz'),
    '[ \t\n\r\f\u00A0]+', ' ', 'g'), ' ');

-- One post for each title and duty in a unit: what the post decides does not depend on how many share the title.
create unique index post_by_title on org.post (unit_id, title, duty);

-- A unit never has two heads on one day, whoever writes and however many at once.
create function org.one_head() returns trigger
    language plpgsql as
$$
declare
    unit bigint;
begin
    select p.unit_id into unit from org.post p where p.post_id = new.post_id and p.duty = 'HEAD';
    if unit is null then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('org.one_head'), unit::integer);
    if exists (select
               from org.appointment a
                   join org.post p using (post_id)
               where p.unit_id = unit
                 and p.duty = 'HEAD'
                 and a.appointment_id <> new.appointment_id
                 and daterange(a.from_day, a.until_day) && daterange(new.from_day, new.until_day)) then
        raise exclusion_violation using message = 'unit ' || unit || ' would have two heads', constraint = 'one_head';
    end if;
    return null;
end
$$;
create trigger one_head after insert or update on org.appointment for each row execute function org.one_head();

-- No unit stands above itself.
create function org.no_cycle() returns trigger
    language plpgsql as
$$
begin
    if new.parent_id is null then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('org.no_cycle'));
    if exists (with recursive above(unit_id) as (
                   select new.parent_id
                   union
                   select u.parent_id from org.unit u join above using (unit_id) where u.parent_id is not null)
               select from above where unit_id = new.unit_id) then
        raise check_violation using message = 'unit ' || new.unit_id || ' would stand above itself',
            constraint = 'no_cycle';
    end if;
    return null;
end
$$;
create trigger no_cycle after insert or update of parent_id on org.unit for each row execute function org.no_cycle();

-- A delegation may be for one kind of matter; without one it is for all that the head decides.
alter table org.delegation add column matter_id bigint references org.matter;
create index authority_by_matter on org.authority (matter_id);
create index delegation_by_person on org.delegation (to_person);
create index absence_by_person on org.absence (person_id);

-- Taken back before it began; what was recorded stays.
alter table org.delegation add column cancelled boolean not null default false;
alter table org.absence add column cancelled boolean not null default false;
