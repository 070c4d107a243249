package damlam.oversight;

import damlam.access.CurrentPerson;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Every step of an inspection enters the journal, in the transaction of its rows.
@Component
class InspectionActs {
    private final Journal journal;
    private final Clock clock;

    InspectionActs(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void record(CurrentPerson me, String kind, InspectionId id, Instant at, String words, Map<String, Object> facts) {
        record(me, kind, id.subject(), at, words, facts);
    }

    void record(CurrentPerson me, String kind, String subject, Instant at, String words, Map<String, Object> facts) {
        journal.append(new Entry(at, me.actor(), "oversight." + kind, subject, facts, words.isEmpty() ? null : words));
    }
}
