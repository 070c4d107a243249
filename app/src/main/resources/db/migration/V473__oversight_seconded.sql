-- By which paper those of a team who hold no post of the body itself were seconded to it.
alter table oversight.team add column seconded text not null default '';
