package damlam.inspection;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// To whom conclusions passed matters, and how that was answered, as rows.
@Component
class ReferralRows {
    private final JdbcClient jdbc;
    private final Vault vault;

    ReferralRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Of some those that were passed to somebody, as far as whoever asks sees the hearing.
    Map<HearingId, Referral> of(Collection<HearingId> ids) {
        Map<HearingId, Referral> all = new HashMap<>();
        if (ids.isEmpty()) {
            return all;
        }
        jdbc.sql("""
                        select r.hearing_id, r.no, r.unit_id, r.person_id, r.at, t.at as taken_up,
                               a.document_id, a.reasons, a.person_id as answered_by, a.at as answered_at
                        from inspection.referred r left join inspection.referral_answer a using (hearing_id)
                            left join inspection.taken_up(:ids) t using (hearing_id)
                        where r.hearing_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(HearingId::value).toArray(Long[]::new))
                .query(row -> {
                    all.put(new HearingId(row.getLong("hearing_id")), referral(row));
                });
        return all;
    }

    private Referral referral(ResultSet row) throws SQLException {
        Referral passed = passed(row);
        return new Referral(
                passed.no(),
                passed.unit(),
                passed.by(),
                passed.at(),
                instant(row.getTimestamp("taken_up")),
                answer(row));
    }

    /// That it was passed on, without what became of it.
    private static Referral passed(ResultSet row) throws SQLException {
        long unit = row.getLong("unit_id");
        return new Referral(
                row.getInt("no"),
                unit == 0 ? null : new UnitId(unit),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant(),
                null,
                null);
    }

    /// Each time one was passed on, the first first.
    List<Referral> passes(HearingId id) {
        return jdbc.sql("select no, unit_id, person_id, at from inspection.referral where hearing_id = ? order by no")
                .param(id.value())
                .query((row, i) -> passed(row))
                .list();
    }

    private Referral.@Nullable Answer answer(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("answered_at"));
        if (at == null) {
            return null;
        }
        PersonId by = new PersonId(row.getLong("answered_by"));
        long paper = row.getLong("document_id");
        return paper == 0
                ? new Referral.Answer.Declined(vault.decrypt(row.getString("reasons")), by, at)
                : new Referral.Answer.Sent(new DocumentId(paper), by, at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /// Whether somebody asks another to explain, or inspects them, now.
    boolean judges(PersonId judge, PersonId person) {
        return jdbc.sql("select inspection.has_judged(?, ?, 'infinity')")
                .params(judge.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /// Those that wait for an answer, and could be somebody’s to answer or to pass on.
    List<HearingId> waiting(PersonId person, LocalDate today) {
        return jdbc.sql("select * from inspection.to_refer(?, ?)")
                .params(person.value(), today)
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    /// Those that were passed to a unit that somebody heads, and that they are not barred from.
    Set<HearingId> passedTo(PersonId person) {
        return Set.copyOf(jdbc.sql("select * from inspection.referred_to(?)")
                .param(person.value())
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list());
    }

    /// Those that somebody concluded and that were answered or taken up, or that are about them and were answered,
    /// where they have not seen it.
    List<HearingId> answeredUnread(PersonId person) {
        return jdbc.sql("select * from inspection.referral_news(?)")
                .param(person.value())
                .query((row, i) -> new HearingId(row.getLong(1)))
                .list();
    }

    void pass(HearingId id, Referral referral) {
        UnitId unit = referral.unit();
        jdbc.sql("insert into inspection.referral (hearing_id, no, unit_id, person_id, at) values (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(referral.no())
                .param(unit == null ? null : unit.value())
                .param(referral.by().value())
                .param(Timestamp.from(referral.at()))
                .update();
    }

    /// @param reasons encrypted; null where it left the house
    void answer(HearingId id, @Nullable DocumentId paper, @Nullable String reasons, PersonId by, Instant at) {
        jdbc.sql("insert into inspection.referral_answer (hearing_id, document_id, reasons, person_id, at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(paper == null ? null : paper.value())
                .param(reasons)
                .param(by.value())
                .param(Timestamp.from(at))
                .update();
    }

    /// @return whether they had not seen it before
    boolean read(HearingId id, PersonId person, Instant at) {
        return jdbc.sql("insert into inspection.referral_receipt (hearing_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), person.value(), Timestamp.from(at))
                        .update()
                == 1;
    }
}
