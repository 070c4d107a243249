package damlam.competence;

import damlam.access.CurrentPerson;
import damlam.competence.CompetenceRefusedException.Reason;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Matter;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgRefusedException;
import damlam.rulebook.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to changes of the competence map. Who may change rules may change it, and with four eyes
/// likewise; what holds is what the organisation says ([damlam.org.OrgChart#authorities]).
@Component
public class CompetenceMap {
    private final CompetenceRows rows;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    CompetenceMap(CompetenceRows rows, Org org, Journal journal, Clock clock) {
        this.rows = rows;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    public static boolean mayPropose(CurrentPerson me) {
        return Rulebook.mayPropose(me);
    }

    public static boolean mayConfirm(CurrentPerson me, Proposal proposal) {
        return Rulebook.mayConfirm(me) && !proposal.by().equals(me.id());
    }

    /// What waits for a second officer, the oldest first.
    public List<Proposal> open() {
        return rows.open();
    }

    /// How much waits for this person to confirm or refuse.
    public int toDo(CurrentPerson me) {
        return Rulebook.mayConfirm(me)
                ? (int) rows.open().stream()
                        .filter(proposal -> mayConfirm(me, proposal))
                        .count()
                : 0;
    }

    /// Proposes changes; they hold once another officer has confirmed them.
    ///
    /// @throws CompetenceRefusedException if they are not taken
    @Transactional
    public long propose(CurrentPerson by, String reason, List<Change> changes) {
        require(mayPropose(by), Reason.NOT_OFFICER);
        for (Change change : changes) {
            LocalDate until = change.until();
            require(until == null || change.from().isBefore(until), Reason.ENDS_FIRST);
        }
        rows.alone(by.id());
        Instant at = now();
        Optional<Proposal> before = rows.open().stream()
                .filter(each -> each.by().equals(by.id())
                        && each.reason().equals(reason)
                        && each.changes().equals(changes))
                .findFirst();
        if (before.isPresent()) {
            // A form that was sent twice: the first waits for a second officer.
            return before.get().id();
        }
        long id = rows.insert(reason, changes, by.id(), at);
        Map<String, Object> lines = new TreeMap<>();
        StringBuilder words = new StringBuilder(reason);
        for (int i = 0; i < changes.size(); i++) {
            lines.put(String.valueOf(i + 1), changes.get(i).said());
            words.append('\n').append(changes.get(i).matter());
            words.append('\n').append(changes.get(i).basis());
        }
        journal.append(
                new Entry(at, by.actor(), "competence.propose", subject(id), Map.of("lines", lines), words.toString()));
        return id;
    }

    /// A second officer confirms all of a proposal, which then holds, or refuses it.
    ///
    /// @throws CompetenceRefusedException if it is not taken; nothing of it holds then
    @Transactional
    public void decide(CurrentPerson by, long id, boolean confirmed, String words) {
        Proposal proposal = rows.open().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new CompetenceRefusedException(Reason.DECIDED));
        require(Rulebook.mayConfirm(by), Reason.NOT_OFFICER);
        require(mayConfirm(by, proposal), Reason.SAME_PERSON);
        Instant at = now();
        require(rows.decide(id, confirmed, words, by.id(), at), Reason.DECIDED);
        journal.append(new Entry(
                at,
                by.actor(),
                confirmed ? "competence.confirm" : "competence.refuse",
                subject(id),
                Map.of(),
                words.isEmpty() ? null : words));
        if (confirmed) {
            proposal.changes().forEach(change -> apply(by, change));
        }
    }

    private void apply(CurrentPerson by, Change change) {
        try {
            Long ends = change.ends();
            if (ends != null) {
                org.endAuthority(by.actor(), ends, change.from());
            } else {
                org.grantAuthority(
                        by.actor(),
                        change.post(),
                        matter(by, change.matter()),
                        change.from(),
                        change.until(),
                        change.basis());
            }
        } catch (OrgRefusedException e) {
            CompetenceRefusedException refused = new CompetenceRefusedException(Reason.MAP_CHANGED);
            refused.initCause(e);
            throw refused;
        }
    }

    private MatterId matter(CurrentPerson by, String name) {
        return org.chart().matters().stream()
                .filter(matter -> matter.name().equals(name))
                .map(Matter::id)
                .findFirst()
                .orElseGet(() -> org.addMatter(by.actor(), name));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String subject(long id) {
        return "competence:" + id;
    }

    private static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new CompetenceRefusedException(reason);
        }
    }
}
