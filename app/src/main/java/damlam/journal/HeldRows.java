package damlam.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a feature keeps of its acts: held against the journal, and erased with their words.
public abstract class HeldRows implements RowsKept, WordsKept {
    private final JdbcClient jdbc;
    private final String schema;
    private final List<HeldTable> tables;

    /// @param schema whose function `forget_words` puts `journal.erased_words()` in the place of an act's words
    protected HeldRows(JdbcClient jdbc, String schema, List<HeldTable> tables) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.tables = List.copyOf(tables);
    }

    /// Names of the tables that are held.
    public final List<String> tables() {
        return tables.stream().map(HeldTable::name).toList();
    }

    @Override
    public final void forget(long entryId) {
        jdbc.sql("select " + schema + ".forget_words(?)").param(entryId).query().listOfRows();
    }

    @Override
    public final List<Differing> differing(int most) {
        List<Differing> all = new ArrayList<>();
        for (HeldTable table : tables) {
            all.addAll(jdbc.sql(table.sql())
                    .param("kinds", table.kinds().toArray(String[]::new))
                    .param("most", most)
                    .query((row, i) -> new Differing(row.getLong(1), row.getString(2)))
                    .list());
        }
        return all;
    }
}
