package damlam.directives;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.directives.Refusal.Reason;
import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Questions to the leader about a day or period that the text leaves open. Whoever sets it answers.
@Component
public class Questions {
    /// As long as a question or an answer may be.
    public static final int LONGEST_WORDS = 2_000;

    private final JdbcClient jdbc;
    private final DirectiveRows directives;
    private final Changes changes;
    private final Clock clock;

    Questions(JdbcClient jdbc, DirectiveRows directives, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.changes = changes;
        this.clock = clock;
    }

    /// Who asks: whoever prepares, but for the leader, who knows the answer.
    public static boolean mayAsk(CurrentPerson person) {
        return Directives.mayPrepare(person) && !person.is(Role.LEADER);
    }

    /// Asks for the day or period of a requirement. While a question is open, another changes nothing.
    ///
    /// @throws Refusal STALE, ISSUED or NOT_ALLOWED; NO_REQUIREMENT where nothing is open in that requirement
    @Transactional
    public void ask(
            CurrentPerson by, DirectiveId id, int version, UUID token, RequirementId requirement, String words) {
        Changes.allow(mayAsk(by));
        if (!changes.begin(by, id, version, token)) {
            return;
        }
        boolean asks = directives
                .find(id)
                .flatMap(directive -> directive.requirement(requirement))
                .filter(one -> one.term().open())
                .isPresent();
        if (!asks) {
            throw new Refusal(Reason.NO_REQUIREMENT);
        }
        Instant at = clock.instant();
        String said = cleaned(words);
        boolean fresh = jdbc.sql("""
                        insert into directives.question (requirement_id, asked_by, asked_at, words)
                        values (:requirement, :by, :at, :words)
                        on conflict (requirement_id) where answered_at is null do nothing
                        """)
                        .param("requirement", requirement.value())
                        .param("by", by.id().value())
                        .param("at", Timestamp.from(at))
                        .param("words", said)
                        .update()
                == 1;
        if (fresh) {
            Map<String, Object> facts = Map.of("requirement", requirement.value());
            changes.record(by.actor(), at, "directives.ask", id, facts, said);
        }
    }

    /// Day or period was set: where it was asked for, that answers.
    void close(CurrentPerson by, DirectiveId id, RequirementId requirement, String words) {
        Instant at = clock.instant();
        String said = cleaned(words);
        boolean answered = jdbc.sql("""
                        update directives.question set answered_by = :by, answered_at = :at, answer = :words
                        where requirement_id = :requirement and answered_at is null
                        """)
                        .param("requirement", requirement.value())
                        .param("by", by.id().value())
                        .param("at", Timestamp.from(at))
                        .param("words", said)
                        .update()
                == 1;
        if (answered) {
            Map<String, Object> facts = Map.of("requirement", requirement.value());
            changes.record(by.actor(), at, "directives.answer", id, facts, said);
        }
    }

    private static String cleaned(String words) {
        String said = words.replace('\u0000', ' ').strip();
        return said.substring(0, Math.min(said.length(), LONGEST_WORDS));
    }

    /// The latest question about each requirement of a directive.
    public Map<RequirementId, Question> of(DirectiveId id) {
        return of(List.of(id)).getOrDefault(id, Map.of());
    }

    /// The same of many directives at once; one about which nothing was asked is left out.
    Map<DirectiveId, Map<RequirementId, Question>> of(Collection<DirectiveId> ids) {
        Map<DirectiveId, Map<RequirementId, Question>> latest = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.directive_id, q.requirement_id, q.asked_by, q.asked_at, q.words, q.answered_by,
                               q.answered_at, q.answer
                        from directives.question q join directives.requirement r using (requirement_id)
                        where r.directive_id = any(:ids)
                        order by q.question_id
                        """)
                .param("ids", ids.stream().map(DirectiveId::value).toArray(Long[]::new))
                .query(row -> {
                    Question question = question(row);
                    latest.computeIfAbsent(new DirectiveId(row.getLong("directive_id")), id -> new LinkedHashMap<>())
                            .put(question.requirement(), question);
                });
        return latest;
    }

    private static Question question(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                new RequirementId(row.getLong("requirement_id")),
                new PersonId(row.getLong("asked_by")),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("words"),
                answered == null
                        ? null
                        : new Question.Answer(
                                new PersonId(row.getLong("answered_by")),
                                answered.toInstant(),
                                row.getString("answer")));
    }
}
