package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Progress;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Requirement;
import damlam.directives.RequirementId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The list of work, with filter and order in its address.
@Controller
class CaseListPages {
    private static final int ROWS = 50;

    private final Cases cases;
    private final Directives directives;
    private final Origins origins;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    CaseListPages(Cases cases, Directives directives, Origins origins, Org org, Clock clock, Pages pages) {
        this.cases = cases;
        this.directives = directives;
        this.origins = origins;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/cases")
    View list(@AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> values, Locale locale) {
        Words words = Words.in(locale);
        OrgChart chart = org.chart();
        ListAddress asked = ListAddress.typed(values);
        int at = Math.clamp(ListAddress.number(values, "page"), 0, 100_000);
        // A member of a team sees the work of the whole unit it belongs to.
        Sight sight = me.sight().and(chart.addressable(me.unit()));
        CaseListShown.From from = from(me, asked, words);
        Map<Progress, Integer> tally = cases.tally(asked.every(me.id()), sight);
        Shows shows = new Shows(
                words, new Names(chart), WorkCalendar.vietnam(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        int total = asked.shown().stream().mapToInt(tally::get).sum();
        List<CaseLine> lines = cases.list(asked.filter(me.id()), sight, ROWS, at * ROWS, total);
        Map<CaseId, Instant> unitSince = cases.unitSince(lines);
        List<CaseRow> rows = lines.stream()
                .map(line -> CaseRow.of(
                        line,
                        shows,
                        origins.of(line.work(), words),
                        origins.whole(line.work()),
                        unitSince.get(line.work().id())))
                .toList();
        CaseListShown shown = new CaseListShown(
                rows,
                tally,
                asked,
                from,
                units(chart, sight),
                Pager.of(at, ROWS, total, asked.beforePage()),
                chart.standIn(me.id(), me.unit()).isPresent());
        return pages.of("cases/list", Map.of("view", shown));
    }

    /// What the list keeps to. A directive that somebody may not see is told apart from none at all by nobody.
    private CaseListShown.@Nullable From from(CurrentPerson me, ListAddress asked, Words words) {
        DirectiveId id = asked.directive();
        if (id == null) {
            return null;
        }
        Directive directive = directives
                .visible(me, id)
                .filter(Directive::issued)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RequirementId one = asked.requirement();
        Requirement requirement = one == null
                ? null
                : directive.requirement(one).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new CaseListShown.From(
                origins.called(id),
                "/directives/" + id.value() + "/board",
                requirement == null ? "" : words.say("cases.list.requirement", requirement.no(), requirement.title()));
    }

    private static List<CaseShown.Option> units(OrgChart chart, Sight sight) {
        return chart.units().stream()
                .filter(unit -> chart.addressable(unit.id()).equals(unit.id()) && sight.sees(unit.id()))
                .map(unit -> new CaseShown.Option(String.valueOf(unit.id().value()), unit.name()))
                .toList();
    }
}
