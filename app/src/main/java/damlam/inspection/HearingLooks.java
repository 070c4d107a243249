package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.analysis.Look;
import damlam.analysis.Relation;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who looked at a hearing that came from a report, once a day each. What came from a signal or a finding keeps
/// its looks there.
@Component
public class HearingLooks {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    HearingLooks(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    void keep(CurrentPerson me, Hearings.Seen seen) {
        HearingId id = seen.hearing().inquiry().id();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = LocalDate.ofInstant(at, Org.ZONE);
        boolean first = jdbc.sql("insert into inspection.look (hearing_id, person_id, day, relation, at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                id.value(),
                                me.id().value(),
                                day,
                                seen.relation().name(),
                                Timestamp.from(at))
                        .update()
                == 1;
        if (first) {
            Map<String, Object> facts = Map.of("relation", seen.relation().name(), "day", day.toString());
            journal.append(new Entry(at, me.actor(), "inspection.look", id.subject(), facts, null));
        }
    }

    /// Who looked, the newest first, for whom it is about; empty for everybody else, and where the looks are
    /// kept with a signal or a finding.
    public Optional<List<Look>> of(Hearings.Seen seen) {
        if (!seen.concerned() || !(seen.matter() instanceof Matter.OfReport)) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("select person_id, relation, at from inspection.look where hearing_id = ?"
                        + " order by at desc")
                .param(seen.hearing().inquiry().id().value())
                .query((row, i) -> new Look(
                        new PersonId(row.getLong("person_id")),
                        as(row.getString("relation")),
                        false,
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    /// Of reports none is seen by the line of command: whoever was competent was kept so before they had a name of
    /// their own.
    private static Relation as(String kept) {
        Relation relation = Relation.valueOf(kept);
        return relation == Relation.LINE ? Relation.COMPETENT : relation;
    }
}
