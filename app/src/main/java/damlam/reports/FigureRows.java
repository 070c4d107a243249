package damlam.reports;

import damlam.figures.Fact;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.forms.FormId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Frozen figures and the facts behind them.
@Component
class FigureRows {
    private static final String FACTS = """
            select subject, label, counted, total
            from reports.fact
            where report_id = :report and kind = :kind
            order by counted desc, fact_no
            """;

    /// What stands behind the figures of a report `r`, as one hash; how people and things are called is left out.
    static final String FINGERPRINT = """
            (select encode(sha256(convert_to(coalesce(jsonb_agg(
                        jsonb_build_array(f.kind, f.fact_no, f.subject, f.counted, f.total)
                        order by f.kind collate "C", f.fact_no), '[]')::text, 'UTF8')), 'hex')
             from reports.fact f where f.report_id = r.report_id)
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    FigureRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    void freeze(ReportId id, Map<FigureKind, List<Fact>> facts, Instant at) {
        for (Map.Entry<FigureKind, List<Fact>> entry : facts.entrySet()) {
            Figure figure = Figure.of(entry.getKey(), entry.getValue());
            jdbc.sql("insert into reports.figure (report_id, kind, counted, total) values (:report, :kind, :c, :t)")
                    .param("report", id.value())
                    .param("kind", figure.kind().name())
                    .param("c", figure.counted())
                    .param("t", figure.total())
                    .update();
            insertFacts(id, figure.kind(), entry.getValue());
        }
        jdbc.sql("update reports.report set frozen_at = :at where report_id = :report")
                .param("report", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private void insertFacts(ReportId id, FigureKind kind, List<Fact> facts) {
        List<Object[]> rows = new ArrayList<>();
        for (Fact fact : facts) {
            rows.add(new Object[] {
                id.value(), kind.name(), rows.size() + 1, fact.subject(), fact.label(), fact.counted(), fact.total()
            });
        }
        batches.batchUpdate("""
                insert into reports.fact (report_id, kind, fact_no, subject, label, counted, total)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    String fingerprint(ReportId id) {
        return jdbc.sql("select " + FINGERPRINT + " from reports.report r where report_id = :report")
                .param("report", id.value())
                .query(String.class)
                .single();
    }

    Figures figures(ReportId id) {
        return new Figures(jdbc.sql("select kind, counted, total from reports.figure where report_id = :report")
                .param("report", id.value())
                .query((row, i) -> figure(row))
                .list());
    }

    /// The frozen figures of all units of a period.
    Map<ReportId, Figures> figures(FormId form, LocalDate cutOff) {
        Map<ReportId, List<Figure>> found = new HashMap<>();
        jdbc.sql("""
                        select report_id, f.kind, f.counted, f.total
                        from reports.figure f join reports.report r using (report_id)
                        where r.form_id = :form and r.cut_off = :cutOff
                        """).param("form", form.value()).param("cutOff", cutOff).query(row -> {
            found.computeIfAbsent(new ReportId(row.getLong("report_id")), id -> new ArrayList<>())
                    .add(figure(row));
        });
        Map<ReportId, Figures> figures = new HashMap<>();
        found.forEach((id, list) -> figures.put(id, new Figures(list)));
        return figures;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(FigureKind.valueOf(row.getString("kind")), row.getInt("counted"), row.getInt("total"));
    }

    /// What stands behind a figure, what counts first.
    List<Fact> facts(ReportId id, FigureKind kind) {
        return jdbc.sql(FACTS)
                .param("report", id.value())
                .param("kind", kind.name())
                .query((row, i) -> new Fact(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /// All facts of a report, by figure.
    Map<FigureKind, List<Fact>> allFacts(ReportId id) {
        Map<FigureKind, List<Fact>> all = new EnumMap<>(FigureKind.class);
        figures(id).all().forEach(figure -> all.put(figure.kind(), facts(id, figure.kind())));
        return all;
    }
}
