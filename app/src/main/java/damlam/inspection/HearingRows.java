package damlam.inspection;

import damlam.access.Shut;
import damlam.analysis.SignalId;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.rulebook.RuleId;
import damlam.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hearings as rows: each is put together from its steps.
@Component
class HearingRows {
    private static final String INQUIRIES = """
            select h.hearing_id, h.signal_id, h.finding_id, h.report_id, h.asked, h.asked_by, h.question, h.answer_by, h.rule_id, h.sent_at,
                   h.earlier, h.again, r.at as read_at
            from inspection.hearing h left join inspection.receipt r using (hearing_id)
            """;
    private static final String EXTENSIONS = """
            select e.hearing_id, e.no, e.until, e.reason, e.asked_at, d.granted, d.person_id, d.words, d.at
            from inspection.extension e left join inspection.extension_decision d using (hearing_id, no)
            where e.hearing_id = any(:ids)
            order by e.hearing_id, e.no
            """;
    private static final String EXPLANATIONS = """
            select hearing_id, no, words, complete, at from inspection.explanation
            where hearing_id = any(:ids)
            order by hearing_id, no
            """;
    private static final String FILES = """
            select hearing_id, explanation_no, no, name, media_type, coalesce(bytes, length(content)) as bytes
            from inspection.attachment
            where hearing_id = any(:ids)
            order by hearing_id, explanation_no, no
            """;
    private static final String CONCLUSIONS = """
            select c.hearing_id, c.outcome, c.silent, c.reasons, c.person_id, c.at, r.at as opened_at
            from inspection.conclusion c left join inspection.end_receipt r using (hearing_id)
            where c.hearing_id = any(:ids)
            """;

