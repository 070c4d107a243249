package damlam.personnel;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Succession;
import damlam.personnel.Proposal.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Proposals that wait for somebody who is there no more: whoever came after a signer signs in their place, and while
/// an authority has nobody who may decide, whoever stands above it does. The days run on.
@Component
class Successors {
    private static final Logger LOG = LoggerFactory.getLogger(Successors.class);
    private static final Actor SYSTEM = new Actor(0, null, null);

    private final ProposalRows rows;
    private final Eligibility eligibility;
    private final Org org;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Successors(
            ProposalRows rows,
            Eligibility eligibility,
            Org org,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.eligibility = eligibility;
        this.org = org;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 50_000, fixedDelay = 600_000)
    void run() {
        try {
            passOn();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Proposals of people who left wait to be passed on: {}", e.getMessage());
        }
    }

    /// As the system, which sees them all.
    void passOn() {
        for (Proposal open : rows.open()) {
            transactions.executeWithoutResult(status -> {
                rows.alone(open.id());
                rows.outlines(List.of(open.id())).forEach(this::passOn);
            });
        }
    }

    private void passOn(Proposal each) {
        State state = each.state(org.today());
        if (state == State.TO_SIGN) {
            for (PersonId signer : each.signers()) {
                inPlaceOf(each, signer).ifPresent(person -> admit(each, person, Role.SIGNER));
            }
        } else if (state != State.ENDED && eligibility.deciders(each).isEmpty()) {
            eligibility.deciderAbove(each).ifPresent(person -> admit(each, person, Role.DECIDER));
        }
    }

    /// Who signs for a signer that has no post any more; empty where somebody does already.
    private Optional<PersonId> inPlaceOf(Proposal each, PersonId signer) {
        OrgChart chart = org.chart();
        boolean there = chart.appointmentsOf(signer).stream().anyMatch(held -> held.duty() != Duty.ADMINISTRATOR);
        long able = each.signers().stream()
                .filter(one -> each.signedBy(one) || !chart.appointmentsOf(one).isEmpty())
                .count();
        if (there || each.signedBy(signer) || able >= Proposal.SIGNATURES) {
            return Optional.empty();
        }
        List<PersonId> order = Succession.of(chart, signer, LocalDate.ofInstant(each.at(), Org.ZONE));
        return order.stream()
                .filter(one -> !each.signers().contains(one) && !one.equals(each.by()))
                .filter(one -> eligibility.maySign(each, one))
                .findFirst();
    }

    private void admit(Proposal each, PersonId person, Role role) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (rows.admit(each.id(), person, role, at)) {
            journal.append(new Entry(
                    at,
                    SYSTEM,
                    "personnel.admit",
                    each.id().subject(),
                    Map.of("member", person.value(), "role", role.name()),
                    null));
        }
    }
}
