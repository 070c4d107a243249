package damlam.policy;

import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.org.OrgChart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a rule costs: the working time that the cases reported on it stood with whoever reported, and that they have
/// waited since, until its review ended. All of it is time in the ledger, and that of a case counts once, however many
/// reported on it.
///
/// @param byCase each case's part
/// @param reporters how many people reported it
public record Cost(Map<CaseId, Part> byCase, int reporters) {
    public Cost {
        byCase = Collections.unmodifiableMap(new LinkedHashMap<>(byCase));
    }

    /// @param beforeMs up to the first report on the case
    /// @param sinceMs from then on
    public record Part(long beforeMs, long sinceMs) {
        public long workingMs() {
            return beforeMs + sinceMs;
        }
    }

    static Cost of(Review review, Map<CaseId, CaseCourse> courses, OrgChart chart, WorkCalendar calendar) {
        Map<CaseId, Part> byCase = new LinkedHashMap<>();
        review.cases().forEach((id, reported) -> {
            CaseCourse course = courses.get(id);
            byCase.put(
                    id, course == null ? new Part(0, 0) : part(spans(review, id, course, chart), reported, calendar));
        });
        return new Cost(byCase, review.reporters());
    }

    public int cases() {
        return byCase.size();
    }

    public long beforeMs() {
        return byCase.values().stream().mapToLong(Part::beforeMs).sum();
    }

    public long sinceMs() {
        return byCase.values().stream().mapToLong(Part::sinceMs).sum();
    }

    public long workingMs() {
        return beforeMs() + sinceMs();
    }

    /// What each report on a case lets count; they may overlap.
    private static List<CaseCourse.Span> spans(Review review, CaseId id, CaseCourse course, OrgChart chart) {
        List<CaseCourse.Span> spans = new ArrayList<>();
        for (Report report : review.reports()) {
            if (report.caseId().equals(id)) {
                Instant ended = review.endedAfter(report.at());
                course.stood(report, chart)
                        .ifPresent(span -> spans.add(new CaseCourse.Span(span.from(), first(span.to(), ended))));
                course.ledger().stretches().stream()
                        .filter(CaseCourse::waits)
                        .map(stretch ->
                                new CaseCourse.Span(last(stretch.from(), report.at()), first(stretch.to(), ended)))
                        .forEach(spans::add);
            }
        }
        return spans;
    }

    private static Part part(List<CaseCourse.Span> spans, Instant reported, WorkCalendar calendar) {
        long before = 0;
        long since = 0;
        Instant counted = Instant.MIN;
        for (CaseCourse.Span span : spans.stream()
                .sorted(Comparator.comparing(CaseCourse.Span::from))
                .toList()) {
            Instant from = last(span.from(), counted);
            before += working(from, first(span.to(), reported), calendar);
            since += working(last(from, reported), span.to(), calendar);
            counted = last(counted, span.to());
        }
        return new Part(before, since);
    }

    private static long working(Instant from, Instant to, WorkCalendar calendar) {
        return from.isBefore(to) ? calendar.workingMs(from.toEpochMilli(), to.toEpochMilli()) : 0;
    }

    private static Instant first(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static Instant last(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
