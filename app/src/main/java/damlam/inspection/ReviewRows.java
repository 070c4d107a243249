package damlam.inspection;

import damlam.cases.Evidence;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That conclusions were asked to be looked at again, and how that was answered, as rows.
@Component
class ReviewRows {
    private static final String REVIEWS = """
            select r.hearing_id, r.reasons as asking, r.at as asked_at, r.answer_by, a.outcome, a.reasons, a.person_id, a.at
            from inspection.review r left join inspection.review_answer a using (hearing_id)
            where r.hearing_id = any(:ids)
            """;
    private static final String FILES = """
            select hearing_id, no, name, media_type, bytes from inspection.review_file
            where hearing_id = any(:ids)
            order by hearing_id, no
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ReviewRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param answer null as long as nobody has answered
    record Kept(ReviewRequest request, @Nullable Answer answer) {
        Hearing of(Hearing.Concluded concluded) {
            Hearing.UnderReview asked = concluded.ask(request);
            if (answer == null) {
                return asked;
            }
            Outcome outcome = answer.outcome();
            return outcome == null
                    ? asked.uphold(answer.reasons(), answer.by(), answer.at())
                    : asked.replace(outcome, answer.reasons(), answer.by(), answer.at());
        }
    }

    /// @param outcome null where the conclusion is upheld
    record Answer(@Nullable Outcome outcome, String reasons, PersonId by, Instant at) {}

    Map<Long, Kept> of(Long[] ids) {
        Map<Long, List<Explanation.Attached>> files = new HashMap<>();
        jdbc.sql(FILES).param("ids", ids).query(row -> {
            files.computeIfAbsent(row.getLong("hearing_id"), id -> new ArrayList<>())
                    .add(new Explanation.Attached(
                            row.getInt("no"),
                            vault.decrypt(row.getString("name")),
                            row.getString("media_type"),
                            row.getLong("bytes")));
        });
        Map<Long, Kept> all = new HashMap<>();
        jdbc.sql(REVIEWS).param("ids", ids).query(row -> {
            long id = row.getLong("hearing_id");
            Timestamp answered = row.getTimestamp("at");
            String outcome = row.getString("outcome");
            Answer answer = answered == null
                    ? null
                    : new Answer(
                            outcome == null ? null : Outcome.valueOf(outcome),
                            vault.decrypt(row.getString("reasons")),
                            new PersonId(row.getLong("person_id")),
                            answered.toInstant());
            all.put(
                    id,
                    new Kept(
                            new ReviewRequest(
                                    vault.decrypt(row.getString("asking")),
                                    row.getTimestamp("asked_at").toInstant(),
                                    row.getObject("answer_by", LocalDate.class),
                                    files.getOrDefault(id, List.of())),
                            answer));
        });
        return all;
    }

    /// Those of others that nobody has answered, whether or not somebody sees them.
    List<HearingId> open(PersonId but) {
        return jdbc.sql("select * from inspection.open_reviews(?)")
                .param(but.value())
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    /// @param instead null as long as it is open
    record Looked(
            LocalDate asked,
            LocalDate answerBy,
            @Nullable Outcome instead,
            @Nullable LocalDate replaced) {}

    /// Of some conclusions those that are looked at again, or were replaced; what was upheld stands as before.
    Map<HearingId, Looked> looked(Collection<HearingId> ids) {
        Map<HearingId, Looked> all = new HashMap<>();
        jdbc.sql("""
                        select r.hearing_id, r.at as asked_at, r.answer_by, a.outcome, a.at as answered_at
                        from inspection.review r left join inspection.review_answer a using (hearing_id)
                        where r.hearing_id = any(?) and (a.hearing_id is null or a.outcome is not null)
                        """)
                .param(ids.stream().map(HearingId::value).toArray(Long[]::new))
                .query(row -> {
                    String instead = row.getString("outcome");
                    all.put(
                            new HearingId(row.getLong("hearing_id")),
                            new Looked(
                                    LocalDate.ofInstant(
                                            row.getTimestamp("asked_at").toInstant(), Org.ZONE),
                                    row.getObject("answer_by", LocalDate.class),
                                    instead == null ? null : Outcome.valueOf(instead),
                                    instead == null
                                            ? null
                                            : LocalDate.ofInstant(
                                                    row.getTimestamp("answered_at")
                                                            .toInstant(),
                                                    Org.ZONE)));
                });
        return all;
    }

    /// @return whether whoever concluded had not seen it before
    boolean readReplaced(HearingId id, Instant at) {
        return jdbc.sql("insert into inspection.replaced_receipt (hearing_id, at) values (?, ?) on conflict do nothing")
                        .params(id.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Reasons of conclusions, of answers to whoever asked to look at one again and to whoever passed it on,
    /// the newest.
    List<String> reasons() {
        return Stream.of("inspection.conclusion", "inspection.review_answer", "inspection.referral_answer")
                .flatMap(table -> jdbc
                        .sql("select reasons from " + table
                                + " where reasons is not null order by hearing_id desc limit 500")
                        .query((row, i) -> vault.decrypt(row.getString(1)))
                        .list()
                        .stream())
                .toList();
    }

    void ask(HearingId id, String reasons, Instant at, LocalDate answerBy, List<KeptFile> files) {
        jdbc.sql("insert into inspection.review (hearing_id, reasons, at, answer_by) values (?, ?, ?, ?)")
                .params(id.value(), reasons, Timestamp.from(at), answerBy)
                .update();
        for (int i = 0; i < files.size(); i++) {
            KeptFile file = files.get(i);
            jdbc.sql("insert into inspection.review_file (hearing_id, no, name, media_type, content, bytes)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id.value(), i + 1, file.name(), file.mediaType(), file.content(), file.bytes())
                    .update();
        }
    }

    void answer(HearingId id, @Nullable Outcome outcome, String reasons, PersonId by, Instant at) {
        jdbc.sql("insert into inspection.review_answer (hearing_id, outcome, reasons, person_id, at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(outcome == null ? null : outcome.name())
                .param(reasons)
                .param(by.value())
                .param(Timestamp.from(at))
                .update();
    }

    /// @return whether it was not read before
    boolean read(HearingId id, Instant at) {
        return jdbc.sql("insert into inspection.review_receipt (hearing_id, at) values (?, ?) on conflict do nothing")
                        .params(id.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Evidence> file(HearingId id, int no) {
        return jdbc.sql("select name, media_type, content from inspection.review_file"
                        + " where hearing_id = ? and no = ? and content <> ''")
                .params(id.value(), no)
                .query((row, i) ->
                        new Evidence(vault.decrypt(row.getString(1)), row.getString(2), vault.decrypt(row.getBytes(3))))
                .optional();
    }
}
