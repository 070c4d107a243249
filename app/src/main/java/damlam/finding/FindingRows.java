package damlam.finding;

import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions to the index. What decides how to look, the words and what somebody may see, stands in the
/// statement: a plan kept for all of them would read everything for some.
@Component
class FindingRows {
    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The conditions under which a thing is found, in SQL over an entry `e`.
    record Conditions(Map<Thing, List<String>> byThing) {
        String of(Thing thing, String words) {
            StringJoiner all = new StringJoiner("\n  and ", "where ", "\n");
            all.add("true");
            if (!words.isEmpty()) {
                all.add("e.words @@ " + literal(words) + "::tsquery");
            }
            byThing.getOrDefault(thing, List.of("false")).forEach(all::add);
            return all.toString();
        }
    }

    record Place(Thing thing, long id, java.time.LocalDate day) {}

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String units(java.util.Collection<UnitId> units) {
        StringJoiner all = new StringJoiner(",", "'{", "}'::bigint[]");
        units.forEach(unit -> all.add(String.valueOf(unit.value())));
        return all.toString();
    }

    /// For the rest of the transaction. The words of an entry are kept apart and packed, and the planner does not know
    /// what it costs to read them: a thousand entries read are ten times as dear as the index of words.
    void byIndex() {
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /// How many there are of each, counted up to `most`.
    Map<Thing, Integer> count(Conditions conditions, String words, int most) {
        List<String> parts = new ArrayList<>();
        conditions
                .byThing()
                .keySet()
                .forEach(thing ->
                        parts.add("""
                select '%s', (select count(*) from (select from %s e
                %slimit %d) c)
                """.formatted(thing.name(), thing.table(), conditions.of(thing, words), most)));
        Map<Thing, Integer> counts = new EnumMap<>(Thing.class);
        if (!parts.isEmpty()) {
            jdbc.sql(String.join("union all\n", parts)).query(row -> {
                counts.put(Thing.valueOf(row.getString(1)), row.getInt(2));
            });
        }
        return counts;
    }

    /// The first of all things together.
    List<Place> first(Conditions conditions, String words, boolean newest, int limit) {
        String order = newest ? "day desc, id desc" : "day, id";
        List<String> parts = new ArrayList<>();
        conditions
                .byThing()
                .keySet()
                .forEach(thing -> parts.add(
                        """
                (select '%s' as thing, e.id, e.day from %s e
                %sorder by %s limit %d)
                """.formatted(thing.name(), thing.table(), conditions.of(thing, words), order, limit)));
        if (parts.isEmpty()) {
            return List.of();
        }
        String all = String.join("union all\n", parts);
        return jdbc.sql("select thing, id, day from (%s) a order by %s, thing limit %d".formatted(all, order, limit))
                .query((row, i) -> new Place(
                        Thing.valueOf(row.getString(1)), row.getLong(2), row.getObject(3, java.time.LocalDate.class)))
                .list();
    }
}
