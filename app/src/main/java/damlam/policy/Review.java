package damlam.policy;

import damlam.cases.CaseId;
import damlam.documents.DocumentId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule with all that was reported on it, and on those that were gathered into it, and done about it.
///
/// @param reports those that stand, the first first
/// @param withdrawn those that were taken back
/// @param steps the first first
/// @param opinions of the units that were asked, the first first; `replies` of organisations outside
/// @param changes what was said anew of organisations outside that are asked, the first first
/// @param merges that rules were gathered into it, or it into another, also those that were parted again
/// @param gathered the rules that were gathered into it and still are
/// @param worded whether somebody accepted or wrote what everybody reads of it
public record Review(
        Regulation regulation,
        List<Report> reports,
        List<Withdrawal> withdrawn,
        List<Step> steps,
        List<Opinion> opinions,
        List<Reply> replies,
        List<OutsideChange> changes,
        List<Merge> merges,
        List<Regulation> gathered,
        boolean worded) {
    public Review {
        reports = List.copyOf(reports);
        withdrawn = List.copyOf(withdrawn);
        steps = List.copyOf(steps);
        opinions = List.copyOf(opinions);
        replies = List.copyOf(replies);
        changes = List.copyOf(changes);
        merges = List.copyOf(merges);
        gathered = List.copyOf(gathered);
    }

    /// The same for somebody who may read words that nobody has accepted yet: all of them, or their own.
    Review openedTo(PersonId person, boolean all) {
        boolean own = all || regulation.namedBy().equals(person);
        return new Review(
                own ? regulation.opened() : regulation,
                reports,
                withdrawn,
                steps,
                opinions,
                replies,
                changes,
                merges,
                gathered.stream()
                        .map(each -> all || each.namedBy().equals(person) ? each.opened() : each)
                        .toList(),
                worded);
    }

    /// Whether there is nothing to it any more: all that was reported was taken back before anybody took it up.
    public boolean empty() {
        return reports.isEmpty() && steps.isEmpty();
    }

    /// Whether nobody has proposed anything on a report: it can be taken back.
    public boolean open(Report report) {
        return steps.stream()
                        .filter(step -> !step.at().isBefore(report.at()))
                        .allMatch(step -> step.state() == State.UNDER_REVIEW)
                && (!state().open() || state() == State.UNDER_REVIEW);
    }

    public State state() {
        return steps.isEmpty() ? State.REPORTED : steps.getLast().state();
    }

    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /// The step by which opinions are asked for; empty where none are now. A review that was handed on still asks.
    public Optional<Step> asking() {
        return steps.reversed().stream()
                .takeWhile(step -> step.state() == State.OPINIONS)
                .filter(Step::asks)
                .findFirst();
    }

    public List<Opinion> answers(Step asking) {
        return opinions.stream().filter(each -> each.no() == asking.no()).toList();
    }

    /// The units that are asked and have not answered.
    public List<UnitId> silent() {
        return asking().stream()
                .flatMap(step -> step.asked().stream()
                        .filter(unit -> answers(step).stream()
                                .noneMatch(each -> each.unit().equals(unit))))
                .toList();
    }

    /// The same while their day is not over: the next step waits for them.
    public List<UnitId> awaited(LocalDate today) {
        return asking().map(Step::day)
                .filter(day -> !today.isAfter(day))
                .map(day -> silent())
                .orElse(List.of());
    }

    /// The day on which the present review was opened, or the last one; empty before the first.
    Optional<LocalDate> openedOn() {
        // A step that gives it to another unit opens no other review.
        Optional<Step> opening = Optional.empty();
        State before = State.REPORTED;
        for (Step step : steps) {
            if (step.state() == State.UNDER_REVIEW && before != State.UNDER_REVIEW) {
                opening = Optional.of(step);
            }
            before = step.state();
        }
        return opening.map(step -> LocalDate.ofInstant(step.at(), Org.ZONE));
    }

    public Optional<Reply> reply(Step asking, int which) {
        return replies.stream()
                .filter(each -> each.no() == asking.no() && each.which() == which)
                .findFirst();
    }

    /// What was said anew of an organisation outside that a step asks, the first first.
    public List<OutsideChange> changes(Step asking, int which) {
        return changes.stream()
                .filter(each -> each.no() == asking.no() && each.which() == which)
                .toList();
    }

    /// The number of the letter that asks it, as it was last said.
    public String letter(Step asking, int which) {
        return changes(asking, which).reversed().stream()
                .filter(each -> !each.withdraws())
                .findFirst()
                .map(OutsideChange::letter)
                .orElseGet(() -> asking.outside().get(which - 1).letter());
    }

    private boolean isAsked(Step asking, int which) {
        return changes(asking, which).stream().noneMatch(OutsideChange::withdraws);
    }

    /// Which of the organisations outside that are still asked have not answered, each by its place from 1.
    public List<Integer> unanswered() {
        return asking().stream()
                .flatMap(step -> IntStream.rangeClosed(1, step.outside().size())
                        .boxed()
                        .filter(which ->
                                isAsked(step, which) && reply(step, which).isEmpty()))
                .toList();
    }

    /// Whether the next step waits for somebody who is asked: while their day is not over.
    public boolean waits(LocalDate today) {
        return asking().map(Step::day).filter(day -> !today.isAfter(day)).isPresent()
                && !(silent().isEmpty() && unanswered().isEmpty());
    }

    /// What amends the rule by this review; empty where nothing does yet.
    public Optional<DocumentId> amendment() {
        return steps.reversed().stream()
                .takeWhile(step -> step.state() != State.UNDER_REVIEW)
                .map(Step::document)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// Whether a rule that somebody reported was gathered so, and still is.
    boolean gathers(Merge merge, PersonId person) {
        Merges all = new Merges(merges);
        return reports.stream()
                .filter(report -> report.by().equals(person))
                .flatMap(report -> Stream.iterate(
                                all.of(report.regulation()),
                                Optional::isPresent,
                                one -> one.flatMap(each -> all.of(each.into())))
                        .flatMap(Optional::stream))
                .anyMatch(merge::equals);
    }

    public boolean reportedBy(PersonId person) {
        return reports.stream().anyMatch(report -> report.by().equals(person));
    }

    /// How many people reported it.
    public int reporters() {
        return (int) reports.stream().map(Report::by).distinct().count();
    }

    /// Whether it was reported after its review had ended.
    public boolean reportedSince() {
        return state().ended()
                && !reports.isEmpty()
                && reports.getLast().at().isAfter(steps.getLast().at());
    }

    /// Whether there was something to review or under review in a year.
    public boolean liveIn(int year) {
        return reports.stream().anyMatch(report -> yearOf(report.at()) <= year)
                && (!state().ended()
                        || yearOf(steps.getLast().at()) >= year
                        || reports.stream().anyMatch(report -> yearOf(report.at()) == year));
    }

    /// Whether something is still to be done about it: it is not settled, or was reported again since.
    public boolean isOpen() {
        return !state().ended() || reportedSince();
    }

    public static int yearOf(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE).getYear();
    }

    /// Whether people of these units reported it, or one of them has to review it.
    public boolean concerns(Set<UnitId> units) {
        return reports.stream().anyMatch(report -> units.contains(report.unit())) || reviewedBy(units);
    }

    public boolean reviewedBy(Set<UnitId> units) {
        return last().filter(step -> units.contains(step.holder())).isPresent();
    }

    /// Since when it waits to be taken up: its first report that no review has answered; empty without one.
    public Optional<Instant> waitingSince() {
        Instant ended = state().ended() ? steps.getLast().at() : Instant.MIN;
        return reports.stream().map(Report::at).filter(at -> at.isAfter(ended)).findFirst();
    }

    /// When each case was first reported.
    public Map<CaseId, Instant> cases() {
        Map<CaseId, Instant> first = new LinkedHashMap<>();
        reports.forEach(report -> first.putIfAbsent(report.caseId(), report.at()));
        return first;
    }

    /// When the review ended that came first after an instant; null where none did.
    public @Nullable Instant endedAfter(Instant reported) {
        return steps.stream()
                .filter(step -> step.state().ended() && step.at().isAfter(reported))
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    /// A time during which it was reviewed.
    ///
    /// @param until null where it still is
    public record Open(Instant from, @Nullable Instant until) {}

    public List<Open> open() {
        List<Open> all = new ArrayList<>();
        for (Step step : steps) {
            if (step.state() == State.UNDER_REVIEW) {
                all.add(new Open(step.at(), endedAfter(step.at())));
            }
        }
        return all;
    }
}
