-- Secret ballots. Each has a key pair of its own; each member who is present gets one blind signature, by name, for a
-- mark that the server does not see; whoever shows a mark with its signature casts a vote, without saying who they are.
-- What was cast comes here when the ballot is counted, in the facts of that act, sorted by mark: without times, and in
-- no order of arrival.
create table discipline.ballot (
    proceeding_id bigint not null,
    no            int    not null,
    modulus       text   not null,
    -- Encrypted with the key of personnel cases.
    private_key   text   not null,
    choices       text   not null,
    primary key (proceeding_id, no),
    foreign key (proceeding_id, no) references discipline.act
);

create table discipline.ballot_end (
    proceeding_id bigint not null,
    no            int    not null,
    primary key (proceeding_id, no),
    foreign key (proceeding_id, no) references discipline.ballot
);

-- Who took a ballot: once. Of what was signed only a hash is kept, so that the same request is answered again.
create table discipline.taken (
    proceeding_id bigint      not null,
    no            int         not null,
    person_id     bigint      not null references org.person,
    blinded       text        not null,
    at            timestamptz not null,
    primary key (proceeding_id, no, person_id),
    foreign key (proceeding_id, no) references discipline.ballot
);

grant select, insert on discipline.ballot, discipline.ballot_end, discipline.taken to damlam_app;
