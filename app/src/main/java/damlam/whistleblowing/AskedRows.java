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

    /// @param found when its signal was found; null where it is about something else
    /// @param explained when they first explained; null where they did not
    record AskedOf(
            HearingId id,
            PersonId by,
            LocalDate asked,
            @Nullable LocalDate found,
            @Nullable LocalDate explained) {
        String href() {
            return "/hearings/" + id.value();
        }
    }

    List<AskedOf> of(PersonId person, LocalDate since) {
        return jdbc.sql("""
                        select h.hearing_id, h.asked_by, h.sent_at, s.found_at,
                               (select min(e.at) from inspection.explanation e where e.hearing_id = h.hearing_id) as explained_at
                        from inspection.hearing h left join analysis.signal s using (signal_id)
                        where h.asked = ? and h.sent_at >= ?
                        order by h.hearing_id desc
                        """)
                .params(
                        person.value(),
                        Timestamp.from(since.atStartOfDay(Org.ZONE).toInstant()))
                .query((row, i) -> {
                    Timestamp found = row.getTimestamp("found_at");
                    Timestamp explained = row.getTimestamp("explained_at");
                    return new AskedOf(
                            new HearingId(row.getLong("hearing_id")),
                            new PersonId(row.getLong("asked_by")),
                            day(row.getTimestamp("sent_at").toInstant()),
                            found == null ? null : day(found.toInstant()),
                            explained == null ? null : day(explained.toInstant()));
                })
                .list();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
