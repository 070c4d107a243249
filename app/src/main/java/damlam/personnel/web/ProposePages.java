package damlam.personnel.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseFilter;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Progress;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.StaffGroups;
import damlam.org.UnitId;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.personnel.Destination;
import damlam.personnel.Kind;
import damlam.personnel.ProposalId;
import damlam.personnel.RotationPlan;
import damlam.personnel.StaffProposals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Proposing something about somebody: whom first, then on which ground and with which evidence.
@Controller
class ProposePages {
    private static final int MOST_CASES = 40;
    private static final int MOST_LOOKED_AT = 200;

    private final StaffProposals proposals;
    private final Cases cases;
    private final Org org;
    private final Pages pages;

    ProposePages(StaffProposals proposals, Cases cases, Org org, Pages pages) {
        this.proposals = proposals;
        this.cases = cases;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/staff/new")
    View form(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long person,
            HttpServletRequest request) {
        Typed typed = Typed.in(request);
        if (person < 1) {
            return whom(me, typed);
        }
        String work = typed.value("case");
        List<Long> chosen = work.matches("[1-9]\\d{0,15}") ? List.of(Long.parseLong(work)) : List.of();
        return form(me, person, chosen, typed);
    }

    private View whom(CurrentPerson me, Typed typed) {
        return pages.of("personnel/whom", Map.of("typed", typed, "people", staff(me)));
    }

    /// Those about whom somebody may propose something.
    private List<Choice> staff(CurrentPerson me) {
        OrgChart chart = org.chart();
        return chart.upward(me.unit()).stream()
                .flatMap(unit -> chart.peopleUnder(unit.id()).stream())
                .distinct()
                .filter(person -> proposals.mayProposeOn(me, person.id()))
                .map(person -> Finder.choice(chart, person))
                .toList();
    }

    @PostMapping("/staff/new")
    View choose(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long person,
            HttpServletRequest request) {
        Typed typed = Typed.in(request, StaffPages.TEXTS, StaffPages.LONGEST);
        if (person < 1) {
            List<Choice> staff = staff(me);
            long about = typed.pick("about", Finder.among(staff, each -> each, Choice::name));
            return typed.right() ? new RedirectView("/staff/new?person=" + about) : whom(me, typed);
        }
        return propose(me, person, typed, request);
    }

    private View propose(CurrentPerson me, long person, Typed typed, HttpServletRequest request) {
        OrgChart chart = org.chart();
        String ground = typed.text("ground");
        LocalDate established = typed.day("established");
        LocalDate talked = Kind.of(ground).filter(Kind.REMOVE::equals).isPresent()
                ? typed.day("talked")
                : typed.dayIfAny("talked");
        RotationPlan plan = plan(ground, typed);
        Destination to = Kind.of(ground).filter(Kind.TRANSFER::equals).isPresent() ? to(typed, chart) : null;
        String words = typed.text("words");
        long first = typed.pick("first", Finder.people(chart));
        long second = typed.pick("second", Finder.people(chart));
        List<Long> chosen = chosen(request);
        AtomicReference<ProposalId> made = new AtomicReference<>();
        boolean done = typed.right()
                && established != null
                && StaffPages.done(
                        typed,
                        "ground",
                        () -> made.set(proposals.propose(
                                me,
                                new StaffProposals.Wanted(
                                        new PersonId(person),
                                        ground,
                                        established,
                                        talked,
                                        words,
                                        chosen.stream().map(CaseId::new).collect(Collectors.toSet()),
                                        new PersonId(first),
                                        new PersonId(second),
                                        plan,
                                        to))));
        return done ? new RedirectView("/staff/" + made.get().value()) : form(me, person, chosen, typed);
    }

    private static @Nullable RotationPlan plan(String ground, Typed typed) {
        if (!ground.equals(StaffProposals.ROTATION)) {
            return null;
        }
        String number = typed.number("planNo");
        LocalDate day = typed.day("planDay");
        RotationPlan.Area area = Arrays.stream(RotationPlan.Area.values())
                .filter(each -> each.name().equals(typed.value("planArea")))
                .findFirst()
                .orElse(null);
        if (area == null) {
            typed.wrong("planArea", typed.words().say("page.typed.choice"));
        }
        return number.isEmpty() || day == null ? null : new RotationPlan(number, day, area);
    }

    private static @Nullable Destination to(Typed typed, OrgChart chart) {
        long unit = typed.pick("toUnit", Finder.units(chart));
        String post = typed.text("toPost");
        LocalDate from = typed.day("toFrom");
        return unit < 1 || post.isEmpty() || from == null ? null : new Destination(new UnitId(unit), post, from);
    }

    private static List<Long> chosen(HttpServletRequest request) {
        String[] sent = request.getParameterValues("cases");
        return sent == null
                ? List.of()
                : Arrays.stream(sent)
                        .filter(each -> each.matches("[1-9]\\d{0,15}"))
                        .map(Long::parseLong)
                        .toList();
    }

    private View form(CurrentPerson me, long person, List<Long> chosen, Typed typed) {
        OrgChart chart = org.chart();
        PersonId about = new PersonId(person);
        if (proposals.isOver(about, me)) {
            typed.wrong("about", typed.words().say("personnel.refused.SUPERIOR"));
            return whom(me, typed);
        }
        if (!proposals.mayProposeOn(me, about)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Choice> people = chart.everyone().stream()
                .filter(each -> !chart.appointmentsOf(each.id()).isEmpty())
                .map(each -> Finder.choice(chart, each))
                .toList();
        StaffForm form = new StaffForm(
                person,
                chart.person(about).map(Person::name).orElse("?"),
                proposals.group(about).map(known -> law(typed.words(), known)).orElse(""),
                proposals.grounds(about),
                offered(me, about, chosen, typed.words()),
                chosen,
                people,
                chart.units().stream().map(unit -> Finder.choice(chart, unit)).toList(),
                removal(typed.words()));
        return pages.of("personnel/new", Map.of("form", form, "typed", typed));
    }

    private String removal(Words words) {
        return proposals
                .removal()
                .map(rule -> words.say("personnel.talked.law", rule.amount().count(), words.ground(rule.basis()))
                        + (rule.mayBind() ? "" : " – " + words.say("personnel.ground.unconfirmed")))
                .orElse("");
    }

    private static String law(Words words, StaffGroups.Known known) {
        String group = words.say("org.group." + known.group());
        String post = known.post().title();
        return known.source().isEmpty()
                ? words.say("personnel.law.usual", group, post)
                : words.say("personnel.law.by", group, post, known.source());
    }

    /// What was chosen, then what is late, then the rest of what the person holds or handed in: the newest first.
    private List<StaffForm.Work> offered(CurrentPerson me, PersonId about, List<Long> chosen, Words words) {
        LocalDate today = org.today();
        var sight = me.sight().and(org.chart().addressable(me.unit()));
        List<CaseLine> lines = new ArrayList<>();
        chosen.forEach(id -> cases.find(new CaseId(id), sight).ifPresent(lines::add));
        lines.addAll(cases.list(CaseFilter.ALL.heldBy(about).sorted(CaseFilter.Sort.DUE), sight, MOST_LOOKED_AT, 0));
        cases
                .results(
                        List.of(about),
                        today.minusYears(1).atStartOfDay(Org.ZONE).toInstant(),
                        today.plusDays(1).atStartOfDay(Org.ZONE).toInstant())
                .stream()
                .sorted(Comparator.comparing(Cases.Approved::submittedAt).reversed())
                .limit(MOST_CASES)
                .forEach(result -> cases.find(result.line().work().id(), sight).ifPresent(lines::add));
        Set<CaseId> seen = new LinkedHashSet<>();
        return lines.stream()
                .filter(line -> seen.add(line.work().id()))
                .sorted(Comparator.comparing((CaseLine line) ->
                                !chosen.contains(line.work().id().value()))
                        .thenComparing(line -> !isLate(line))
                        .thenComparing(line -> line.at().lastMoveAt(), Comparator.reverseOrder()))
                .limit(MOST_CASES)
                .map(line -> new StaffForm.Work(
                        line.work().id().value(),
                        line.work().title(),
                        StaffWords.standing(words, line),
                        chosen.contains(line.work().id().value()) || isLate(line)))
                .toList();
    }

    /// Late, or done so.
    private static boolean isLate(CaseLine line) {
        return line.progress() == Progress.LATE || StaffWords.isDoneLate(line);
    }
}
