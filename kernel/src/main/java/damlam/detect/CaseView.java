package damlam.detect;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a detector has before it: one case, what is usual, what speaks against, and where to report. Used by one
/// thread.
final class CaseView extends CaseTimes {
    private static final EnumSet<Against.Factor> AGAINST_PASSING =
            EnumSet.of(Against.Factor.OVERLOAD, Against.Factor.UNCLEAR_RULE);
    private static final List<Against> NOT_WEIGHED = new ArrayList<>();

    final Limits limits;
    final Norms norms;
    final Circumstances against;
    final UnitRuns runs;
    private final Findings found;
    private final int notCompetent;
    private final int incomplete;
    /// By position: whether the move sends back unfinished what had been returned to be completed.
    private boolean[] unfinished = {};
    private final List<List<Against>> reasonsOfReceipts = new ArrayList<>();

    CaseView(Facts facts, Limits limits, Norms norms, Absences absences, Desks desks, Findings found) {
        super(facts, absences);
        this.limits = limits;
        this.norms = norms;
        this.found = found;
        this.against = new Circumstances(this, desks);
        this.runs = new UnitRuns(facts.log().unitNames().size());
        this.notCompetent = facts.log().groundNames().indexOf("NOT_COMPETENT");
        this.incomplete = facts.log().groundNames().indexOf("INCOMPLETE");
    }

    /// To be called once the trail has read another case.
    void turn() {
        runs.read(trail);
        reasonsOfReceipts.clear();
        for (int h = 0; h < trail.holdings; h++) {
            reasonsOfReceipts.add(NOT_WEIGHED);
        }
        if (incomplete >= 0) {
            findUnfinished();
        }
    }

    /// In the order of the case: whoever was first to say that something is missing is right to say so again, and
    /// whoever it was returned to is not, as long as they do nothing about it.
    private void findUnfinished() {
        if (unfinished.length < trail.size) {
            unfinished = new boolean[trail.size];
        }
        Arrays.fill(unfinished, 0, trail.size, false);
        for (int h = 0; h < trail.holdings; h = trail.nextReceipt(h)) {
            int receipt = trail.holdFirst[h];
            int end = trail.receiptEnd(h);
            unfinished[Math.min(end, trail.size - 1)] = trail.passesOn(end)
                    && returnsIncomplete(receipt)
                    && returnsIncomplete(end)
                    && !unfinished[receipt]
                    && isSame(giver(receipt), holderAfter(end))
                    && !trail.worked(trail.holdUnit[h], receipt, end);
        }
    }

    /// Whether these may be the same: a unit stands for each of its people.
    private static boolean isSame(Party one, Party other) {
        boolean person = !one.hasPerson() || !other.hasPerson() || one.person() == other.person();
        return one.unit() == other.unit() && person;
    }

    private boolean returnsIncomplete(int position) {
        return trail.is(position, MoveKind.RETURN) && facts.log().ground(trail.first + position) == incomplete;
    }

    /// What speaks against passing on or returning the receipt with which holding `h` begins; weighed once for all
    /// detectors that ask.
    @SuppressWarnings("ReferenceEquality") // the one list that stands for "not yet"
    List<Against> reasonsOfReceipt(int h) {
        List<Against> known = reasonsOfReceipts.get(h);
        if (known != NOT_WEIGHED) {
            return known;
        }
        int person = trail.holdReceiver[h];
        int from = trail.holdFirst[h];
        List<Against> weighed = against.weigh(
                AGAINST_PASSING, stretch(person, role(person, from), from, trail.receiptEnd(h), trail.holdDueMs[h]));
        reasonsOfReceipts.set(h, weighed);
        return weighed;
    }

    /// The stretch of that stint, from receipt to the latest act that gave the case out of the person's hands.
    Circumstances.Stretch stretch(int stint) {
        int from = trail.stintFrom[stint];
        int to = trail.stintEnd(stint);
        int person = trail.stintPerson[stint];
        return new Circumstances.Stretch(
                person, role(person, from), from, to, trail.atMs(to), trail.dueOf(stint), stint);
    }

    /// The case in that person's hands, or waiting for them, from one position to another.
    Circumstances.Stretch stretch(int person, int role, int from, int to, long dueMs) {
        return new Circumstances.Stretch(person, role, from, to, trail.atMs(to), dueMs, Trail.NONE);
    }

    /// Whether that return or forward gives a ground that nothing contradicts. NOT_COMPETENT is contradicted by the
    /// authority table, or by the unit itself where it later does the work of this very case; INCOMPLETE by having
    /// been returned to be completed, and going back as it came.
    boolean hasGround(int position) {
        int ground = facts.log().ground(trail.first + position);
        if (ground < 0 || (ground == incomplete && unfinished[position])) {
            return false;
        }
        int unit = trail.giverUnit[position];
        boolean contradicted = ground == notCompetent
                && unit >= 0
                && facts.background()
                        .isCompetent(unit, trail.caseNo, trail.kind, trail.atMs[position])
                        .orElseGet(() -> trail.worked(unit, position + 1, trail.size));
        return !contradicted;
    }

    /// Reports an opportunity of a unit and, where known, of its person: counted, unless something speaks against it;
    /// with a signal, where it is a hit.
    ///
    /// @param shown what there is to show; null if it is no hit
    void report(SignalKind kind, Party party, int role, List<Against> reasons, @Nullable Shown shown) {
        count(kind, Level.PERSON, party.person(), role, shown != null, reasons);
        count(kind, Level.UNIT, party.unit(), role, shown != null, reasons);
        if (shown != null) {
            signal(kind, party, reasons, shown);
        }
    }

    void count(SignalKind kind, Level level, long party, int role, boolean hit, List<Against> reasons) {
        if (party >= 0) {
            found.counts(level).add(kind, party, trail.kind, role, hit, !reasons.isEmpty());
        }
    }

    void signal(SignalKind kind, Party named, List<Against> reasons, Shown shown) {
        double strength = reasons.isEmpty() ? shown.strength() : shown.strength() / 2;
        found.add(new Signal(
                trail.caseNo,
                kind,
                named,
                shown.from(),
                shown.to(),
                shown.events(),
                shown.figure(),
                reasons,
                strength));
    }

    /// The person of that stint, with the unit they took the case up in.
    Party partyOf(int stint) {
        return new Party(trail.stintUnit[stint], trail.stintPerson[stint]);
    }

    Party actor(int position) {
        return new Party(trail.actorUnit[position], trail.actorPerson[position]);
    }

    /// Who gave the case to its next holder there.
    Party giver(int position) {
        return new Party(trail.giverUnit[position], trail.giverPerson[position]);
    }

    /// Who holds the case after that position; unknown once it is done.
    Party holderAfter(int position) {
        int h = position < trail.size ? trail.holding[position] : Trail.NONE;
        return h == Trail.NONE || h >= trail.holdings
                ? Party.UNKNOWN
                : new Party(trail.holdUnit[h], trail.holdPerson[h]);
    }
}
