package damlam.directives;

import damlam.directives.Directive.Issue;
import damlam.directives.Directive.SentBack;
import damlam.directives.Directive.Submission;
import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
    private static final String ADDRESSED =
            " and directive_id in (select directive_id from directives.addressed where unit_id = any(:units))";
    private static final String LATEST = " order by coalesce(issued_at, received_at) desc, directive_id desc";

    private final JdbcClient jdbc;
    private final RequirementRows requirements;

    DirectiveRows(JdbcClient jdbc, RequirementRows requirements) {
        this.jdbc = jdbc;
        this.requirements = requirements;
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
        if (ids.isEmpty()) {
            return Map.of();
        }
        return directives(jdbc.sql(DIRECTIVE + " where directive_id = any(:ids)")
                        .param("ids", ids.stream().map(DirectiveId::value).toArray(Long[]::new)))
                .stream()
                .collect(Collectors.toMap(Directive::id, Function.identity()));
    }

    List<Directive> issued() {
        return directives(jdbc.sql(DIRECTIVE + " where state = 'ISSUED'" + LATEST));
    }

    /// The latest first, and how many there are.
    ///
    /// @param unissued whether those that were not issued yet count too
    /// @param to units that they were addressed to; null for any
    Directives.Part part(boolean unissued, @Nullable Collection<UnitId> to, int limit, int offset) {
        String where = (unissued ? " where true" : " where state = 'ISSUED'") + (to == null ? "" : ADDRESSED);
        Long[] units = numbers(to == null ? List.of() : to);
        List<Directive> shown = directives(jdbc.sql(DIRECTIVE + where + LATEST + " limit :limit offset :offset")
                .param("units", units)
                .param("limit", limit)
                .param("offset", offset));
        return jdbc.sql("""
                        select count(*), count(*) filter (where state = 'SUBMITTED'),
                               count(*) filter (where state = 'PREPARING')
                        from directives.directive
                        """ + where)
                .param("units", units)
                .query((row, i) -> new Directives.Part(shown, row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    List<Directive> unissued() {
        return directives(jdbc.sql(DIRECTIVE + " where state <> 'ISSUED' order by received_at, directive_id"));
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
        Map<DirectiveId, List<Requirement>> known =
                requirements.of(heads.stream().map(Head::id).toList());
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
                        known.getOrDefault(head.id(), List.of())))
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

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new PersonId(id);
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
