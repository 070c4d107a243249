package damlam.inspection;

import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.State;
import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reminders as rows, each with the draft it is.
@Component
class ReminderRows {
    private static final String REMINDERS = """
            select r.hearing_id, r.no, r.draft_id, r.person_id, c.at as received_at
            from inspection.reminder r left join inspection.reminder_receipt c using (hearing_id, no)
            """;

    /// Those that have a number and were not taken back.
    static final Set<State> NUMBERED = EnumSet.of(State.NUMBERED, State.SEALED, State.RELEASED);

    private final JdbcClient jdbc;
    private final Issuing issuing;

    ReminderRows(JdbcClient jdbc, Issuing issuing) {
        this.jdbc = jdbc;
        this.issuing = issuing;
    }

    /// The newest of a hearing.
    Optional<Reminder> of(HearingId id) {
        return jdbc
                .sql(REMINDERS + "where r.hearing_id = ? order by r.no desc limit 1")
                .param(id.value())
                .query(this::reminder)
                .list()
                .stream()
                .findFirst();
    }

    /// The hearing that a draft is a reminder of, for those who see it.
    Optional<HearingId> of(DraftId draft) {
        return jdbc.sql("select hearing_id from inspection.reminder where draft_id = ?")
                .param(draft.value())
                .query((row, i) -> new HearingId(row.getLong(1)))
                .optional();
    }

    /// Hearings that led to one which somebody was sent, and has not said that they have.
    List<HearingId> waiting(PersonId person) {
        return jdbc
                .sql(REMINDERS + """
                        join inspection.hearing h using (hearing_id)
                        where h.asked = ? and c.at is null order by r.hearing_id
                        """)
                .param(person.value())
                .query((row, i) -> Map.entry(new HearingId(row.getLong("hearing_id")), reminder(row, i)))
                .list()
                .stream()
                .filter(each -> each.getValue().waits())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Those that somebody was sent, has received, and that stand.
    List<Reminder> received(PersonId person) {
        return jdbc.sql(REMINDERS + """
                        join inspection.hearing h using (hearing_id)
                        where h.asked = ? and c.at is not null order by r.hearing_id, r.no
                        """).param(person.value()).query(this::reminder).list().stream()
                .filter(reminder -> reminder.state() == State.RELEASED)
                .toList();
    }

    /// Hearings whose reminder somebody signed and that has a number, where the conclusion it stands on counts no more.
    List<HearingId> toRecall(PersonId signer) {
        return jdbc
                .sql("select r.hearing_id, r.draft_id from inspection.reminder r"
                        + " join inspection.review_answer a using (hearing_id)"
                        + " where a.outcome is not null and r.person_id <> a.person_id order by r.hearing_id")
                .query((row, i) -> Map.entry(new HearingId(row.getLong(1)), new DraftId(row.getLong(2))))
                .list()
                .stream()
                .filter(each -> issuing.standing(each.getValue())
                        .filter(one -> NUMBERED.contains(one.state()) && signer.equals(one.signer()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Reminder reminder(ResultSet row, int i) throws SQLException {
        DraftId draft = new DraftId(row.getLong("draft_id"));
        Issuing.Standing standing = issuing.standing(draft).orElseThrow();
        return new Reminder(
                row.getInt("no"),
                draft,
                new PersonId(row.getLong("person_id")),
                standing.state(),
                standing.signer(),
                standing.document(),
                instant(row.getTimestamp("received_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    void insert(HearingId id, int no, DraftId draft, PersonId by, Instant at) {
        jdbc.sql("insert into inspection.reminder (hearing_id, no, draft_id, person_id, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), no, draft.value(), by.value(), Timestamp.from(at))
                .update();
    }

    void receive(HearingId id, int no, Instant at) {
        jdbc.sql("insert into inspection.reminder_receipt (hearing_id, no, at) values (?, ?, ?)")
                .params(id.value(), no, Timestamp.from(at))
                .update();
    }
}
