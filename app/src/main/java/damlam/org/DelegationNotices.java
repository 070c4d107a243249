package damlam.org;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is told of delegations to those they were given to, and whether they have read it.
@Component
public class DelegationNotices {
    static final String READ = "org.delegation.read";
    /// Whoever took one back finds for so long whether that was read.
    private static final Duration SHOWN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    DelegationNotices(JdbcClient jdbc, Org org, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// What somebody was given and runs or is still to come, or ended early and they have not read it; the oldest
    /// first.
    public List<DelegationNotice> givenTo(PersonId to) {
        return told("d.to_person", to).stream()
                .filter(one -> one.readAt() == null || !one.ended())
                .toList();
    }

    /// What of it they have not read.
    public List<DelegationNotice> unread(PersonId to) {
        return givenTo(to).stream().filter(one -> one.readAt() == null).toList();
    }

    /// What somebody gave and runs or is still to come, or ended early and was not read or ended lately.
    public List<DelegationNotice> givenBy(PersonId from) {
        Instant shown = clock.instant().minus(SHOWN);
        return told("d.from_person", from).stream()
                .filter(one -> one.takenAt() == null
                        || one.readAt() == null
                        || one.takenAt().isAfter(shown))
                .toList();
    }

    /// @return false if there is nothing of it that they have not read
    @Transactional
    public boolean read(Actor by, PersonId to, long delegation) {
        Optional<DelegationNotice> news = unread(to).stream()
                .filter(one -> one.given().id() == delegation)
                .findFirst();
        news.ifPresent(one -> {
            jdbc.sql("insert into org.delegation_read (delegation_id, ended, at) values (?, ?, ?)")
                    .params(delegation, one.ended(), Timestamp.from(clock.instant()))
                    .update();
            journal.append(new Entry(
                    clock.instant(),
                    by,
                    READ,
                    "person:" + one.given().from().value(),
                    Map.of("delegation", delegation, "ended", one.ended()),
                    null));
        });
        return news.isPresent();
    }

    private List<DelegationNotice> told(String whose, PersonId person) {
        OrgChart chart = org.chart();
        // Also those that fell away before they began, which no chart has.
        return jdbc.sql("""
                        select d.*,
                               (select r.at from org.delegation_read r
                                where r.delegation_id = d.delegation_id and not r.ended) as read_at,
                               (select r.at from org.delegation_read r
                                where r.delegation_id = d.delegation_id and r.ended) as read_end_at
                        from org.delegation d
                        where %s = :person and (d.until_day > :today or d.taken_at is not null)
                        order by d.delegation_id
                        """.formatted(whose))
                .param("person", person.value())
                .param("today", chart.day())
                .query((row, i) -> notice(row, chart))
                .list();
    }

    private static DelegationNotice notice(ResultSet row, OrgChart chart) throws SQLException {
        Delegation given = OrgRows.delegation(row);
        Instant taken = moment(row, "taken_at");
        boolean lapsed = taken == null && lapsed(given, chart);
        return new DelegationNotice(
                given,
                row.getObject("given_until", LocalDate.class).minusDays(1),
                taken,
                lapsed,
                moment(row, taken != null || lapsed ? "read_end_at" : "read_at"));
    }

    private static boolean lapsed(Delegation given, OrgChart chart) {
        LocalDate today = chart.day();
        return !given.starts().isAfter(today)
                && (!chart.isHead(given.from(), given.unit()) || !InPlace.holds(chart, given));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
