package damlam.consolidation;

import damlam.forms.FormId;
import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The Office's own words in the consolidated report, and each time it was drawn up.
@Component
class SummaryRows {
    private final JdbcClient jdbc;

    SummaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Integer, String> summary(FormId form, LocalDate cutOff) {
        Map<Integer, String> words = new TreeMap<>();
        jdbc.sql("""
                        select section_no, words from reports.summary
                        where form_id = :form and cut_off = :cutOff
                        order by section_no
                        """).param("form", form.value()).param("cutOff", cutOff).query(row -> {
            words.put(row.getInt(1), row.getString(2));
        });
        return words;
    }

    void put(FormId form, LocalDate cutOff, int section, String words, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into reports.summary (form_id, cut_off, section_no, words, written_by, written_at)
                        values (:form, :cutOff, :section, :words, :by, :at)
                        on conflict (form_id, cut_off, section_no) do update
                        set words = excluded.words, written_by = excluded.written_by, written_at = excluded.written_at
                        """)
                .param("form", form.value())
                .param("cutOff", cutOff)
                .param("section", section)
                .param("words", words)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void insertConsolidation(Consolidated all, PersonId by, Instant at, String said) {
        jdbc.sql("""
                        insert into reports.consolidation (form_id, cut_off, at, person_id, submitted, missing, said)
                        values (:form, :cutOff, :at, :by, :submitted, :missing, :said)
                        """)
                .param("form", all.form().id().value())
                .param("cutOff", all.period().cutOff())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("submitted", all.sent().size())
                .param("missing", all.missing().size())
                .param("said", said)
                .update();
    }

    Optional<Instant> consolidatedAt(FormId form, LocalDate cutOff) {
        return jdbc.sql("""
                        select at from reports.consolidation
                        where form_id = :form and cut_off = :cutOff
                        order by consolidation_id desc
                        limit 1
                        """)
                .param("form", form.value())
                .param("cutOff", cutOff)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
