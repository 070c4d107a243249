package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.procedure.Clock;
import damlam.procedure.Complaints;
import damlam.procedure.Decision;
import damlam.procedure.Filing;
import damlam.procedure.Stop;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What followed a decision: that it was received, complaints about it, that it was found wrong and made good.
final class Aftermath {
    private final Opening opening;
    private final Complaints times;
    private final Complaints ifConfirmed;
    private final Map<Integer, String> voided;
    private final List<Complaint> complaints = new ArrayList<>();
    /// Complaints that another entered, of which the person has not said whether they are theirs.
    private final Set<Integer> unattested = new TreeSet<>();
    private @Nullable LocalDate received;
    private @Nullable LocalDate wrong;
    private @Nullable LocalDate rectified;

    /// @param times how long everything about a complaint takes
    /// @param ifConfirmed how long by rules that nobody confirmed; they bind nobody
    /// @param voided where it says which acts do not count, each with the key of why
    Aftermath(Opening opening, Complaints times, Complaints ifConfirmed, Map<Integer, String> voided) {
        this.opening = opening;
        this.times = times;
        this.ifConfirmed = ifConfirmed;
        this.voided = voided;
    }

    /// Takes one more act upon a decision.
    ///
    /// @return whether all is to be done again
    boolean take(Decision decision, Act act) {
        LocalDate day = act.day();
        Facts facts = act.facts();
        switch (act.kind()) {
            case RECEIVE -> {
                require(received == null, Reason.NOT_NEXT);
                LocalDate on = facts.day("day");
                require(!on.isAfter(day), Reason.NOT_YET);
                decision.course().requireInOrder(decision.day(), on);
                received = on;
            }
            case COMPLAIN -> {
                complaints.add(complaint(decision, act));
                if (act.by().equals(opening.person())) {
                    unattested.clear();
                } else {
                    unattested.add(act.no());
                }
            }
            case ATTEST -> attest(facts.number("of"), facts.of(Attestation.class, "answer"));
            case ACCEPT -> {
                require(latest().open() && latest().accepted() == null, Reason.NOT_NEXT);
                replace(latest().accepted(day));
            }
            case DIALOGUE -> {
                require(latest().open() && latest().accepted() != null, Reason.NOT_NEXT);
                // It is moved as long as its day has not come.
                LocalDate before = latest().dialogue();
                require(before == null || day.isBefore(before), Reason.NOT_NEXT);
                LocalDate on = facts.day("meeting");
                decision.course().requireInOrder(day, on);
                replace(latest().dialogue(on));
            }
            case SETTLE -> {
                return settle(facts.of(Settlement.class, "outcome"), day);
            }
            case WRONG -> {
                LocalDate on = facts.day(facts.has("dated") ? "dated" : "day");
                require(!on.isAfter(day), Reason.NOT_YET);
                decision.course().requireInOrder(decision.day(), on);
                wrong(on, day);
            }
            default -> {
                require(wrong != null && rectified == null, Reason.NOT_NEXT);
                rectified = day;
            }
        }
        return false;
    }

    /// It was found wrong.
    void wrong(LocalDate on, LocalDate day) {
        require(wrong == null, Reason.NOT_NEXT);
        wrong = on;
        // What was complained of is granted by it: nothing is left to settle.
        openComplaint().ifPresent(open -> replace(open.settled(day, Settlement.WRONG)));
        // Nor is anybody asked any more whose complaint it was.
        unattested.clear();
    }

    /// A complaint that is not the person’s never was one, nor what was built upon it.
    private void attest(int no, Attestation answer) {
        require(unattested.contains(no), Reason.NO_SUCH_ACT);
        if (answer == Attestation.MINE) {
            unattested.remove(no);
            return;
        }
        for (Complaint each : List.copyOf(complaints)) {
            if (each.no() >= no && unattested.remove(each.no())) {
                complaints.remove(each);
                voided.put(each.no(), "discipline.notMine");
            }
        }
    }

