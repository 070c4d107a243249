package damlam.rulebook;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.Certainty;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.rulebook.RuleRefusedException.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door to rules: which holds on which day, and how a version comes to hold.
@Component
public class Rulebook implements Rules {
    /// Who proposes a version of a rule.
    private static final Set<Role> PROPOSERS = Set.of(Role.OFFICE, Role.INSPECTOR, Role.LEADER, Role.ADMINISTRATOR);
    /// Who confirms what somebody else proposed.
    private static final Set<Role> CONFIRMERS = Set.of(Role.LEADER, Role.INSPECTOR);

    private final RuleRows rows;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable List<Rule> known;

    Rulebook(RuleRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// Every version of every rule, by code and day.
    public List<Rule> all() {
        List<Rule> all = known;
        if (all == null) {
            all = rows.all();
            known = all;
        }
        return all;
    }

    public Optional<Rule> rule(RuleId id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Rule> on(String code, LocalDate day) {
        return Rules.of(all()).on(code, day);
    }

    /// The versions that hold on a day, one of each code, by code.
    public List<Rule> on(LocalDate day) {
        return all().stream()
                .map(Rule::code)
                .distinct()
                .sorted()
                .flatMap(code -> on(code, day).stream())
                .toList();
    }

    /// What waits for a second officer, the oldest first.
    public List<Rule> proposed() {
        return all().stream()
                .filter(rule -> rule.standing() == Standing.PROPOSED)
                .sorted(Comparator.comparingLong(rule -> rule.id().value()))
                .toList();
    }

    public static boolean mayPropose(CurrentPerson me) {
        return PROPOSERS.stream().anyMatch(me::is);
    }

    public static boolean mayConfirm(CurrentPerson me) {
        return CONFIRMERS.stream().anyMatch(me::is);
    }

    /// Proposes a version; it holds once another officer has confirmed it.
    ///
    /// @throws RuleRefusedException if it is not taken
    @Transactional
    public RuleId propose(CurrentPerson by, NewRule proposed) {
        require(mayPropose(by), Reason.NOT_OFFICER);
        LocalDate until = proposed.until();
        require(until == null || !until.isBefore(proposed.from()), Reason.ENDS_FIRST);
        Rule like = all().stream()
                .filter(rule -> rule.code().equals(proposed.code()))
                .findFirst()
                .orElseThrow(() -> new RuleRefusedException(Reason.UNKNOWN));
        RuleId id = rows.propose(proposed, like.bindsPeople(), by.id(), clock.instant());
        journal.append(new Entry(
                clock.instant(), by.actor(), "rulebook.propose", subject(id), facts(proposed), words(proposed)));
        changed();
        return id;
    }

    /// A second officer confirms what another proposed, or refuses it.
    ///
    /// @throws RuleRefusedException if it is not taken
    @Transactional
    public void decide(CurrentPerson by, RuleId id, boolean confirmed, String words) {
        require(mayConfirm(by), Reason.NOT_OFFICER);
        Rule rule = rule(id).orElseThrow(() -> new RuleRefusedException(Reason.UNKNOWN));
        require(!by.id().equals(rule.proposedBy()), Reason.SAME_PERSON);
        require(rows.decide(id, confirmed, by.id(), clock.instant(), words), Reason.DECIDED);
        journal.append(new Entry(
                clock.instant(),
                by.actor(),
                confirmed ? "rulebook.confirm" : "rulebook.refuse",
                subject(id),
                Map.of("code", rule.code()),
                words.isEmpty() ? null : words));
        changed();
    }

    private void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }

    private static Map<String, Object> facts(NewRule rule) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", rule.code());
        facts.put("measure", rule.amount().measure().name());
        facts.put("count", rule.amount().count());
        facts.put("from", rule.from().toString());
        if (rule.until() != null) {
            facts.put("until", rule.until().toString());
        }
        return facts;
    }

    private static String words(NewRule rule) {
        return String.join("\n", rule.says(), rule.basis(), rule.reason());
    }

    private static String subject(RuleId id) {
        return "rule:" + id.value();
    }

    private static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new RuleRefusedException(reason);
        }
    }

    /// For the start of the server: what the release brings.
    void ship(List<Shipped> rules) {
        rows.ship(rules);
        known = null;
    }

    /// A line of the file that comes with the release.
    record Shipped(
            String code,
            Amount amount,
            boolean bindsPeople,
            LocalDate from,
            @Nullable LocalDate until,
            Certainty certainty,
            String basis,
            String says,
            String saysEnglish) {}
}
