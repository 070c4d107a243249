package damlam.oversight;

import damlam.cases.Evidence;
import damlam.inspection.FindingId;
import damlam.inspection.KeptFile;
import damlam.org.PersonId;
import damlam.rulebook.RuleId;
import damlam.vault.Vault;
import java.sql.Date;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people say to findings that name them, as rows.
@Component
class ConcernedRows {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final AnswerTimes times;

    ConcernedRows(JdbcClient jdbc, Vault vault, AnswerTimes times) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.times = times;
    }

    /// Findings that name somebody and went to the unit, the newest first.
    List<Concern> about(PersonId person) {
        return jdbc.sql("select * from oversight.concerns(?)")
                .param(person.value())
                .query((row, i) -> new Concern(
                        new FindingId(row.getLong("finding_id")),
                        new InspectionId(row.getLong("inspection_id")),
                        row.getString("sort").equals(Finding.Sort.SHORTCOMING.name()),
                        until(row, person),
                        row.getBoolean("opened"),
                        row.getBoolean("said"),
                        row.getBoolean("complete"),
                        row.getBoolean("dropped"),
                        row.getBoolean("concluded"),
                        row.getBoolean("told")))
                .list();
    }

    private LocalDate until(ResultSet row, PersonId person) throws SQLException {
        LocalDate last = times.later(person, day(row, "sent"), day(row, "answer_by"));
        Date[] given = (Date[]) row.getArray("later_at").getArray();
        Date[] until = (Date[]) row.getArray("later_by").getArray();
        for (int i = 0; i < given.length; i++) {
            last = later(last, times.later(person, given[i].toLocalDate(), until[i].toLocalDate()));
        }
        LocalDate again = times.later(person, day(row, "asked"), day(row, "asked_until"));
        return Objects.requireNonNull(later(last, again));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /// Of each inspection the findings whose person was not heard, with the day until which they were asked, if
    /// they were: they have said nothing, were asked once more in vain at most until a day that has not passed,
    /// and in no hearing.
    Map<InspectionId, Map<FindingId, Optional<LocalDate>>> unheard(Collection<InspectionId> ids, LocalDate today) {
        Map<InspectionId, Map<FindingId, Optional<LocalDate>>> all = new HashMap<>();
        jdbc.sql("select * from oversight.silent(:ids)")
                .param("ids", ids.stream().map(InspectionId::value).toArray(Long[]::new))
                .query(row -> {
                    PersonId named = new PersonId(row.getLong("named"));
                    LocalDate asked = times.later(named, day(row, "asked"), day(row, "asked_until"));
                    LocalDate hearing = times.later(named, day(row, "hearing"), day(row, "hearing_until"));
                    boolean heard = (asked != null && today.isAfter(asked))
                            || (hearing != null && (row.getBoolean("heard") || today.isAfter(hearing)));
                    if (!heard) {
                        all.computeIfAbsent(new InspectionId(row.getLong("inspection_id")), id -> new HashMap<>())
                                .put(
                                        new FindingId(row.getLong("finding_id")),
                                        Optional.ofNullable(later(asked, hearing)));
                    }
                });
        return all;
    }

    /// @return whether they had not opened it before
    boolean open(FindingId id, PersonId by, Instant at) {
        return jdbc.sql("insert into oversight.named_receipt (finding_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), by.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @return whether they had not seen before how it ended
    boolean learn(FindingId id, PersonId by, Instant at) {
        return jdbc.sql("insert into oversight.named_end_receipt (finding_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), by.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @param words encrypted
    void say(FindingId id, int no, String words, boolean complete, PersonId by, Instant at, List<KeptFile> files) {
        jdbc.sql("insert into oversight.statement (finding_id, no, words, complete, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), no, words, complete, by.value(), Timestamp.from(at))
                .update();
        for (int i = 0; i < files.size(); i++) {
            KeptFile file = files.get(i);
            jdbc.sql("insert into oversight.statement_file"
                            + " (finding_id, statement_no, no, name, media_type, content, bytes)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(id.value(), no, i + 1, file.name(), file.mediaType(), file.content(), file.bytes())
                    .update();
        }
    }

    /// How many things they said; they see what they said, and not the inspection it is part of.
    int said(FindingId id) {
        return jdbc.sql("select count(*) from oversight.statement where finding_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    int questions(FindingId id) {
        return jdbc.sql("select count(*) from oversight.question where finding_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    void ask(FindingId id, int no, LocalDate answerBy, RuleId rule, PersonId by, Instant at) {
        jdbc.sql("insert into oversight.question (finding_id, no, answer_by, rule_id, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), no, answerBy, rule.value(), by.value(), Timestamp.from(at))
                .update();
    }

    /// A file as whoever reads it has it; empty where it was erased.
    Optional<Evidence> file(FindingId id, int statement, int no) {
        return jdbc.sql("select name, media_type, content from oversight.statement_file"
                        + " where finding_id = ? and statement_no = ? and no = ? and content <> ''")
                .params(id.value(), statement, no)
                .query((row, i) ->
                        new Evidence(vault.decrypt(row.getString(1)), row.getString(2), vault.decrypt(row.getBytes(3))))
                .optional();
    }

    /// By finding, of these inspections.
    Map<Long, List<Statement>> statements(Long[] inspections) {
        Map<List<Long>, List<Attached>> files = new HashMap<>();
        jdbc.sql("""
                        select a.finding_id, a.statement_no, a.no, a.name, a.bytes
                        from oversight.statement_file a join oversight.finding f using (finding_id)
                        where f.inspection_id = any(:ids)
                        order by a.finding_id, a.statement_no, a.no
                        """).param("ids", inspections).query(row -> {
            files.computeIfAbsent(
                            List.of(row.getLong("finding_id"), row.getLong("statement_no")), key -> new ArrayList<>())
                    .add(new Attached(row.getInt("no"), vault.decrypt(row.getString("name")), row.getLong("bytes")));
        });
        Map<Long, List<Statement>> all = new HashMap<>();
        jdbc.sql("""
                        select w.* from oversight.statement w join oversight.finding f using (finding_id)
                        where f.inspection_id = any(:ids)
                        order by w.finding_id, w.no
                        """).param("ids", inspections).query(row -> {
            all.computeIfAbsent(row.getLong("finding_id"), key -> new ArrayList<>())
                    .add(statement(row, files));
        });
        return all;
    }

    private Statement statement(ResultSet row, Map<List<Long>, List<Attached>> files) throws SQLException {
        int no = row.getInt("no");
        return new Statement(
                no,
                vault.decrypt(row.getString("words")),
                row.getBoolean("complete"),
                row.getTimestamp("at").toInstant(),
                files.getOrDefault(List.of(row.getLong("finding_id"), (long) no), List.of()));
    }
}
