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
import damlam.page.Held;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<CaseId> open =
                all.missing().stream().map(line -> line.report().work()).toList();
        OrgChart chart = org.chart();
        Instant now = clock.instant();
        Map<CaseId, Holder> holders = new HashMap<>();
        for (CaseLine line : cases.find(open)) {
            Party holder = line.at().holder();
            if (holder != null) {
                holders.put(
                        line.work().id(),
                        new Holder(name(chart, holder), Held.of(line.at().heldSince(), now, calendar)));
            }
        }
        return holders;
    }

    private static String name(OrgChart chart, Party holder) {
        return holder.person() == null
                ? ""
                : chart.person(holder.person()).map(Person::name).orElse("");
    }
}
