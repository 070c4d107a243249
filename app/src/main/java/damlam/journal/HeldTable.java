package damlam.journal;

import java.util.List;
import java.util.stream.Collectors;

/// A table whose rows repeat acts, as SQL that holds the one against the other: a row that differs from its act, an act
/// without its row, a row without an act.
///
/// @param name of the table, for people who look for it
/// @param kinds of the acts that it repeats
/// @param said a query on `act`: one line for each row that the acts ask for, with `entry_id`, `leaf_no` and the key
/// @param kept a query on the table, with the key
/// @param key columns that both have
/// @param differs a condition on `s`, what was said, and `r`, the row
/// @param onlyByActs whether every row has to have its act
public record HeldTable(
        String name,
        List<String> kinds,
        String said,
        String kept,
        List<String> key,
        String differs,
        boolean onlyByActs) {
    /// Acts as they are held against rows: `words` are those of the act, or what stands in their place once they were
    /// erased. Acts from before leaves kept them apart say it in the leaf. An act has no number in its first
    /// milliseconds; it is held all the same.
    private static final String ACTS = """
            select e.entry_id, l.leaf_no, e.at, e.kind, e.person_id, e.post_id, e.for_person_id,
                   substring(e.subject from ':(\\d+)$')::bigint as id,
                   coalesce(e.act, e.leaf)::jsonb -> 'facts' as facts,
                   x.entry_id is not null as erased,
                   case when x.entry_id is null then coalesce(e.text, '') else journal.erased_words() end as words
            from journal.entry e
                left join journal.leaf l using (entry_id)
                left join journal.erased x using (entry_id)
            where e.kind = any(:kinds)
            """;

    public HeldTable {
        kinds = List.copyOf(kinds);
        key = List.copyOf(key);
    }

    public HeldTable(String name, List<String> kinds, String said, String kept, List<String> key, String differs) {
        this(name, kinds, said, kept, key, differs, true);
    }

    /// A condition, for [#differs]: a column holds another instant than that of the act, which is cut to milliseconds.
    public static String otherInstant(String column) {
        return "not coalesce(r.%s between s.at and s.at + interval '1 millisecond', false)".formatted(column);
    }

    /// The same where row and act each looked at the clock.
    public static String otherMoment(String column) {
        return "not coalesce(r.%s between s.at - interval '1 second' and s.at + interval '1 second', false)"
                .formatted(column);
    }

    /// Named by the act's number, or -1; the table and its key follow. Both sides are read once and joined by hash.
    String sql() {
        String first = key.getFirst();
        String same = key.stream().map(one -> "s." + one + " = r." + one).collect(Collectors.joining(" and "));
        String named = key.stream()
                .map(one -> "coalesce(s." + one + ", r." + one + ")")
                .collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
        return """
                with act as materialized (%s), said as materialized (%s), kept as (%s)
                select coalesce(s.leaf_no, -1), '%s ' || %s
                from said s %s join kept r on %s
                where r.%s is null or s.entry_id is null or (%s)
                order by 1, 2
                limit :most
                """.formatted(ACTS, said, kept, name, named, onlyByActs ? "full" : "left", same, first, differs);
    }
}
