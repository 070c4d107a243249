package damlam.discipline;

import damlam.access.CurrentPerson;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Keeps acts of proceedings, as rows and in the record.
@Component
class ActLog {
    private final ProceedingRows rows;
    private final Journal journal;

    ActLog(ProceedingRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    void keep(CurrentPerson me, ProceedingId id, Act act) {
        rows.insert(id, act);
        Map<String, Object> facts = Map.of(
                "no", act.no(), "act", act.kind().name(), "facts", act.facts().all());
        String words = act.words().isEmpty() ? null : act.words();
        Actor by = act.facts().has(Places.HEAD) ? me.actingFor(act.facts().person(Places.HEAD)) : me.actor();
        journal.append(new Entry(act.at(), by, act.kind().journal(), id.subject(), facts, words));
    }
}
