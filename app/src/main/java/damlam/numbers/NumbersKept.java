package damlam.numbers;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers that were given, and the series as the head decided them. Older acts say neither for what type a number was
/// given and who signed, nor the types and the sign of a series.
@Component
class NumbersKept extends HeldRows {
    private static final HeldTable TAKEN = new HeldTable(
            "numbers.taken",
            List.of("numbers.take"),
            "select *, id as series_id, (facts ->> 'year')::int as year, (facts ->> 'no')::int as no from act",
            "select * from numbers.taken",
            List.of("series_id", "year", "no"),
            HeldTable.otherMoment("taken_at") + """
             or r.taken_by is distinct from s.person_id
             or r.signed_on is distinct from (s.facts ->> 'signedOn')::date
             or s.facts ->> 'type' is not null
                and (r.type, r.symbol) is distinct from (s.facts ->> 'type', s.facts ->> 'symbol')
             or case when s.erased then r.signer is distinct from s.words
                     when s.facts ->> 'type' is null then right(s.words, length(r.symbol) + 1) <> '/' || r.symbol
                     else right(s.words, length(r.symbol || r.signer) + 2) <> '/' || r.symbol || E'\\n' || r.signer
                end
            """);
    private static final HeldTable SERIES = new HeldTable(
            "numbers.series",
            List.of("numbers.series"),
            "select *, id as series_id from act",
            "select * from numbers.series",
            List.of("series_id"),
            HeldTable.otherMoment("recorded_at") + """
             or r.recorded_by is distinct from s.person_id
             or r.scope is distinct from s.facts ->> 'scope'
             or r.from_day is distinct from (s.facts ->> 'from')::date
             or r.first_no is distinct from (s.facts ->> 'first')::int
             or r.decided_by is distinct from (s.facts ->> 'decidedBy')::bigint
             or r.decided_on is distinct from (s.facts ->> 'decidedOn')::date
             or s.facts ->> 'types' is not null and array_to_string(r.types, ' ') <> s.facts ->> 'types'
             or s.facts ->> 'organ' is not null and r.organ is distinct from s.facts ->> 'organ'
             or case when s.erased then r.decision else r.name || E'\\n' || r.decision end is distinct from s.words
            """);
    private static final HeldTable ENDED = new HeldTable(
            "numbers.series",
            List.of("numbers.series.end"),
            "select distinct on (id) *, id as series_id from act order by id, entry_id desc",
            "select * from numbers.series where until_day is not null",
            List.of("series_id"),
            "r.until_day is distinct from (s.facts ->> 'until')::date");

    NumbersKept(JdbcClient jdbc) {
        super(jdbc, "numbers", List.of(TAKEN, SERIES, ENDED));
    }
}
