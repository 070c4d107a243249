package damlam.policy;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.policy.PolicyRefusedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to keeping reports in order: whoever looks after rules gathers two that are one, parts them again, and says
/// what others read of a rule; whoever reported takes their report back.
@Component
public class Gathering {
    private final PolicyRows rows;
    private final GatheringRows gathered;
    private final Journal journal;
    private final Clock clock;

    Gathering(PolicyRows rows, GatheringRows gathered, Journal journal, Clock clock) {
        this.rows = rows;
        this.gathered = gathered;
        this.journal = journal;
        this.clock = clock;
    }

    /// Gathers a rule that nobody has taken up into another: both are one.
    ///
    /// @throws PolicyRefusedException if it is not taken
    @Transactional
    public void merge(CurrentPerson me, RegulationId id, RegulationId into, String reason) {
        Review one = steered(me, id);
        Review other = steered(me, into);
        PolicyRefusedException.require(
                !other.regulation().id().equals(one.regulation().id()), Reason.SAME_RULE);
        PolicyRefusedException.require(one.steps().isEmpty(), Reason.REVIEWED_ALREADY);
        Policies.requireReasons(reason);
        Instant at = now();
        RegulationId from = one.regulation().id();
        RegulationId to = other.regulation().id();
        long merge = gathered.insert(from, to, reason, me.id(), at);
        record(me, "policy.merge", from, at, reason, Map.of("merge", merge, "into", to.value()));
    }

    /// Parts a rule from that into which it was gathered.
    @Transactional
    public void part(CurrentPerson me, RegulationId id, long merge, String reason) {
        Merge made = steered(me, id).merges().stream()
                .filter(each -> each.id() == merge && each.end() == null)
                .findFirst()
                .orElseThrow(() -> new PolicyRefusedException(Reason.NOT_NEXT));
        Instant at = now();
        gathered.end(merge, reason, me.id(), at);
        record(me, "policy.part", made.regulation(), at, reason, Map.of("merge", merge));
    }

    /// Accepts what somebody named a rule with, or writes it anew, for everybody to read.
    @Transactional
    public void word(CurrentPerson me, RegulationId id, String words) {
        RegulationId root = steered(me, id).regulation().id();
        Instant at = now();
        int no = gathered.word(root, words, me.id(), at);
        record(me, "policy.word", root, at, words, Map.of("no", no));
    }

    private Review steered(CurrentPerson me, RegulationId id) {
        PolicyRefusedException.require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        rows.alone();
        Review review = rows.find(id).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
        PolicyRefusedException.require(Policies.steers(me), Reason.NOT_YOURS);
        return review;
    }

    /// Takes back one’s own report, while nobody has proposed anything on it.
    ///
    /// @param named the rule it was made on, which may be gathered into another
    @Transactional
    public void withdraw(CurrentPerson me, RegulationId named, int no, String reason) {
        PolicyRefusedException.require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        rows.alone();
        Review review = rows.find(named).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
        Report report = review.reports().stream()
                .filter(each -> each.regulation().equals(named) && each.no() == no)
                .filter(each -> each.by().equals(me.id()))
                .findFirst()
                .orElseThrow(() -> new PolicyRefusedException(Reason.NOT_YOURS));
        PolicyRefusedException.require(review.open(report), Reason.PROPOSED_ALREADY);
        Instant at = now();
        gathered.withdraw(report, reason, at);
        record(me, "policy.withdraw", named, at, reason, Map.of("no", no));
    }

    private void record(
            CurrentPerson me, String kind, RegulationId id, Instant at, String words, Map<String, Object> facts) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
