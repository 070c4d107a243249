package damlam.rulebook;

import damlam.calendar.Certainty;
import damlam.org.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RuleRows {
    private static final String ALL = """
            select r.rule_id, r.code, r.count, r.measure, r.says, r.says_english, r.basis, r.valid_from, r.valid_until,
                   r.certainty, r.binds_people, r.proposed_by, d.confirmed, d.person_id, r.reason, r.correction,
                   coalesce(r.proposed_at, r.shipped_at), d.at, d.words, r.unchecked
            from rulebook.rule r left join rulebook.decision d using (rule_id)
            order by r.code, r.valid_from, r.rule_id
            """;
    /// A release that knows a rule better brings it as a line of its own; what was shipped before stays as it was, and
    /// days on which it was what the book knew are told apart by when the better one came.
    private static final String SHIP = """
            insert into rulebook.rule (code, count, measure, says, says_english, basis, unchecked, valid_from,
                                       valid_until, certainty, binds_people, shipped_at)
            select :code, :count, :measure, :says, :saysEnglish, :basis, :unchecked, :from, :until, :certainty, :binds,
                   (select :at::timestamptz where exists (
                        select from rulebook.rule
                        where proposed_by is null and code = :code
                          and daterange(valid_from, valid_until, '[]') && daterange(:from::date, :until::date, '[]')))
            where not exists (
                select from rulebook.rule
                where proposed_by is null and code = :code and count = :count and measure = :measure and says = :says
                  and says_english = :saysEnglish and basis = :basis and unchecked = :unchecked and valid_from = :from
                  and valid_until is not distinct from :until::date and certainty = :certainty
                  and binds_people = :binds)
            """;
    private static final String PROPOSE = """
            insert into rulebook.rule (code, count, measure, says, says_english, basis, valid_from, valid_until,
                                       certainty, binds_people, proposed_by, proposed_at, reason, correction)
            values (:code, :count, :measure, :says, '', :basis, :from, :until, :certainty, :binds, :by, :at, :reason,
                    :correction)
            returning rule_id
            """;
    private static final String DECIDE = """
            insert into rulebook.decision (rule_id, confirmed, person_id, at, words)
            values (:id, :confirmed, :by, :at, :words)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An officer writes a version in Vietnamese only; in English it goes by the name the release gave that rule.
    List<Rule> all() {
        List<Rule> all = jdbc.sql(ALL).query(RuleRows::rule).list();
        Map<String, String> english = new HashMap<>();
        all.stream()
                .filter(rule -> !rule.saysEnglish().isEmpty())
                .forEach(rule -> english.put(rule.code(), rule.saysEnglish()));
        return all.stream()
                .map(rule ->
                        rule.saysEnglish().isEmpty() ? rule.inEnglish(english.getOrDefault(rule.code(), "")) : rule)
                .toList();
    }

    /// One proposal or decision after the other, until the transaction ends.
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rulebook.change'))")
                .query()
                .listOfRows();
    }

    @Transactional
    void ship(List<Rulebook.Shipped> rules, Instant at) {
        for (Rulebook.Shipped rule : rules) {
            jdbc.sql(SHIP)
                    .param("code", rule.code())
                    .param("count", rule.amount().count())
                    .param("measure", rule.amount().measure().name())
                    .param("says", rule.says())
                    .param("saysEnglish", rule.saysEnglish())
                    .param("basis", rule.basis())
                    .param("unchecked", rule.unchecked())
                    .param("from", rule.from())
                    .param("until", rule.until())
                    .param("certainty", rule.certainty().name())
                    .param("binds", rule.bindsPeople())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    RuleId propose(NewRule rule, boolean bindsPeople, boolean correction, PersonId by, Instant at) {
        return new RuleId(jdbc.sql(PROPOSE)
                .param("code", rule.code())
                .param("count", rule.amount().count())
                .param("measure", rule.amount().measure().name())
                .param("says", rule.says())
                .param("basis", rule.basis())
                .param("from", rule.from())
                .param("until", rule.until())
                .param("certainty", rule.certainty().name())
                .param("binds", bindsPeople)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("reason", rule.reason())
                .param("correction", correction)
                .query(Long.class)
                .single());
    }

    /// @return false if somebody decided on it before
    boolean decide(RuleId id, boolean confirmed, PersonId by, Instant at, String words) {
        return jdbc.sql(DECIDE)
                        .param("id", id.value())
                        .param("confirmed", confirmed)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("words", words)
                        .update()
                == 1;
    }

    private static Rule rule(ResultSet row, int no) throws SQLException {
        long proposedBy = row.getLong(12);
        boolean shipped = row.wasNull();
        boolean confirmed = row.getBoolean(13);
        boolean waits = row.wasNull();
        Standing standing = shipped
                ? Standing.SHIPPED
                : waits ? Standing.PROPOSED : confirmed ? Standing.CONFIRMED : Standing.REFUSED;
        return new Rule(
                new RuleId(row.getLong(1)),
                row.getString(2),
                new Amount(row.getInt(3), Measure.valueOf(row.getString(4))),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(20),
                row.getDate(8).toLocalDate(),
                day(row.getDate(9)),
                Certainty.valueOf(row.getString(10)),
                row.getBoolean(11),
                standing,
                new Course(
                        row.getString(15),
                        row.getBoolean(16),
                        shipped ? null : new PersonId(proposedBy),
                        instant(row.getTimestamp(17)),
                        waits ? null : new PersonId(row.getLong(14)),
                        instant(row.getTimestamp(18)),
                        Objects.requireNonNullElse(row.getString(19), "")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
