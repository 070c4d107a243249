package damlam.directives;

import damlam.dispatch.Period;
import damlam.dispatch.Span;
import damlam.dispatch.Unclear;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class RequirementRows {
    private static final String REQUIREMENTS = """
            select directive_id, requirement_id, no, title, text, span_from, span_to, scope_words, groups, also_units,
                   except_units, unresolved, lead_person, coordinators, product, term, due_on, within_days,
                   within_working, every, report_days, whole_first, unclear_words, unclear_why, term_by
            from directives.requirement
            where directive_id = any(:directives)
            order by directive_id, seq
            """;
    private static final String INSERT = """
            insert into directives.requirement
                (directive_id, seq, no, title, text, span_from, span_to, scope_words, groups, also_units, except_units,
                 unresolved, lead_person, coordinators, product, term, due_on, within_days, within_working, every,
                 report_days, whole_first, unclear_words, unclear_why, term_by)
            values (:directive, :seq, :no, :title, :text, :from, :to, :words, :groups, :also, :except,
                    :unresolved, :lead, :coordinators, :product, :term, :dueOn, :days, :working, :every,
                    :reportDays, :wholeFirst, :unclearWords, :unclearWhy, :termBy)
            """;
    private static final String UPDATE = """
            update directives.requirement
            set no = :no, title = :title, text = :text, span_from = :from, span_to = :to, scope_words = :words,
                groups = :groups, also_units = :also, except_units = :except, unresolved = :unresolved,
                lead_person = :lead, coordinators = :coordinators, product = :product, term = :term, due_on = :dueOn,
                within_days = :days, within_working = :working, every = :every, report_days = :reportDays,
                whole_first = :wholeFirst, unclear_words = :unclearWords, unclear_why = :unclearWhy, term_by = :termBy
            where requirement_id = :requirement and directive_id = :directive
            """;

    /// Duties of a directive `d` as they were settled, as one hash; what they are called and what they say, the act
    /// says itself. New columns do not belong here: what was hashed before would be another hash.
    static final String FINGERPRINT = """
            (select encode(sha256(convert_to(coalesce(jsonb_agg(jsonb_build_array(
                        q.requirement_id, q.seq, q.no, q.scope_words, q.groups, q.also_units, q.except_units,
                        q.lead_person, q.coordinators, q.product, q.term, q.due_on, q.within_days, q.within_working,
                        q.every, q.report_days, q.whole_first, q.term_by) order by q.seq), '[]')::text, 'UTF8')), 'hex')
             from directives.requirement q where q.directive_id = d.directive_id)
            """;
    static final String WORDS = """
            (select coalesce(string_agg(q.title || E'\\n' || q.text, E'\\n' order by q.seq), '')
             from directives.requirement q where q.directive_id = d.directive_id)
            """;

    private final JdbcClient jdbc;

    RequirementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order of each directive.
    Map<DirectiveId, List<Requirement>> of(Collection<DirectiveId> directives) {
        if (directives.isEmpty()) {
            return Map.of();
        }
        Map<DirectiveId, List<Requirement>> all = new HashMap<>();
        jdbc.sql(REQUIREMENTS)
                .param("directives", directives.stream().map(DirectiveId::value).toArray(Long[]::new))
                .query((row, i) -> all.computeIfAbsent(
                                new DirectiveId(row.getLong("directive_id")), id -> new ArrayList<>())
                        .add(requirement(row)))
                .list();
        return all;
    }

    private static Requirement requirement(ResultSet row) throws SQLException {
        int from = row.getInt("span_from");
        Span span = row.wasNull() ? null : new Span(from, row.getInt("span_to"));
        return new Requirement(
                new RequirementId(row.getLong("requirement_id")),
                row.getString("no"),
                row.getString("title"),
                row.getString("text"),
                span,
                new Scope(
                        strings(row, "scope_words"),
                        strings(row, "groups"),
                        units(row, "also_units"),
                        units(row, "except_units"),
                        strings(row, "unresolved")),
                person(row, "lead_person"),
                units(row, "coordinators"),
                row.getString("product"),
                term(row),
                person(row, "term_by"));
    }

    private static Term term(ResultSet row) throws SQLException {
        return switch (row.getString("term")) {
            case "ON" -> new Term.On(row.getObject("due_on", LocalDate.class));
            case "WITHIN" -> new Term.Within(row.getInt("within_days"), row.getBoolean("within_working"));
            case "EVERY" ->
                new Term.Every(new ReportRule(
                        Period.valueOf(row.getString("every")),
                        row.getInt("report_days"),
                        row.getBoolean("whole_first")));
            case "STANDING" -> new Term.Standing();
            case "ASK" -> new Term.Ask();
            case "UNCLEAR" ->
                new Term.Unclear(
                        new Unclear(row.getString("unclear_words"), Unclear.Why.valueOf(row.getString("unclear_why"))));
            case String other -> throw new IllegalStateException("unknown term " + other);
        };
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new PersonId(id);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<UnitId> units(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(UnitId::new)
                .toList();
    }

    private static Long[] numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    void insert(DirectiveId directive, int seq, Proposed one) {
        StatementSpec insert = jdbc.sql(INSERT).param("seq", seq);
        Requirement shape = new Requirement(
                new RequirementId(0),
                one.no(),
                one.title(),
                one.text(),
                one.span(),
                one.scope(),
                null,
                one.coordinators(),
                one.product(),
                one.term(),
                one.termBy());
        fill(insert, directive, shape).update();
    }

    void update(DirectiveId directive, Requirement one) {
        fill(jdbc.sql(UPDATE), directive, one)
                .param("requirement", one.id().value())
                .update();
    }

    private static StatementSpec fill(StatementSpec sql, DirectiveId directive, Requirement one) {
        Span span = one.span();
        PersonId lead = one.lead();
        PersonId termBy = one.termBy();
        Term term = one.term();
        return sql.param("directive", directive.value())
                .param("no", one.no())
                .param("title", one.title())
                .param("text", one.text())
                .param("from", span == null ? null : span.start())
                .param("to", span == null ? null : span.end())
                .param("words", one.scope().words().toArray(String[]::new))
                .param("groups", one.scope().groups().toArray(String[]::new))
                .param("also", numbers(one.scope().also()))
                .param("except", numbers(one.scope().except()))
                .param("unresolved", one.scope().unresolved().toArray(String[]::new))
                .param("lead", lead == null ? null : lead.value())
                .param("coordinators", numbers(one.coordinators()))
                .param("product", one.product())
                .param("term", term.word())
                .param("dueOn", term instanceof Term.On(LocalDate day) ? day : null)
                .param("days", term instanceof Term.Within within ? within.days() : null)
                .param("working", term instanceof Term.Within within ? within.working() : null)
                .param(
                        "every",
                        term instanceof Term.Every(ReportRule rule)
                                ? rule.every().name()
                                : null)
                .param("unclearWords", term instanceof Term.Unclear(Unclear said) ? said.words() : null)
                .param(
                        "unclearWhy",
                        term instanceof Term.Unclear(Unclear said) ? said.why().name() : null)
                .param("reportDays", term instanceof Term.Every(ReportRule rule) ? rule.workingDays() : null)
                .param("wholeFirst", term instanceof Term.Every(ReportRule rule) && rule.wholeFirst())
                .param("termBy", termBy == null ? null : termBy.value());
    }

    void delete(DirectiveId directive, RequirementId requirement) {
        jdbc.sql("delete from directives.requirement where directive_id = :directive and requirement_id = :requirement")
                .param("directive", directive.value())
                .param("requirement", requirement.value())
                .update();
    }

    int seqOf(DirectiveId directive, RequirementId requirement) {
        return jdbc.sql("""
                        select seq from directives.requirement
                        where directive_id = :directive and requirement_id = :requirement
                        """)
                .param("directive", directive.value())
                .param("requirement", requirement.value())
                .query(Integer.class)
                .single();
    }

    int lastSeq(DirectiveId directive) {
        return jdbc.sql("select coalesce(max(seq), 0) from directives.requirement where directive_id = :directive")
                .param("directive", directive.value())
                .query(Integer.class)
                .single();
    }

    void makeRoomAfter(DirectiveId directive, int seq) {
        jdbc.sql("update directives.requirement set seq = seq + 1 where directive_id = :directive and seq > :seq")
                .param("directive", directive.value())
                .param("seq", seq)
                .update();
    }

    RequirementId at(DirectiveId directive, int seq) {
        return new RequirementId(jdbc.sql("""
                        select requirement_id from directives.requirement
                        where directive_id = :directive and seq = :seq
                        """)
                .param("directive", directive.value())
                .param("seq", seq)
                .query(Long.class)
                .single());
    }

    String fingerprint(DirectiveId directive) {
        return said(FINGERPRINT, directive);
    }

    /// All titles and texts, one below the other.
    String words(DirectiveId directive) {
        return said(WORDS, directive);
    }

    private String said(String what, DirectiveId directive) {
        return jdbc.sql("select " + what + " from directives.directive d where directive_id = :directive")
                .param("directive", directive.value())
                .query(String.class)
                .single();
    }
}
