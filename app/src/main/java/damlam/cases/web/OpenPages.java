package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Matters;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.directives.NextReport;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.page.Pages;
import damlam.page.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The form that gives out work inside a unit.
@Controller
class OpenPages {
    private final Cases cases;
    private final Matters matters;
    private final Origins origins;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    OpenPages(Cases cases, Matters matters, Origins origins, Org org, Clock clock, Pages pages) {
        this.cases = cases;
        this.matters = matters;
        this.origins = origins;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/cases/new")
    View form(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") long parent, Locale locale) {
        return form(me, parent, Map.of(), Map.of(), null, Words.in(locale));
    }

    @PostMapping("/cases")
    View open(@AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> values, Locale locale) {
        Words words = Words.in(locale);
        long parent = number(values.getOrDefault("parent", "0"));
        Map<String, String> errors = new LinkedHashMap<>();
        String title = values.getOrDefault("title", "").strip();
        if (title.isEmpty()) {
            errors.put("title", words.say("cases.error.title"));
        } else if (title.length() > MoveForm.LONGEST_LINE) {
            errors.put("title", words.say("cases.error.tooLongLine"));
        }
        Optional<Party> to = staff(me).stream()
                .filter(party -> MoveForm.value(party).equals(values.getOrDefault("to", "")))
                .findFirst();
        if (to.isEmpty()) {
            errors.put("to", words.say("cases.error.to"));
        }
        LocalDate due = null;
        try {
            String typed = values.getOrDefault("day", "");
            due = typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            errors.put("day", words.say("cases.error.noSuchDay"));
        }
        if (!errors.isEmpty() || to.isEmpty()) {
            return Pages.wrong(form(me, parent, values, errors, null, words));
        }
        Opening opening = Opening.internal(
                parent == 0 ? null : new CaseId(parent),
                me.unit(),
                to.get(),
                title,
                values.getOrDefault("product", "").strip(),
                due);
        return switch (cases.open(me, opening)) {
            case Cases.Opened.Case(CaseId id) -> {
                matter(values).ifPresent(matter -> matters.set(me, id, matter));
                yield CasePages.redirect("/cases/" + id.value());
            }
            case Cases.Opened.Refused refused ->
                Pages.refused(form(
                        me,
                        parent,
                        values,
                        Map.of(),
                        words.say("cases.refused." + refused.reason().name()),
                        words));
        };
    }

    private static Optional<MatterId> matter(Map<String, String> values) {
        long typed = number(values.getOrDefault("matter", ""));
        return typed == 0 ? Optional.empty() : Optional.of(new MatterId(typed));
    }

    private View form(
            CurrentPerson me,
            long parent,
            Map<String, String> values,
            Map<String, String> errors,
            @Nullable String refused,
            Words words) {
        OrgChart chart = org.chart();
        if (chart.standIn(me.id(), me.unit()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Names names = new Names(chart);
        List<CaseShown.Option> people = staff(me).stream()
                .map(party -> new CaseShown.Option(MoveForm.value(party), names.party(party)))
                .toList();
        OpenShown.Whole whole = parent < 1
                ? null
                : cases.find(new CaseId(parent), me)
                        .map(line -> whole(me, line, names, words))
                        .orElse(null);
        return pages.of(
                "cases/open",
                Map.of(
                        "view",
                        new OpenShown(
                                Optional.ofNullable(whole),
                                people,
                                chart.matters().stream()
                                        .map(each -> new CaseShown.Option(
                                                String.valueOf(each.id().value()), each.name()))
                                        .toList(),
                                values,
                                errors,
                                refused == null ? "" : refused)));
    }

    private OpenShown.Whole whole(CurrentPerson me, CaseLine line, Names names, Words words) {
        Shows shows = new Shows(words, names, WorkCalendar.vietnam(), clock.instant());
        CaseShown.Asked asked = origins.asked(me, line.work(), words);
        LocalDate due = line.at().dueOn();
        NextReport report = line.report();
        String until = due != null
                ? words.say("cases.open.whole.due", words.date(due), words.left(shows.left(due)))
                : report != null ? shows.report(report) : words.say("cases.open.whole.standing");
        String hint = due != null
                ? words.say("cases.open.due.hint.due", words.date(due))
                : report != null
                        ? words.say("cases.open.due.hint.report", shows.report(report))
                        : words.say("cases.open.due.hint.standing");
        boolean said = asked != null && asked.product() != null;
        return new OpenShown.Whole(
                line.work().id().value(),
                line.work().title(),
                asked,
                until,
                said || line.work().product().isEmpty()
                        ? ""
                        : words.say("cases.product", line.work().product()),
                hint);
    }

    /// Those to whom a head gives work: everyone in the unit and its teams.
    private List<Party> staff(CurrentPerson me) {
        return org.chart().peopleUnder(me.unit()).stream()
                .filter(person -> org.chart().appointmentsOf(person.id()).stream()
                        .anyMatch(own -> org.chart().addressable(own.unit()).equals(me.unit())))
                .map(person -> Party.of(me.unit(), person.id()))
                .toList();
    }

    private static long number(String typed) {
        try {
            return Math.max(0, Long.parseLong(typed));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
