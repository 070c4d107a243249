package damlam.policy;

import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was gathered, taken back and worded, as rows.
@Component
class GatheringRows {
    private final JdbcClient jdbc;

    GatheringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merges merges() {
        return new Merges(jdbc.sql("""
                        select m.*, e.words as end_words, e.person_id as ended_by, e.at as ended_at
                        from policy.merge m left join policy.merge_end e using (merge_id) order by merge_id
                        """).query(GatheringRows::merge).list());
    }

    private static Merge merge(ResultSet row, int i) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Merge(
                row.getLong("merge_id"),
                new RegulationId(row.getLong("regulation_id")),
                new RegulationId(row.getLong("into_id")),
                row.getString("words"),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant(),
                ended == null
                        ? null
                        : new Merge.End(
                                row.getString("end_words"), new PersonId(row.getLong("ended_by")), ended.toInstant()));
    }

    long insert(RegulationId id, RegulationId into, String reason, PersonId by, Instant at) {
        return jdbc.sql("insert into policy.merge (regulation_id, into_id, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?) returning merge_id")
                .params(id.value(), into.value(), reason, by.value(), Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void end(long merge, String reason, PersonId by, Instant at) {
        jdbc.sql("insert into policy.merge_end (merge_id, words, person_id, at) values (?, ?, ?, ?)")
                .params(merge, reason, by.value(), Timestamp.from(at))
                .update();
    }

    Set<Long> mergesToldTo(PersonId person) {
        return new HashSet<>(jdbc.sql("select merge_id from policy.merge_told where person_id = ?")
                .param(person.value())
                .query(Long.class)
                .list());
    }

    boolean told(long merge, PersonId person, Instant at) {
        return jdbc.sql("insert into policy.merge_told (merge_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(merge, person.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void withdraw(Report report, String reason, Instant at) {
        jdbc.sql("insert into policy.withdrawal (regulation_id, no, words, person_id, at) values (?, ?, ?, ?, ?)")
                .params(
                        report.regulation().value(),
                        report.no(),
                        reason,
                        report.by().value(),
                        Timestamp.from(at))
                .update();
    }

    /// What everybody reads of rules, by the newest wording.
    Map<Long, String> wordings(Long[] ids) {
        return jdbc
                .sql("select distinct on (regulation_id) regulation_id, words from policy.wording"
                        + " where regulation_id = any(:ids) order by regulation_id, no desc")
                .param("ids", ids)
                .query((row, i) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @return the number of the wording
    int word(RegulationId id, String words, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into policy.wording (regulation_id, no, words, person_id, at)
                        select :id, coalesce(max(no), 0) + 1, :words, :by, :at
                        from policy.wording where regulation_id = :id returning no
                        """)
                .param("id", id.value())
                .param("words", words)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    List<Withdrawal> withdrawals(List<Report> all, Long[] ids) {
        Map<Map.Entry<Long, Integer>, Report> reports = all.stream()
                .collect(Collectors.toMap(each -> Map.entry(each.regulation().value(), each.no()), each -> each));
        return jdbc.sql("select * from policy.withdrawal where regulation_id = any(:ids) order by at")
                .param("ids", ids)
                .query((row, i) -> new Withdrawal(
                        Objects.requireNonNull(reports.get(Map.entry(row.getLong("regulation_id"), row.getInt("no")))),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
