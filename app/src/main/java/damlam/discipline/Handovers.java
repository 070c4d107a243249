package damlam.discipline;

import damlam.inspection.Interests;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Succession;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Proceedings whose decider has left the post without handing them over: they pass to whoever came after them, or
/// stands above the post while it is vacant; those that a deputy opened while there was no head pass to the head who
/// came. No clock begins anew: the law's run from what was found, not from who
/// decides.
@Component
class Handovers {
    private static final Logger LOG = LoggerFactory.getLogger(Handovers.class);
    private static final Set<ActKind> ENDS =
            EnumSet.of(ActKind.DECIDE, ActKind.RELEASE, ActKind.NO_BREACH, ActKind.WITHDRAW_OPENING);
    /// So long a decision takes effect, and may be complained of.
    private static final int MONTHS = 12;

    private final ProceedingRows rows;
    private final Interests interests;
    private final Places places;
    private final Vault vault;
    private final Org org;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Handovers(
            ProceedingRows rows,
            Interests interests,
            Places places,
            Vault vault,
            Org org,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.interests = interests;
        this.places = places;
        this.vault = vault;
        this.org = org;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 45_000, fixedDelay = 600_000)
    void run() {
        try {
            passOn();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Proceedings of people who left wait to be passed on: {}", e.getMessage());
        }
    }

    /// As the system, which sees them all.
    void passOn() {
        for (Map.Entry<ProceedingId, ProceedingRows.Kept> one :
                rows.kept(rows.all()).entrySet()) {
            if (next(one.getValue().acts()).isPresent()) {
                transactions.executeWithoutResult(status -> {
                    rows.alone();
                    passOn(one.getKey(), rows.acts(one.getKey()));
                });
            }
        }
    }

    private void passOn(ProceedingId id, List<Act> acts) {
        next(acts).ifPresent(to -> {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            int no = acts.getLast().no() + 1;
            Facts facts = Facts.NONE.with("decider", to);
            String words = vault.encrypt("");
            rows.insert(id, new Act(no, ActKind.HAND_OVER, facts, words, to, at));
            rows.insert(id, List.of(new Party(to, PartyRole.DECIDER, no)));
            // Without a post, as the system's own acts are.
            journal.append(new Entry(
                    at,
                    new Actor(to.value(), null, null),
                    ActKind.HAND_OVER.journal(),
                    id.subject(),
                    Map.of("no", no, "act", ActKind.HAND_OVER.name(), "facts", facts.all()),
                    words));
        });
    }

    /// To whom it passes; empty while its decider holds the post, and where it is over.
    private Optional<PersonId> next(List<Act> acts) {
        OrgChart chart = org.chart();
        Instant ended = acts.stream()
                .filter(act -> ENDS.contains(act.kind()))
                .map(Act::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (ended != null && day(ended).plusMonths(MONTHS).isBefore(chart.day())) {
            return Optional.empty();
        }
        PersonId decider = Proceedings.decider(acts);
        PersonId concerned = acts.getFirst().facts().person("concerned");
        List<PersonId> order = places.headInstead(acts)
                .map(head -> Succession.of(chart, head, chart.day()))
                .orElseGet(() -> Succession.of(chart, decider, since(acts)));
        if (order.isEmpty() || order.getFirst().equals(decider)) {
            return Optional.empty();
        }
        return order.stream()
                .filter(one -> !one.equals(decider) && !one.equals(concerned))
                .filter(one -> Proceedings.barring(one, acts).isEmpty())
                .filter(one -> !interests.related(one, concerned))
                .findFirst();
    }

    /// The day on which its decider came to it.
    private static LocalDate since(List<Act> acts) {
        return day(acts.stream()
                .filter(act -> act.kind() == ActKind.HAND_OVER)
                .reduce((earlier, later) -> later)
                .orElse(acts.getFirst())
                .at());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
