package damlam.consolidation.web;

import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Party;
import damlam.consolidation.Consolidated;
import damlam.consolidation.web.PeriodView.Holder;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Held;
import damlam.reports.ReportState;
import damlam.reports.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has the cases of reports that are still to come, and since when: whom the Office calls.
@Component
class Holders {
    private final Cases cases;
    private final Org org;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Holders(Cases cases, Org org, Clock clock) {
        this.cases = cases;
        this.org = org;
        this.clock = clock;
    }

    Map<CaseId, Holder> of(Consolidated all) {
        Map<CaseId, Consolidated.Line> open = all.missing().stream()
                .collect(Collectors.toMap(line -> line.report().work(), Function.identity()));
        OrgChart chart = org.chart();
        Instant now = clock.instant();
        Map<CaseId, Holder> holders = new HashMap<>();
        for (CaseLine line : cases.find(List.copyOf(open.keySet()))) {
            Party holder = line.at().holder();
            if (holder != null) {
                PersonId sender =
                        holder.person() == null ? sender(open.get(line.work().id())) : null;
                PersonId person = sender == null ? holder.person() : sender;
                holders.put(
                        line.work().id(),
                        new Holder(
                                person == null ? "" : name(chart, person),
                                Held.of(line.at().heldSince(), now, calendar),
                                sender != null));
            }
        }
        return holders;
    }

    /// A report that is given back is with whoever sent it, though no single person holds its case.
    private static @Nullable PersonId sender(Consolidated.@Nullable Line line) {
        return line == null || line.state() != ReportState.RETURNED
                ? null
                : line.report().last(Step.Kind.SUBMITTED).map(Step::person).orElse(null);
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }
}
