package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.inspection.ConductId;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How reports enter the journal: what whoever reported does is an act of the system, with its hour alone.
@Component
class ConductActs {
    static final String REPORT = "whistleblowing.report";
    private static final Actor SYSTEM = new Actor(0, null, null);

    private final Journal journal;
    private final Clock clock;

    ConductActs(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Org.ZONE);
    }

    void record(CurrentPerson me, String kind, ConductId id, Instant at, Map<String, Object> facts, String words) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, words.isEmpty() ? null : words));
    }

    /// An act of whoever reported.
    void anonymous(String kind, ConductId id, Map<String, Object> facts, @Nullable String words) {
        Instant hour = now().truncatedTo(ChronoUnit.HOURS);
        journal.append(new Entry(hour, SYSTEM, kind, id.subject(), new HashMap<>(facts), words));
    }
}
