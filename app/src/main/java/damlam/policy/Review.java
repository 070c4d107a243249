package damlam.policy;

import damlam.cases.CaseId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule with all that was reported on it and done about it.
///
/// @param reports the first first
/// @param steps the first first
public record Review(Regulation regulation, List<Report> reports, List<Step> steps) {
    public Review {
        reports = List.copyOf(reports);
        steps = List.copyOf(steps);
    }

    public State state() {
        return steps.isEmpty() ? State.REPORTED : steps.getLast().state();
    }

    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
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
        return state().ended() && reports.getLast().at().isAfter(steps.getLast().at());
    }

    /// Whether there was something to review or under review in a year.
    public boolean liveIn(int year) {
        return reports.stream().anyMatch(report -> yearOf(report.at()) <= year)
                && (!state().ended()
                        || yearOf(steps.getLast().at()) >= year
                        || reports.stream().anyMatch(report -> yearOf(report.at()) == year));
    }

    public static int yearOf(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE).getYear();
    }

    /// Whether people of these units reported it, or one of them has to review it.
    public boolean concerns(Set<UnitId> units) {
        return reports.stream().anyMatch(report -> units.contains(report.unit()))
                || last().filter(step -> units.contains(step.holder())).isPresent();
    }

    /// Since when it waits to be taken up: its first report that no review has answered.
    public Instant waitingSince() {
        Instant ended = state().ended() ? steps.getLast().at() : Instant.MIN;
        return reports.stream()
                .map(Report::at)
                .filter(at -> at.isAfter(ended))
                .findFirst()
                .orElse(reports.getLast().at());
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
