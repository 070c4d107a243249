package damlam.oversight.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.org.UnitId;
import damlam.oversight.Activity;
import damlam.oversight.Checklists;
import damlam.oversight.Closings;
import damlam.oversight.Concern;
import damlam.oversight.Concerned;
import damlam.oversight.InspectionId;
import damlam.oversight.Inspections;
import damlam.oversight.Item;
import damlam.oversight.NewPlan;
import damlam.oversight.OversightRefusedException;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.oversight.Plan;
import damlam.oversight.Seen;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Inspections: all that somebody sees, a new plan, and the checklist that plans begin with.
@Controller
class InspectionPages {
    static final int LONGEST = 20_000;
    private static final int PAGE_LINES = 50;
    private static final Set<String> TEXTS = Set.of("scope", "items");

    private final Inspections inspections;
    private final Closings closings;
    private final Concerned concerned;
    private final ConcernWords concernWords;
    private final Checklists checklists;
    private final InspectionWords said;
    private final InspectionShow show;
    private final Org org;
    private final Pages pages;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    InspectionPages(
            Inspections inspections,
            Closings closings,
            Concerned concerned,
            ConcernWords concernWords,
            Checklists checklists,
            InspectionWords said,
            InspectionShow show,
            Org org,
            Pages pages) {
        this.inspections = inspections;
        this.closings = closings;
        this.concerned = concerned;
        this.concernWords = concernWords;
        this.checklists = checklists;
        this.said = said;
        this.show = show;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/inspections")
    View all(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") int page, Locale locale) {
        if (!me.is(Role.OFFICIAL)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Words words = Words.in(locale);
        int at = Pager.at(page);
        List<Seen> found = inspections.list(me, PAGE_LINES + 1, at * PAGE_LINES);
        List<Concern> concerns = concerned.all(me);
        return pages.of(
                "oversight/list",
                Map.of(
                        "lines",
                        found.stream()
                                .limit(PAGE_LINES)
                                .map(seen -> said.line(words, seen))
                                .toList(),
                        "head",
                        head(words, me, concerns, found),
                        "concerns",
                        concerns.stream()
                                .map(each -> concernWords.line(words, each))
                                .toList(),
                        "pager",
                        Pager.of(at, PAGE_LINES, (long) at * PAGE_LINES + found.size(), "/inspections?"),
                        "plans",
                        inspections.plans(me)));
    }

    /// How much waits for them, and by when the first of it is due; where nothing does, whom the first of those they
    /// see waits for.
    private String head(Words words, CurrentPerson me, List<Concern> concerns, List<Seen> found) {
        ToDo own = closings.pending(me);
        List<Concern> waiting =
                concerns.stream().filter(each -> each.waits(org.today())).toList();
        int count = own.count() + waiting.size();
        return Stream.concat(Stream.ofNullable(own.nearest()), waiting.stream().map(Concern::until))
                .min(Comparator.naturalOrder())
                .map(day -> words.say(
                        day.isBefore(org.today()) ? "oversight.list.head.late" : "oversight.list.head",
                        count,
                        words.date(day)))
                .orElseGet(() -> found.stream()
                        .filter(seen -> seen.task() == Seen.Task.WAIT)
                        .findFirst()
                        .map(seen -> said.line(words, seen))
                        .map(line -> words.say("oversight.list.head.wait", line.name(), line.waits()))
                        .orElse(words.say("oversight.list.head.none")));
    }

    @GetMapping("/inspections/{id}")
    View one(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show.show(me, id, Typed.nothing(request));
    }

    @GetMapping("/inspections/new")
    View plan(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return plan(me, Typed.nothing(request), Set.of());
    }

    private View plan(CurrentPerson me, Typed typed, Set<Long> chosen) {
        requirePlanner(me);
        OrgChart chart = org.chart();
        UnitId body = chart.upward(me.unit()).getLast().id();
        Words words = typed.words();
        List<PlanForm.Kind> kinds = new ArrayList<>();
        for (Activity each : Activity.values()) {
            for (boolean inspectorate : new boolean[] {true, false}) {
                var rule = inspections.lawful(org.today(), inspectorate).get(each);
                if (rule != null) {
                    kinds.add(new PlanForm.Kind(
                            words.say("oversight.by." + (inspectorate ? "inspectorate" : "body")),
                            words.say("oversight.activity." + each),
                            rule.basis(),
                            words.say("oversight.certainty." + rule.certainty())));
                }
            }
        }
        return pages.of(
                "oversight/plan",
                Map.of(
                        "view",
                        new PlanForm(
                                kinds,
                                InspectionShow.units(chart, body),
                                chosen,
                                InspectionShow.leaders(chart, body),
                                checklists.newest().size()),
                        "typed",
                        typed));
    }

    private void requirePlanner(CurrentPerson me) {
        if (!inspections.plans(me)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @PostMapping("/inspections/new")
    View planned(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        requirePlanner(me);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        Set<Long> chosen = chosen(request);
        OrgChart chart = org.chart();
        Plan.Sort sort = one(typed, "sort", Plan.Sort.values());
        Activity activity = one(typed, "activity", Activity.values());
        String subject = typed.text("subject");
        LocalDate from = typed.day("from");
        LocalDate until = typed.day("until");
        String basis = typed.naming("basis", "oversight.number");
        LocalDate basisDay = typed.day("basisDay");
        LocalDate starts = typed.day("starts");
        LocalDate ends = typed.day("ends");
        long lead = typed.pick("lead", Finder.people(chart));
        inOrder(typed, "until", from, until, "oversight.days.wrong");
        inOrder(typed, "ends", starts, ends, "oversight.days.wrong");
        if (typed.error("ends") == null) {
            inOrder(typed, "until", until, ends, "oversight.period.wrong");
        }
        if (chosen.isEmpty()) {
            typed.wrong("units", typed.words().say("page.typed.choice"));
        }
        confirmDaysOff(typed, starts, ends);
        if (!typed.right()) {
            return plan(me, typed, chosen);
        }
        NewPlan plan = new NewPlan(
                Objects.requireNonNull(sort),
                Objects.requireNonNull(activity),
                subject,
                typed.value("scope"),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                basis,
                Objects.requireNonNull(basisDay),
                chosen.stream().map(UnitId::new).toList(),
                Objects.requireNonNull(starts),
                Objects.requireNonNull(ends),
                new PersonId(lead));
        List<InspectionId> made = new ArrayList<>();
        return InspectionShow.done(typed, InspectionPages::field, () -> made.addAll(planned(me, plan, typed)))
                ? new RedirectView(
                        made.size() == 1 ? "/inspections/" + made.getFirst().value() : "/inspections")
                : plan(me, typed, chosen);
    }

    /// What the law does not give such a body is said with what it does.
    private List<InspectionId> planned(CurrentPerson me, NewPlan plan, Typed typed) {
        try {
            return inspections.plan(me, plan);
        } catch (OversightRefusedException refused) {
            if (refused.reason() == Reason.NOT_LAWFUL) {
                Words words = typed.words();
                String lawful = inspections.lawful(plan).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> words.say(
                                "oversight.lawful.one",
                                words.say("oversight.activity." + each.getKey()),
                                each.getValue().basis()))
                        .collect(Collectors.joining("; "));
                typed.wrong(
                        "activity",
                        words.say(
                                "oversight.notLawful",
                                words.date(plan.starts()),
                                words.say("oversight.activity." + plan.activity()),
                                lawful.isEmpty() ? words.say("oversight.lawful.nothing") : lawful));
            }
            throw refused;
        }
    }

    private static String field(OversightRefusedException refused) {
        return switch (refused.reason()) {
            case NOT_LAWFUL -> "activity";
            case NO_UNIT, PLANNED_ALREADY -> "units";
            case PERIOD_AHEAD -> "until";
            case ENDS_FIRST -> "ends";
            case DECIDED_AHEAD -> "basisDay";
            case STARTS_PAST -> "starts";
            default -> "lead";
        };
    }

    private static void inOrder(
            Typed typed, String field, @Nullable LocalDate first, @Nullable LocalDate last, String wrong) {
        if (first != null && last != null && last.isBefore(first)) {
            typed.wrong(
                    field,
                    typed.words()
                            .say(wrong, typed.words().date(first), typed.words().date(last)));
        }
    }

    /// Asks once more where the first or the last day is one on which nobody works; one that is over is refused.
    private void confirmDaysOff(Typed typed, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        Words words = typed.words();
        String off = Stream.of(starts, ends)
                .filter(day ->
                        typed.right() && day != null && !day.isBefore(org.today()) && !calendar.isWorkingDay(day))
                .distinct()
                .map(day -> words.weekday(day.getDayOfWeek()) + " " + words.date(day))
                .collect(Collectors.joining(", "));
        if (!off.isEmpty() && !typed.value("daysOff").equals("yes")) {
            typed.wrong("daysOff", words.say("oversight.daysOff.why", off));
        }
    }

    private Set<Long> chosen(HttpServletRequest request) {
        Set<Long> chosen = new LinkedHashSet<>();
        String[] sent = request.getParameterValues("units");
        for (String unit : sent == null ? new String[0] : sent) {
            if (unit.matches("[1-9][0-9]{0,17}")) {
                chosen.add(Long.parseLong(unit));
            }
        }
        return chosen;
    }

    /// A reason, of worth.
    static String reasoned(Typed typed, String field) {
        String why = typed.text(field);
        int letters = Inspections.SHORTEST_REASONS;
        typed.reasoned(field, why, letters, typed.words().say("oversight.refused.TOO_SHORT", letters));
        return why;
    }

    static <E extends Enum<E>> @Nullable E one(Typed typed, String field, E[] among) {
        return Arrays.stream(among)
                .filter(each -> each.name().equals(typed.value(field)))
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong(field, typed.words().say("page.typed.choice"));
                    return null;
                });
    }

    @GetMapping("/inspections/checklist")
    View checklist(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return checklist(me, Typed.nothing(request));
    }

    private View checklist(CurrentPerson me, Typed typed) {
        requirePlanner(me);
        List<Item> items = checklists.newest();
        return pages.of(
                "oversight/checklist",
                Map.of("items", items, "typed", typed, "text", typed.value("items", Item.write(items))));
    }

    @PostMapping("/inspections/checklist")
    View changed(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        requirePlanner(me);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String items = typed.text("items");
        return typed.right() && InspectionShow.done(typed, "items", () -> checklists.change(me, items))
                ? new RedirectView("/inspections/checklist")
                : checklist(me, typed);
    }
}
