-- A function without a search path of its own plans its statements anew each time it is called under another one, as from a
-- rule on rows and then from a function that runs as its owner: half a millisecond each, several times a statement.
alter function access.units_headed(bigint) set search_path = access, pg_temp;
alter function access.units_reached(bigint) set search_path = access, pg_temp;
alter function access.units_acted_for(bigint) set search_path = access, pg_temp;
alter function access.team_reached(bigint) set search_path = access, pg_temp;
alter function journal.erasure_sees(bigint) set search_path = journal, pg_temp;
alter function policy.spelled_article(text) set search_path = policy, pg_temp;
alter function whistleblowing.opening_side(bigint, bigint[], bigint[], boolean) set search_path = whistleblowing, pg_temp;
alter function whistleblowing.receiving(bigint, bigint[], bigint[]) set search_path = whistleblowing, pg_temp;
