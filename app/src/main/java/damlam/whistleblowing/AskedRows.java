package damlam.whistleblowing;

import damlam.inspection.HearingId;
import damlam.org.Org;
import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hearings in which somebody was asked, as far as signs of reprisal need them; a desk asks this each time.
@Component
class AskedRows {
    private final JdbcClient jdbc;

    AskedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param explained when they first explained; null where they did not
    record AskedOf(
            HearingId id,
            PersonId by,
            LocalDate asked,
            @Nullable Instant explained) {
        String href() {
            return "/hearings/" + id.value();
        }
    }

    List<AskedOf> of(PersonId person, LocalDate since) {
        return jdbc.sql("""
                        select h.hearing_id, h.asked_by, h.sent_at,
                               (select min(e.at) from inspection.explanation e where e.hearing_id = h.hearing_id) as explained_at
                        from inspection.hearing h
                        where h.asked = ? and h.sent_at >= ?
                        order by h.hearing_id desc
                        """)
                .params(
                        person.value(),
                        Timestamp.from(since.atStartOfDay(Org.ZONE).toInstant()))
                .query((row, i) -> {
                    Timestamp explained = row.getTimestamp("explained_at");
                    return new AskedOf(
                            new HearingId(row.getLong("hearing_id")),
                            new PersonId(row.getLong("asked_by")),
                            day(row.getTimestamp("sent_at").toInstant()),
                            explained == null ? null : explained.toInstant());
                })
                .list();
    }

    /// What others did in a hearing: asked it, refused more time, concluded that something was amiss.
    ///
    /// @param asking who asked it, who need not have done this
    /// @param began since when what it asks about goes on; null where it is about something else than a signal
    /// @param found when the system found that; null likewise
    record Done(
            HearingId id,
            What what,
            PersonId by,
            PersonId asking,
            Instant at,
            @Nullable LocalDate began,
            @Nullable LocalDate found) {
        /// As the query names it.
        enum What {
            ASKED,
            REFUSED,
            ADVERSE
        }

        LocalDate day() {
            return AskedRows.day(at);
        }

        String href() {
            return "/hearings/" + id.value();
        }
    }

    List<Done> done(PersonId person, LocalDate since) {
        return jdbc.sql("""
                        select h.hearing_id, d.what, d.person_id, h.asked_by, d.at, s.since, s.found_at
                        from inspection.hearing h left join analysis.signal s using (signal_id)
                            cross join lateral (
                                select 'ASKED' as what, h.asked_by as person_id, h.sent_at as at
                                union all
                                select 'REFUSED', e.person_id, e.at from inspection.extension_decision e
                                where e.hearing_id = h.hearing_id and not e.granted
                                union all
                                -- Only one that counts today: not one that is looked at again, or was replaced.
                                select 'ADVERSE', c.person_id, c.at
                                from inspection.conclusion c join inspection.concluded k using (hearing_id)
                                where c.hearing_id = h.hearing_id and k.outcome in ('REMINDED', 'REFERRED')
                            ) d
                        where h.asked = ? and d.at >= ?
                        order by d.at desc
                        """)
                .params(
                        person.value(),
                        Timestamp.from(since.atStartOfDay(Org.ZONE).toInstant()))
                .query((row, i) -> {
                    Timestamp began = row.getTimestamp("since");
                    Timestamp found = row.getTimestamp("found_at");
                    return new Done(
                            new HearingId(row.getLong("hearing_id")),
                            Done.What.valueOf(row.getString("what")),
                            new PersonId(row.getLong("person_id")),
                            new PersonId(row.getLong("asked_by")),
                            row.getTimestamp("at").toInstant(),
                            began == null ? null : day(began.toInstant()),
                            found == null ? null : day(found.toInstant()));
                })
                .list();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