    private static final String WITHDRAWALS = """
            select hearing_id, reason, person_id, at
            from inspection.withdrawal
            where hearing_id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final ReviewRows reviews;
    private final Vault vault;
    private final Shut shut;
    private final Org org;

    HearingRows(JdbcClient jdbc, ReviewRows reviews, Vault vault, Shut shut, Org org) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.vault = vault;
        this.shut = shut;
        this.org = org;
    }

    Optional<Hearing> find(HearingId id) {
        return together(jdbc.sql(INQUIRIES + "where h.hearing_id = ?")
                        .param(id.value())
                        .query(this::inquiry)
                        .list())
                .stream()
                .findFirst();
    }

    /// The newest of what was asked about it.
    Optional<Hearing> of(Origin origin) {
        return together(jdbc.sql(INQUIRIES + "where " + column(origin) + " = ? order by h.attempt desc limit 1")
                        .param(number(origin))
                        .query(this::inquiry)
                        .list())
                .stream()
                .findFirst();
    }

    /// These, in their order.
    List<Hearing> find(List<HearingId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<HearingId, Hearing> found = new HashMap<>();
        Long[] numbers = ids.stream().map(HearingId::value).toArray(Long[]::new);
        together(jdbc.sql(INQUIRIES + "where h.hearing_id = any(:ids)")
                        .param("ids", numbers)
                        .query(this::inquiry)
                        .list())
                .forEach(hearing -> found.put(hearing.inquiry().id(), hearing));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /// A part of those that somebody sees: the open ones first, each part the newest first. The database's own rules
    /// on rows, asked of each of all hearings, would take long.
    List<HearingId> seenBy(PersonId person, int limit, int offset) {
        return jdbc.sql("select * from inspection.seen(?, ?, ?)")
                .params(person.value(), limit, offset)
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    boolean any(PersonId person) {
        return jdbc.sql("select inspection.sees_any(?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /// Those in which a person was asked.
    List<Hearing> asking(PersonId person) {
        return together(jdbc.sql(INQUIRIES + "where h.asked = ? order by h.hearing_id desc")
                .param(person.value())
                .query(this::inquiry)
                .list());
    }

    /// The open ones in which a person is asked or asks, the newest first.
    List<HearingId> openWith(PersonId person) {
        return jdbc.sql("select * from inspection.open_with(?)")
                .param(person.value())
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    /// Those whose reminder is theirs to write, to hand in or to sign, each with the day on which a proceeding ended
    /// that its day waited for; those whose proceeding goes on are left out.
    Map<HearingId, Optional<LocalDate>> toRemind(PersonId person) {
        Map<HearingId, Optional<LocalDate>> all = new LinkedHashMap<>();
        jdbc.sql("select hearing_id, since from inspection.to_remind(?)")
                .param(person.value())
                .query(row -> {
                    all.put(
                            new HearingId(row.getLong("hearing_id")),
                            Optional.ofNullable(row.getObject("since", LocalDate.class)));
                });
        return all;
    }

    /// The open ones of others who may not go on with them: they are barred, as those who gave out too much work are,
    /// or hold no post any more. Whose it is then [HearingHolders] says.
    List<HearingId> openWithoutAsker(PersonId but, LocalDate today) {
        return jdbc.sql("select * from inspection.open_without_asker(?, ?)")
                .params(but.value(), today)
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    /// The open ones in which people of some are asked, as far as whoever asks sees them.
    List<Hearing> openOf(Set<PersonId> asked) {
        return asked.isEmpty()
                ? List.of()
                : together(jdbc.sql(INQUIRIES + """
                                where h.asked = any(:asked) and not h.ended
                                """)
                        .param("asked", asked.stream().map(PersonId::value).toArray(Long[]::new))
                        .query(this::inquiry)
                        .list());
    }

    /// When somebody asked since an instant, the newest first; without those from sealed reports.
    List<Instant> askedSince(PersonId by, Instant from) {
        return jdbc.sql("select sent_at from inspection.hearing"
                        + " where asked_by = ? and sent_at > ? and report_id is null order by sent_at desc")
                .params(by.value(), Timestamp.from(from))
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /// Those that confirmed an objective cause for somebody, as far as whoever asks sees them, the newest first.
    List<HearingId> objectiveCauses(PersonId person) {
        return jdbc.sql("""
                        select h.hearing_id from inspection.hearing h join inspection.concluded c using (hearing_id)
                        where h.asked = ? and c.outcome = 'OBJECTIVE_CAUSE'
                        order by h.hearing_id desc
                        """)
                .param(person.value())
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    /// Through the database's own door: it tells this of whom they ask about, whether they see the hearing or not.
    Set<CaseId> lateCauses(PersonId person) {
        return Set.copyOf(jdbc.sql("select case_id from inspection.late_causes(?)")
                .param(person.value())
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list());
    }

    /// One step on a hearing after the other, until the transaction ends: what was sent twice is taken once.
    void alone(HearingId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection.hearing'), hashint8(?))")
                .param(id.value())
                .query()
                .listOfRows();
    }

    /// One question after the other, so that what was sent twice is asked once, no limit is passed side by side, and no
    /// number is taken for nothing.
    void aloneAsking() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection.ask'))")
                .query()
                .listOfRows();
    }

    /// How many hearings there were about it.
    int attempts(Origin origin) {
        return jdbc.sql("select count(*) from inspection.hearing h where " + column(origin) + " = ?")
                .param(number(origin))
                .query(Integer.class)
                .single();
    }

    private static String column(Origin origin) {
        return switch (origin) {
            case Origin.Signal signal -> "h.signal_id";
            case Origin.Finding finding -> "h.finding_id";
            case Origin.Report report -> "h.report_id";
        };
    }

    /// @param again with its reason encrypted
    HearingId insert(
            Origin origin,
            int attempt,
            PersonId asked,
            PersonId by,
            String question,
            LocalDate answerBy,
            RuleId rule,
            Inquiry.@Nullable Again again,
            Instant at) {
        return new HearingId(jdbc.sql("""
                        insert into inspection.hearing
                            (signal_id, finding_id, report_id, attempt, asked, asked_by, question, answer_by, rule_id,
                             earlier, again, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning hearing_id
                        """)
                .param(origin instanceof Origin.Signal ? number(origin) : null)
                .param(origin instanceof Origin.Finding ? number(origin) : null)
                .param(origin instanceof Origin.Report ? number(origin) : null)
                .param(attempt)
                .param(asked.value())
                .param(by.value())
                .param(question)
                .param(answerBy)
                .param(rule.value())
                .param(again == null ? null : again.earlier().value())
                .param(again == null ? null : again.reason())
                .param(Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    void attach(HearingId id, List<KeptFile> files) {
        for (int i = 0; i < files.size(); i++) {
            KeptFile file = files.get(i);
            jdbc.sql("insert into inspection.question_file (hearing_id, no, name, media_type, content, bytes)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id.value(), i + 1, file.name(), file.mediaType(), file.content(), file.bytes())
                    .update();
        }
    }

    /// What came with the question, as it is listed.
    List<Explanation.Attached> questionFiles(HearingId id) {
        return jdbc.sql(
                        "select no, name, media_type, bytes from inspection.question_file where hearing_id = ? order by no")
                .param(id.value())
                .query((row, i) -> new Explanation.Attached(
                        row.getInt(1), vault.decrypt(row.getString(2)), row.getString(3), row.getLong(4)))
                .list();
    }

    /// One of these; empty where it was erased.
    Optional<Evidence> questionFile(HearingId id, int no) {
        return jdbc.sql("select name, media_type, content from inspection.question_file"
                        + " where hearing_id = ? and no = ? and content <> ''")
                .params(id.value(), no)
                .query((row, i) ->
                        new Evidence(vault.decrypt(row.getString(1)), row.getString(2), vault.decrypt(row.getBytes(3))))
                .optional();
    }

    /// @return whether it was not read before
    boolean read(HearingId id, Instant at) {
        return jdbc.sql("insert into inspection.receipt (hearing_id, at) values (?, ?) on conflict do nothing")
                        .params(id.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void extend(HearingId id, int no, LocalDate until, String reason, Instant at) {
        jdbc.sql("insert into inspection.extension (hearing_id, no, until, reason, asked_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), no, until, reason, Timestamp.from(at))
                .update();
    }

    void decide(HearingId id, int no, boolean granted, PersonId by, String words, Instant at) {
        jdbc.sql("insert into inspection.extension_decision (hearing_id, no, granted, person_id, words, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), no, granted, by.value(), words, Timestamp.from(at))
                .update();
    }

    void explain(HearingId id, int no, String words, boolean complete, Instant at, List<KeptFile> files) {
        jdbc.sql("insert into inspection.explanation (hearing_id, no, words, complete, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), no, words, complete, Timestamp.from(at))
                .update();
        for (int i = 0; i < files.size(); i++) {
            KeptFile file = files.get(i);
            jdbc.sql(
                            "insert into inspection.attachment (hearing_id, explanation_no, no, name, media_type, content, bytes)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(id.value(), no, i + 1, file.name(), file.mediaType(), file.content(), file.bytes())
                    .update();
        }
    }

    /// A file as whoever reads it has it; one that came before files were encrypted, as it is. Empty where it was
    /// erased.
    Optional<Evidence> file(HearingId id, int explanation, int no) {
        return jdbc.sql("select name, media_type, content, bytes is not null from inspection.attachment"
                        + " where hearing_id = ? and explanation_no = ? and no = ? and content <> ''")
                .params(id.value(), explanation, no)
                .query((row, i) -> new Evidence(
                        vault.decrypt(row.getString(1)),
                        row.getString(2),
                        row.getBoolean(4) ? vault.decrypt(row.getBytes(3)) : row.getBytes(3)))
                .optional();
    }

    void conclude(HearingId id, Conclusion conclusion, String reasons) {
        jdbc.sql("insert into inspection.conclusion (hearing_id, outcome, silent, reasons, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        conclusion.outcome().name(),
                        conclusion.heard() instanceof Heard.Silent,
                        reasons,
                        conclusion.by().value(),
                        Timestamp.from(conclusion.at()))
                .update();
    }

    void withdraw(HearingId id, String reason, PersonId by, Instant at) {
        jdbc.sql("insert into inspection.withdrawal (hearing_id, reason, person_id, at) values (?, ?, ?, ?)")
                .params(id.value(), reason, by.value(), Timestamp.from(at))
                .update();
    }

    boolean readEnd(HearingId id, Instant at) {
        return jdbc.sql("insert into inspection.end_receipt (hearing_id, at) values (?, ?) on conflict do nothing")
                        .params(id.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Those of which somebody has not yet seen how they ended, how a conclusion was answered when they asked to
    /// have it looked at again, what replaced theirs, or what became of what was referred.
    List<HearingId> unread(PersonId person) {
        return jdbc.sql("select * from inspection.unread(?)")
                .param(person.value())
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    private Inquiry inquiry(ResultSet row, int no) throws SQLException {
        return new Inquiry(
                        new HearingId(row.getLong("hearing_id")),
                        origin(row),
                        new PersonId(row.getLong("asked")),
                        new PersonId(row.getLong("asked_by")),
                        vault.decrypt(row.getString("question")),
                        row.getObject("answer_by", LocalDate.class),
                        new RuleId(row.getLong("rule_id")),
                        row.getTimestamp("sent_at").toInstant(),
                        instant(row.getTimestamp("read_at")))
                .again(again(row));
    }

    private Inquiry.@Nullable Again again(ResultSet row) throws SQLException {
        long earlier = row.getLong("earlier");
        return earlier == 0 ? null : new Inquiry.Again(new HearingId(earlier), vault.decrypt(row.getString("again")));
    }

    private static long number(Origin origin) {
        return switch (origin) {
            case Origin.Signal(SignalId id) -> id.value();
            case Origin.Finding(FindingId id) -> id.value();
            case Origin.Report(ConductId id) -> id.value();
        };
    }

    private static Origin origin(ResultSet row) throws SQLException {
        long signal = row.getLong("signal_id");
        long finding = row.getLong("finding_id");
        if (signal != 0) {
            return new Origin.Signal(new SignalId(signal));
        }
        return finding == 0
                ? new Origin.Report(new ConductId(row.getLong("report_id")))
                : new Origin.Finding(new FindingId(finding));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private List<Hearing> together(List<Inquiry> inquiries) {
        Long[] ids = inquiries.stream().map(each -> each.id().value()).toArray(Long[]::new);
        Map<Long, List<Extension>> extensions = extensions(ids);
        Map<Long, List<Explanation>> explanations = explanations(ids);
        Map<Long, Ended> ended = ended(ids);
        Map<Long, Withdrawal> withdrawn = withdrawn(ids);
        Map<Long, ReviewRows.Kept> reviewed = reviews.of(ids);
        return inquiries.stream()
                .map(inquiry -> {
                    long id = inquiry.id().value();
                    return together(
                            withdrawn.containsKey(id) ? inquiry : standing(inquiry, ended.get(id)),
                            extensions.getOrDefault(id, List.of()),
                            explanations.getOrDefault(id, List.of()),
                            ended.get(id),
                            withdrawn.get(id),
                            reviewed.get(id));
                })
                .toList();
    }

    /// With the days on which whoever was asked could not answer, as far as their silence may count: until it ended, or
    /// today.
    private Inquiry standing(Inquiry inquiry, @Nullable Ended ended) {
        if (ended != null && !ended.silent()) {
            return inquiry;
        }
        LocalDate until = ended == null ? org.today() : LocalDate.ofInstant(ended.at(), Org.ZONE);
        return inquiry.standing(
                shut.days(inquiry.asked(), inquiry.sentOn(), until),
                ended == null ? shut.since(inquiry.asked()) : null);
    }

    private record Ended(
            Outcome outcome,
            boolean silent,
            String reasons,
            PersonId by,
            Instant at,
            @Nullable Instant openedAt) {}

    private static Hearing together(
            Inquiry inquiry,
            List<Extension> extensions,
            List<Explanation> explanations,
            @Nullable Ended ended,
            @Nullable Withdrawal withdrawn,
            ReviewRows.@Nullable Kept reviewed) {
        if (withdrawn != null) {
            return new Hearing.Withdrawn(inquiry, extensions, explanations, withdrawn);
        }
        Hearing.Asked asked = new Hearing.Asked(inquiry, extensions, explanations);
        if (ended == null) {
            return asked;
        }
        Heard heard = ended.silent() ? new Heard.Silent(asked.answerBy()) : new Heard.Explained(explanations);
        Conclusion first = new Conclusion(heard, ended.outcome(), ended.reasons(), ended.by(), ended.at());
        Hearing.Concluded concluded = new Hearing.Concluded(inquiry, extensions, first, ended.openedAt(), null);
        return reviewed == null ? concluded : reviewed.of(concluded);
    }

    private Map<Long, List<Extension>> extensions(Long[] ids) {
        Map<Long, List<Extension>> all = new HashMap<>();
        jdbc.sql(EXTENSIONS).param("ids", ids).query(row -> {
            Timestamp decided = row.getTimestamp("at");
            Extension.Decision decision = decided == null
                    ? null
                    : new Extension.Decision(
                            row.getBoolean("granted"),
                            new PersonId(row.getLong("person_id")),
                            vault.decrypt(row.getString("words")),
                            decided.toInstant());
            all.computeIfAbsent(row.getLong("hearing_id"), id -> new ArrayList<>())
                    .add(new Extension(
                            row.getInt("no"),
                            row.getObject("until", LocalDate.class),
                            vault.decrypt(row.getString("reason")),
                            row.getTimestamp("asked_at").toInstant(),
                            decision));
        });
        return all;
    }

    private Map<Long, List<Explanation>> explanations(Long[] ids) {
        Map<List<Long>, List<Explanation.Attached>> files = new HashMap<>();
        jdbc.sql(FILES).param("ids", ids).query(row -> {
            files.computeIfAbsent(
                            List.of(row.getLong("hearing_id"), row.getLong("explanation_no")), id -> new ArrayList<>())
                    .add(new Explanation.Attached(
                            row.getInt("no"),
                            vault.decrypt(row.getString("name")),
                            row.getString("media_type"),
                            row.getLong("bytes")));
        });
        Map<Long, List<Explanation>> all = new HashMap<>();
        jdbc.sql(EXPLANATIONS).param("ids", ids).query(row -> {
            long id = row.getLong("hearing_id");
            int no = row.getInt("no");
            all.computeIfAbsent(id, each -> new ArrayList<>())
                    .add(new Explanation(
                            no,
                            vault.decrypt(row.getString("words")),
                            row.getBoolean("complete"),
                            row.getTimestamp("at").toInstant(),
                            files.getOrDefault(List.of(id, (long) no), List.of())));
        });
        return all;
    }

    private Map<Long, Withdrawal> withdrawn(Long[] ids) {
        Map<Long, Withdrawal> all = new HashMap<>();
        jdbc.sql(WITHDRAWALS).param("ids", ids).query(row -> {
            all.put(
                    row.getLong("hearing_id"),
                    new Withdrawal(
                            new PersonId(row.getLong("person_id")),
                            vault.decrypt(row.getString("reason")),
                            row.getTimestamp("at").toInstant()));
        });
        return all;
    }

    private Map<Long, Ended> ended(Long[] ids) {
        Map<Long, Ended> all = new HashMap<>();
        jdbc.sql(CONCLUSIONS).param("ids", ids).query(row -> {
            all.put(
                    row.getLong("hearing_id"),
                    new Ended(
                            Outcome.valueOf(row.getString("outcome")),
                            row.getBoolean("silent"),
                            vault.decrypt(row.getString("reasons")),
                            new PersonId(row.getLong("person_id")),
                            row.getTimestamp("at").toInstant(),
                            instant(row.getTimestamp("opened_at"))));
        });
        return all;
    }
}
