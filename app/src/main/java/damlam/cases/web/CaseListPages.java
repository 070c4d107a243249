package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseFilter;
import damlam.cases.CaseFilter.Sort;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.cases.Progress;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of work, with filter and order in its address, and the form that gives out work inside a unit.
@Controller
class CaseListPages {
    private static final int ROWS = 50;

    private final Cases cases;
    private final Origins origins;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    CaseListPages(Cases cases, Origins origins, Org org, Clock clock, Pages pages) {
        this.cases = cases;
        this.origins = origins;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/cases")
    View list(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "HELD") String sort,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        Words words = Words.in(locale);
        OrgChart chart = org.chart();
        Shows shows = shows(words, chart);
        Sight sight = sight(me);
        Sort chosen = named(Sort.values(), sort);
        Sort order = chosen == null ? Sort.HELD : chosen;
        Progress only = named(Progress.values(), show);
        CaseFilter all = new CaseFilter(Set.of(), unit(unit), null, null, null, q, order);
        Map<Progress, Integer> tally = cases.tally(all, sight);
        int at = Math.clamp(page, 0, 100_000);
        CaseFilter filter = new CaseFilter(shown(only), unit(unit), null, null, null, q, order);
        List<CaseRow> rows = cases.list(filter, sight, ROWS, at * ROWS).stream()
                .map(line -> CaseRow.of(line, shows, origins.of(line.work(), words)))
                .toList();
        long total = shown(only).stream().mapToInt(tally::get).sum();
        String address = UriComponentsBuilder.fromPath("/cases")
                .queryParam("show", only == null ? "" : only.name())
                .queryParam("q", q)
                .queryParam("unit", unit)
                .queryParam("sort", order.name())
                .encode()
                .build()
                .toUriString();
        CaseListShown shown = new CaseListShown(
                rows,
                tally,
                only,
                q,
                unit,
                order,
                units(chart, me),
                Pager.of(at, ROWS, total, address + "&"),
                chart.standIn(me.id(), me.unit()).isPresent());
        return pages.of("cases/list", Map.of("view", shown));
    }

    /// Without a choice a list shows what is open.
    private static Set<Progress> shown(@Nullable Progress only) {
        return only != null ? Set.of(only) : CaseFilter.OPEN.progress();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] known, String name) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UnitId unit(String typed) {
        try {
            return typed.isBlank() ? null : new UnitId(Long.parseLong(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// A member of a team sees the work of the whole unit it belongs to.
    private Sight sight(CurrentPerson me) {
        return me.sight().and(org.chart().addressable(me.unit()));
    }

    private List<CaseShown.Option> units(OrgChart chart, CurrentPerson me) {
        Sight sight = sight(me);
        return chart.units().stream()
                .filter(unit -> chart.addressable(unit.id()).equals(unit.id()) && sight.sees(unit.id()))
                .map(unit -> new CaseShown.Option(String.valueOf(unit.id().value()), unit.name()))
                .toList();
    }

    private Shows shows(Words words, OrgChart chart) {
        return new Shows(
                words, new Names(chart), WorkCalendar.vietnam(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @GetMapping("/cases/new")
    View form(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") long parent) {
        return form(me, parent, Map.of(), Map.of(), null);
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
            return form(me, parent, values, errors, null);
        }
        Opening opening = Opening.internal(
                parent == 0 ? null : new CaseId(parent),
                me.unit(),
                to.get(),
                title,
                values.getOrDefault("product", "").strip(),
                due);
        return switch (cases.open(me, opening)) {
            case Cases.Opened.Case(CaseId id) -> CasePages.redirect("/cases/" + id.value());
            case Cases.Opened.Refused refused ->
                form(
                        me,
                        parent,
                        values,
                        Map.of(),
                        words.say("cases.refused." + refused.reason().name()));
        };
    }

    private View form(
            CurrentPerson me,
            long parent,
            Map<String, String> values,
            Map<String, String> errors,
            @Nullable String refused) {
        OrgChart chart = org.chart();
        if (chart.standIn(me.id(), me.unit()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Names names = new Names(chart);
        List<CaseShown.Option> people = staff(me).stream()
                .map(party -> new CaseShown.Option(MoveForm.value(party), names.party(party)))
                .toList();
        Optional<CaseLine> whole = parent < 1 ? Optional.empty() : cases.find(new CaseId(parent), sight(me));
        return pages.of(
                "cases/open",
                Map.of(
                        "view",
                        new OpenShown(
                                whole.map(line -> line.work().id().value()).orElse(0L),
                                whole.map(line -> line.work().title()).orElse(""),
                                people,
                                values,
                                errors,
                                refused == null ? "" : refused)));
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
