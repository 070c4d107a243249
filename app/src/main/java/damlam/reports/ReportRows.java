package damlam.reports;

import damlam.calendar.PeriodKind;
import damlam.cases.CaseId;
import damlam.forms.FormId;
import damlam.forms.Period;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReportRows {
    private static final String PERIODS = """
            select kind, from_day, cut_off, due_on
            from reports.period
            where form_id = :form
            order by cut_off desc
            """;
    private static final String REPORTS = """
            select r.report_id, r.form_id, r.unit_id, r.case_id, r.frozen_at, p.kind, p.from_day, p.cut_off, p.due_on
            from reports.report r
                join reports.period p using (form_id, cut_off)
                join org.unit u on u.unit_id = r.unit_id
            where (:report::bigint is null or r.report_id = :report)
              and (:form::bigint is null or r.form_id = :form)
              and (:cutOff::date is null or r.cut_off = :cutOff)
              and (:units::bigint[] is null or r.unit_id = any(:units))
            order by u.sort_no, u.unit_id, r.cut_off
            """;
    private static final String STEPS = """
            select s.report_id, s.kind, s.at, s.person_id, s.for_person_id, s.nil,
                   case when :words then s.said else '' end as said
            from reports.step s
            where s.report_id = any(:reports)
            order by s.step_id
            """;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Periods that were opened, the latest first.
    List<Period> periods(FormId form) {
        return jdbc.sql(PERIODS)
                .param("form", form.value())
                .query((row, i) -> period(row))
                .list();
    }

    Instant openedAt(FormId form, LocalDate cutOff) {
        return jdbc.sql("select opened_at from reports.period where form_id = :form and cut_off = :cutOff")
                .param("form", form.value())
                .param("cutOff", cutOff)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                PeriodKind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("cut_off", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }

    /// @return false if it was opened already
    boolean insertPeriod(FormId form, Period period, Instant at) {
        return jdbc.sql("""
                                insert into reports.period (form_id, cut_off, kind, from_day, due_on, opened_at)
                                values (:form, :cutOff, :kind, :from, :dueOn, :at)
                                on conflict do nothing
                                """)
                        .param("form", form.value())
                        .param("cutOff", period.cutOff())
                        .param("kind", period.kind().name())
                        .param("from", period.from())
                        .param("dueOn", period.dueOn())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void insertReport(FormId form, LocalDate cutOff, UnitId unit, CaseId work) {
        jdbc.sql("""
                        insert into reports.report (form_id, cut_off, unit_id, case_id)
                        values (:form, :cutOff, :unit, :case)
                        """)
                .param("form", form.value())
                .param("cutOff", cutOff)
                .param("unit", unit.value())
                .param("case", work.value())
                .update();
    }

    Optional<PeriodicReport> report(ReportId id) {
        return reports(id, null, null).stream().findFirst();
    }

    /// All units' reports of a period, in the order of the official list.
    List<PeriodicReport> reports(FormId form, LocalDate cutOff) {
        return reports(null, form, cutOff);
    }

    /// All reports there are, of some units or of all: what was said in their steps, which may be a whole
    /// paper, is left out.
    ///
    /// @param units null for all
    List<PeriodicReport> standing(@Nullable Collection<UnitId> units) {
        return withSteps(bare(null, null, null, units), false);
    }

    private List<PeriodicReport> reports(@Nullable ReportId id, @Nullable FormId form, @Nullable LocalDate cutOff) {
        return withSteps(bare(id, form, cutOff, null), true);
    }

    private List<PeriodicReport> bare(
            @Nullable ReportId id,
            @Nullable FormId form,
            @Nullable LocalDate cutOff,
            @Nullable Collection<UnitId> units) {
        return jdbc.sql(REPORTS)
                .param("report", id == null ? null : id.value())
                .param("form", form == null ? null : form.value())
                .param("cutOff", cutOff)
                .param(
                        "units",
                        units == null ? null : units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, i) -> report(row))
                .list();
    }

    private List<PeriodicReport> withSteps(List<PeriodicReport> bare, boolean words) {
        Map<ReportId, List<Step>> steps = steps(bare, words);
        return bare.stream()
                .map(report -> new PeriodicReport(
                        report.id(),
                        report.form(),
                        report.period(),
                        report.unit(),
                        report.work(),
                        report.frozenAt(),
                        steps.getOrDefault(report.id(), List.of())))
                .toList();
    }

    private static PeriodicReport report(ResultSet row) throws SQLException {
        Timestamp frozen = row.getTimestamp("frozen_at");
        return new PeriodicReport(
                new ReportId(row.getLong("report_id")),
                new FormId(row.getLong("form_id")),
                period(row),
                new UnitId(row.getLong("unit_id")),
                new CaseId(row.getLong("case_id")),
                frozen == null ? null : frozen.toInstant(),
                List.of());
    }

    private Map<ReportId, List<Step>> steps(List<PeriodicReport> reports, boolean words) {
        Map<ReportId, List<Step>> byReport = new HashMap<>();
        jdbc.sql(STEPS)
                .param("words", words)
                .param(
                        "reports",
                        reports.stream().map(report -> report.id().value()).toArray(Long[]::new))
                .query(row -> {
                    byReport.computeIfAbsent(new ReportId(row.getLong("report_id")), id -> new ArrayList<>())
                            .add(step(row));
                });
        return byReport;
    }

    private static Step step(ResultSet row) throws SQLException {
        long forPerson = row.getLong("for_person_id");
        PersonId head = row.wasNull() ? null : new PersonId(forPerson);
        return new Step(
                Step.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getLong("person_id")),
                head,
                row.getBoolean("nil"),
                row.getString("said"));
    }

    /// Two people who act on one report at once come one after the other.
    void lock(ReportId id) {
        jdbc.sql("select report_id from reports.report where report_id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    void insertStep(ReportId id, Step step) {
        PersonId head = step.forPerson();
        jdbc.sql("""
                        insert into reports.step (report_id, kind, at, person_id, for_person_id, nil, said)
                        values (:report, :kind, :at, :person, :forPerson, :nil, :said)
                        """)
                .param("report", id.value())
                .param("kind", step.kind().name())
                .param("at", Timestamp.from(step.at()))
                .param("person", step.person().value())
                .param("forPerson", head == null ? null : head.value())
                .param("nil", step.nil())
                .param("said", step.said())
                .update();
    }

    /// The head's words by section, as they stand.
    Map<Integer, String> words(ReportId id) {
        Map<Integer, String> words = new TreeMap<>();
        jdbc.sql("select section_no, words from reports.words where report_id = :report order by section_no")
                .param("report", id.value())
                .query(row -> {
                    words.put(row.getInt(1), row.getString(2));
                });
        return words;
    }

    /// What the heads of all units wrote for a period.
    Map<ReportId, Map<Integer, String>> words(FormId form, LocalDate cutOff) {
        Map<ReportId, Map<Integer, String>> words = new HashMap<>();
        jdbc.sql("""
                        select w.report_id, w.section_no, w.words
                        from reports.words w join reports.report r using (report_id)
                        where r.form_id = :form and r.cut_off = :cutOff
                        order by w.report_id, w.section_no
                        """).param("form", form.value()).param("cutOff", cutOff).query(row -> {
            words.computeIfAbsent(new ReportId(row.getLong(1)), id -> new TreeMap<>())
                    .put(row.getInt(2), row.getString(3));
        });
        return words;
    }

    void putWords(ReportId id, int section, String words, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into reports.words (report_id, section_no, words, written_by, written_at)
                        values (:report, :section, :words, :by, :at)
                        on conflict (report_id, section_no) do update
                        set words = excluded.words, written_by = excluded.written_by, written_at = excluded.written_at
                        """)
                .param("report", id.value())
                .param("section", section)
                .param("words", words)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
