package damlam.discipline;

import damlam.access.CurrentPerson;
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
        journal.append(new Entry(act.at(), me.actor(), act.kind().journal(), id.subject(), facts, words));
    }
}
