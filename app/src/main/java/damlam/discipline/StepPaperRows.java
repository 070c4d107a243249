package damlam.discipline;

import damlam.issuing.DraftId;
import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents of steps, and that they were received, as rows.
@Component
class StepPaperRows {
    private final JdbcClient jdbc;

    StepPaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param no the act that it is of; null where the act follows from it
    record Row(
            DraftId draft,
            @Nullable Integer no,
            ActKind kind,
            Facts facts,
            String words,
            PersonId by,
            Instant at,
            @Nullable Instant received) {}

    void insert(ProceedingId id, Row row) {
        Map<String, String> facts = new TreeMap<>(row.facts().all());
        jdbc.sql("insert into discipline.paper (draft_id, proceeding_id, no, kind, facts, words, person_id, at)"
                        + " values (?, ?, ?, ?, jsonb_object(?::text[], ?::text[]), ?, ?, ?)")
                .param(row.draft().value())
                .param(id.value())
                .param(row.no())
                .param(row.kind().name())
                .param(facts.keySet().toArray(String[]::new))
                .param(facts.values().toArray(String[]::new))
                .param(row.words())
                .param(row.by().value())
                .param(Timestamp.from(row.at()))
                .update();
    }

    /// @return whether it had not been received before
    boolean receive(ProceedingId id, DraftId draft, PersonId person, Instant at) {
        return jdbc.sql("insert into discipline.receipt (draft_id, proceeding_id, person_id, at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(draft.value(), id.value(), person.value(), Timestamp.from(at))
                        .update()
                > 0;
    }

    /// The proceeding in which a decision follows from a draft.
    Optional<ProceedingId> preparedIn(DraftId draft) {
        return jdbc.sql("select proceeding_id from discipline.paper where draft_id = ? and no is null")
                .param(draft.value())
                .query(Long.class)
                .optional()
                .map(ProceedingId::new);
    }

    /// The day from which a decision is to take effect that follows from a draft; empty where it fixes none.
    Optional<LocalDate> effective(DraftId draft) {
        return jdbc.sql("select (facts ->> 'effective')::date from discipline.paper"
                        + " where draft_id = ? and no is null and kind = 'DECIDE'"
                        + " and facts ->> 'effective' is not null")
                .param(draft.value())
                .query(LocalDate.class)
                .optional();
    }

    /// The proceeding of whose steps a draft is, made or to be made.
    Optional<ProceedingId> madeIn(DraftId draft) {
        return jdbc.sql("select proceeding_id from discipline.paper where draft_id = ?")
                .param(draft.value())
                .query(Long.class)
                .optional()
                .map(ProceedingId::new);
    }

    /// Those of a proceeding, the earliest first.
    List<Row> of(ProceedingId id) {
        return jdbc.sql("""
                        select p.draft_id, p.no, p.kind, p.words, p.person_id, p.at, r.at as received,
                               array(select key from jsonb_each_text(p.facts) order by key) as names,
                               array(select value from jsonb_each_text(p.facts) order by key) as said
                        from discipline.paper p left join discipline.receipt r using (draft_id)
                        where p.proceeding_id = ? order by p.draft_id
                        """).param(id.value()).query(StepPaperRows::row).list();
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] said = (String[]) row.getArray("said").getArray();
        Map<String, String> facts = new HashMap<>();
        for (int at = 0; at < names.length; at++) {
            facts.put(names[at], said[at]);
        }
        Timestamp received = row.getTimestamp("received");
        return new Row(
                new DraftId(row.getLong("draft_id")),
                row.getObject("no", Integer.class),
                ActKind.valueOf(row.getString("kind")),
                new Facts(facts),
                row.getString("words"),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant(),
                received == null ? null : received.toInstant());
    }
}