    private Complaint complaint(Decision decision, Act act) {
        Facts facts = act.facts();
        LocalDate today = act.day();
        LocalDate on = facts.day("day");
        require(!on.isAfter(today), Reason.NOT_YET);
        require(wrong == null && round() > 0, Reason.NOT_NEXT);
        LocalDate from = round() == 1 ? Objects.requireNonNull(received) : Objects.requireNonNull(settledFirst());
        decision.course().requireInOrder(from, on);
        Clock time = complaintTime(decision, obstacles(facts)).orElse(null);
        boolean late = time != null && times.file(time, on) instanceof Filing.TooLate;
        Clock foreseen = time == null
                ? complaintTime(ifConfirmed, decision, obstacles(facts)).orElse(null)
                : null;
        return new Complaint(act.no(), round(), on, time, late, foreseen, null, null, null, null);
    }

    private static List<Stop> obstacles(Facts facts) {
        return facts.has("obstacleFrom")
                ? List.of(new Stop(Stop.Kind.OBSTACLE, facts.day("obstacleFrom"), facts.day("obstacleTo")))
                : List.of();
    }

    /// Which complaint may be handed in now; 0 for none.
    int round() {
        if (received == null || wrong != null) {
            return 0;
        }
        if (complaints.stream().allMatch(Complaint::late)) {
            return 1;
        }
        return settledFirst() != null && complaints.stream().noneMatch(each -> each.round() == 2 && !each.late())
                ? 2
                : 0;
    }

    private @Nullable LocalDate settledFirst() {
        return complaints.stream()
                .filter(each -> each.round() == 1)
                .map(Complaint::settled)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Until when the complaint that may be handed in now is in time; empty where no confirmed rule says so.
    ///
    /// @param obstacles what the person says kept them from it
    Optional<Clock> complaintTime(Decision decision, List<Stop> obstacles) {
        return complaintTime(times, decision, obstacles);
    }

    /// The same by rules that nobody confirmed.
    Optional<Clock> foreseenTime(Decision decision) {
        return complaintTime(ifConfirmed, decision, List.of());
    }

    private Optional<Clock> complaintTime(Complaints times, Decision decision, List<Stop> obstacles) {
        LocalDate first = settledFirst();
        List<Stop> all = Stream.concat(decision.course().obstacles().stream(), obstacles.stream())
                .toList();
        try {
            if (first != null) {
                return Optional.of(times.second(first, decision.form(), all));
            }
            return received == null ? Optional.empty() : Optional.of(times.first(received, all));
        } catch (UnconfirmedRuleException | NoRuleException noRule) {
            return Optional.empty();
        }
    }

    private Complaint latest() {
        require(!complaints.isEmpty(), Reason.NOT_NEXT);
        return complaints.getLast();
    }

    private void replace(Complaint changed) {
        complaints.set(complaints.size() - 1, changed);
    }

    private boolean settle(Settlement outcome, LocalDate day) {
        Complaint open = latest();
        require(open.open() && open.accepted() != null, Reason.NOT_NEXT);
        LocalDate dialogue = open.dialogue();
        require(dialogue != null && !dialogue.isAfter(day), Reason.NO_DIALOGUE);
        replace(open.settled(day, outcome));
        if (outcome == Settlement.WRONG) {
            wrong = day;
            unattested.clear();
        }
        return outcome == Settlement.REDO;
    }

    /// Forgets what followed a decision that is not there any more.
    void begin() {
        received = null;
        complaints.clear();
        unattested.clear();
    }

    Complaints times() {
        return times;
    }

    Complaints timesIfConfirmed() {
        return ifConfirmed;
    }

    Optional<LocalDate> received() {
        return Optional.ofNullable(received);
    }

    Optional<LocalDate> wrong() {
        return Optional.ofNullable(wrong);
    }

    Optional<LocalDate> rectified() {
        return Optional.ofNullable(rectified);
    }

    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    Optional<Complaint> openComplaint() {
        return complaints.stream().filter(Complaint::open).findFirst();
    }

    Set<Integer> unattested() {
        return Set.copyOf(unattested);
    }
}
