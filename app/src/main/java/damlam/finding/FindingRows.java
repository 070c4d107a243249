package damlam.finding;

import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Where a thing is found, in SQL over an entry `e`.
    ///
    /// @param facts conditions on what stands in the index
    /// @param pieces stretches of text, which are looked for in what an entry says
    /// @param seen what somebody may see; [#ALL] for one who sees all
    record Where(List<String> facts, List<String> pieces, String seen) {
        static final String ALL = "true";

        boolean seesAll() {
            return seen.equals(ALL);
        }

        /// Entries as `e`.
        ///
        /// @param all whether all of them are found before anything is done with them
        String of(Thing thing, String words, boolean all) {
            List<String> first = new ArrayList<>(facts);
            if (!words.isEmpty()) {
                first.addFirst("e.words @@ " + literal(words) + "::tsquery");
            }
            first.add(seen);
            // To read what an entry says costs most: nobody's is read who may not see it.
            boolean apart = all || !(seesAll() || pieces.isEmpty());
            if (!apart) {
                first.addAll(pieces);
                return thing.table() + " e " + where(first);
            }
            return "(select e.id, e.day, e.said from %s e %s offset 0) e %s"
                    .formatted(thing.table(), where(first), where(pieces));
        }

        private static String where(List<String> conditions) {
            return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
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

    /// For the rest of the transaction. The words of an entry are kept apart and packed, and the
    /// planner does not know what it costs to read them: a thousand entries read are ten times as
    /// dear as the index of words.
    void byIndex() {
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /// How many there are of each, counted up to `most`.
    Map<Thing, Integer> count(Map<Thing, Where> conditions, String words, int most) {
        List<String> parts = new ArrayList<>();
        conditions.forEach(
                (thing, where) -> parts.add("""
                select '%s', (select count(*) from (select from %s
                limit %d) c)
                """.formatted(thing.name(), where.of(thing, words, false), most)));
        Map<Thing, Integer> counts = new EnumMap<>(Thing.class);
        if (!parts.isEmpty()) {
            jdbc.sql(String.join("union all\n", parts)).query(row -> {
                counts.put(Thing.valueOf(row.getString(1)), row.getInt(2));
            });
        }
        return counts;
    }

    /// The first of all things together.
    ///
    /// @param few of which so few are found that all of them are read and put in order. Of the others the
    /// newest are gone through until there are enough; left to itself, the planner takes a rare beginning
    /// for a frequent one, and goes through everything.
    List<Place> first(Map<Thing, Where> conditions, String words, boolean newest, int limit, Set<Thing> few) {
        String order = newest ? "day desc, id desc" : "day, id";
        List<String> parts = new ArrayList<>();
        conditions.forEach((thing, where) ->
                parts.add("""
                (select '%s' as thing, e.id, e.day from %s
                order by %s limit %d)
                """.formatted(thing.name(), where.of(thing, words, few.contains(thing)), order, limit)));
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
