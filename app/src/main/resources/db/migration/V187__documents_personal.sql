-- A document about somebody's own affairs (a reminder, a decision on discipline) is there for those only whom it names,
-- and is no state secret: it is numbered among the others, and the common register withholds what it says.
alter table documents.document add column personal boolean not null default false;
alter table documents.document add check (not personal or (restricted and secrecy is null));
