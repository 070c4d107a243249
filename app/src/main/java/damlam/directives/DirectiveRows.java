package damlam.directives;

import damlam.directives.Directive.Issue;
import damlam.directives.Directive.SentBack;
import damlam.directives.Directive.Submission;
import damlam.dispatch.Period;
import damlam.dispatch.Span;
import damlam.dispatch.Unclear;
import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class DirectiveRows {
    private static final String DIRECTIVE = """
            select directive_id, document_id, state, version, received_by, received_at, submitted_by,
                   submitted_at, sent_back, sent_back_by, sent_back_at, issued_by, issued_for, issued_at, issued_on
            from directives.directive
            """;
    private static final String REQUIREMENTS = """
            select directive_id, requirement_id, no, title, text, span_from, span_to, scope_words, groups, also_units,
                   except_units, unresolved, lead_person, coordinators, product, term, due_on, within_days,
                   within_working, every, report_days, unclear_words, unclear_why, term_by
            from directives.requirement
            where directive_id = any(:directives)
            order by directive_id, seq
            """;
    private static final String INSERT = """
            insert into directives.requirement
                (directive_id, seq, no, title, text, span_from, span_to, scope_words, groups, also_units, except_units,
                 unresolved, lead_person, coordinators, product, term, due_on, within_days, within_working, every,
                 report_days, unclear_words, unclear_why, term_by)
            values (:directive, :seq, :no, :title, :text, :from, :to, :words, :groups, :also, :except,
                    :unresolved, :lead, :coordinators, :product, :term, :dueOn, :days, :working, :every,
                    :reportDays, :unclearWords, :unclearWhy, :termBy)
            """;
    private static final String UPDATE = """
            update directives.requirement
            set no = :no, title = :title, text = :text, span_from = :from, span_to = :to, scope_words = :words,
                groups = :groups, also_units = :also, except_units = :except, unresolved = :unresolved,
                lead_person = :lead, coordinators = :coordinators, product = :product, term = :term, due_on = :dueOn,
                within_days = :days, within_working = :working, every = :every, report_days = :reportDays,
                unclear_words = :unclearWords, unclear_why = :unclearWhy, term_by = :termBy
            where requirement_id = :requirement and directive_id = :directive
            """;

    private final JdbcClient jdbc;

    DirectiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Directive> find(DirectiveId id) {
        return directives(jdbc.sql(DIRECTIVE + " where directive_id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    Optional<Directive> ofDocument(DocumentId document) {
        return directives(jdbc.sql(DIRECTIVE + " where document_id = :id").param("id", document.value())).stream()
                .findFirst();
    }

    Set<DirectiveId> ofDocuments(Collection<DocumentId> documents) {
        return Set.copyOf(jdbc.sql("select directive_id from directives.directive where document_id = any(:ids)")
                .param("ids", documents.stream().map(DocumentId::value).toArray(Long[]::new))
                .query((row, i) -> new DirectiveId(row.getLong(1)))
                .list());
    }

    Map<DirectiveId, Directive> all(Collection<DirectiveId> ids) {
        return directives(jdbc.sql(DIRECTIVE + " where directive_id = any(:ids)")
                        .param("ids", ids.stream().map(DirectiveId::value).toArray(Long[]::new)))
                .stream()
                .collect(Collectors.toMap(Directive::id, Function.identity()));
    }

    List<Directive> all() {
        return directives(jdbc.sql(DIRECTIVE + " order by coalesce(issued_at, received_at) desc, directive_id desc"));
    }

    List<Directive> unissued() {
        return directives(jdbc.sql(DIRECTIVE + " where state <> 'ISSUED' order by received_at, directive_id"));
    }

    List<Directive> addressedTo(Collection<UnitId> units) {
        return directives(jdbc.sql(DIRECTIVE + """
                         where directive_id in (select directive_id from directives.addressed where unit_id = any(:units))
                         order by issued_at desc, directive_id desc
                        """).param("units", numbers(units)));
    }

    private List<Directive> directives(StatementSpec asked) {
        record Head(
                DirectiveId id,
                DocumentId document,
                DirectiveState state,
                int version,
                PersonId by,
                Instant at,
                @Nullable Submission submission,
                @Nullable SentBack sentBack,
                @Nullable Issue issue) {}
        List<Head> heads = asked.query((row, i) -> new Head(
                        new DirectiveId(row.getLong("directive_id")),
                        new DocumentId(row.getLong("document_id")),
                        DirectiveState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        new PersonId(row.getLong("received_by")),
                        row.getTimestamp("received_at").toInstant(),
                        submission(row),
                        sentBack(row),
                        issue(row)))
                .list();
        Map<Long, List<Requirement>> requirements =
                requirements(heads.stream().map(head -> head.id().value()).toArray(Long[]::new));
        return heads.stream()
                .map(head -> new Directive(
                        head.id(),
                        head.document(),
                        head.state(),
                        head.version(),
                        head.by(),
                        head.at(),
                        head.submission(),
                        head.sentBack(),
                        head.issue(),
                        requirements.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private static @Nullable Submission submission(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("submitted_at");
        return at == null ? null : new Submission(new PersonId(row.getLong("submitted_by")), at.toInstant());
    }

    private static @Nullable SentBack sentBack(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("sent_back_at");
        return at == null
                ? null
                : new SentBack(new PersonId(row.getLong("sent_back_by")), at.toInstant(), row.getString("sent_back"));
    }

    private static @Nullable Issue issue(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("issued_at");
        return at == null
                ? null
                : new Issue(
                        new PersonId(row.getLong("issued_by")),
                        person(row, "issued_for"),
                        at.toInstant(),
                        row.getObject("issued_on", LocalDate.class));
    }

    private Map<Long, List<Requirement>> requirements(Long[] directives) {
        Map<Long, List<Requirement>> all = new HashMap<>();
        jdbc.sql(REQUIREMENTS)
                .param("directives", directives)
                .query((row, i) -> all.computeIfAbsent(row.getLong("directive_id"), id -> new ArrayList<>())
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
                new Term.Every(new ReportRule(Period.valueOf(row.getString("every")), row.getInt("report_days")));
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

    /// @return empty if the document is a directive already
    Optional<DirectiveId> insert(DocumentId document, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into directives.directive (document_id, state, version, received_by, received_at)
                        values (:document, 'PREPARING', 1, :by, :at)
                        on conflict (document_id) do nothing
                        returning directive_id
                        """)
                .param("document", document.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query((row, i) -> new DirectiveId(row.getLong(1)))
                .optional();
    }

    void insertRequirement(DirectiveId directive, int seq, Proposed one) {
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

    void updateRequirement(DirectiveId directive, Requirement one) {
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
                .param("term", word(term))
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
                .param("termBy", termBy == null ? null : termBy.value());
    }

    private static String word(Term term) {
        return switch (term) {
            case Term.On _ -> "ON";
            case Term.Within _ -> "WITHIN";
            case Term.Every _ -> "EVERY";
            case Term.Standing _ -> "STANDING";
            case Term.Ask _ -> "ASK";
            case Term.Unclear _ -> "UNCLEAR";
        };
    }

    void deleteRequirement(DirectiveId directive, RequirementId requirement) {
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

    /// @return false if somebody changed the directive since that version
    boolean advance(DirectiveId directive, int version) {
        return jdbc.sql("""
                        update directives.directive set version = version + 1
                        where directive_id = :directive and version = :version
                        """)
                        .param("directive", directive.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void submit(DirectiveId directive, PersonId by, Instant at) {
        jdbc.sql("""
                        update directives.directive
                        set state = 'SUBMITTED', submitted_by = :by, submitted_at = :at, sent_back = null,
                            sent_back_by = null, sent_back_at = null
                        where directive_id = :directive
                        """)
                .param("directive", directive.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void sendBack(DirectiveId directive, PersonId by, Instant at, String reason) {
        jdbc.sql("""
                        update directives.directive
                        set state = 'PREPARING', sent_back = :reason, sent_back_by = :by, sent_back_at = :at
                        where directive_id = :directive
                        """)
                .param("directive", directive.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    void issue(DirectiveId directive, PersonId by, @Nullable PersonId forPerson, Instant at, LocalDate on) {
        jdbc.sql("""
                        update directives.directive
                        set state = 'ISSUED', issued_by = :by, issued_for = :for, issued_at = :at, issued_on = :on
                        where directive_id = :directive
                        """)
                .param("directive", directive.value())
                .param("by", by.value())
                .param("for", forPerson == null ? null : forPerson.value())
                .param("at", Timestamp.from(at))
                .param("on", on)
                .update();
    }

    void insertAddressed(DirectiveId directive, Collection<UnitId> units) {
        jdbc.sql("""
                        insert into directives.addressed (directive_id, unit_id)
                        select :directive, unit_id from unnest(:units) unit_id
                        """)
                .param("directive", directive.value())
                .param("units", numbers(units))
                .update();
    }

    /// @return false if a form with this token was handled before
    boolean firstTime(UUID token, Instant at) {
        return jdbc.sql("insert into directives.sent_form (token, at) values (:token, :at) on conflict do nothing")
                        .param("token", token)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
