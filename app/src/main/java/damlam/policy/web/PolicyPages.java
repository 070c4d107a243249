package damlam.policy.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.documents.Documents;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.ToDo;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.policy.NextStep;
import damlam.policy.Opinions;
import damlam.policy.Outside;
import damlam.policy.Policies;
import damlam.policy.PolicyRefusedException;
import damlam.policy.PolicyRefusedException.Reason;
import damlam.policy.RegulationId;
import damlam.policy.Review;
import damlam.policy.State;
import damlam.rulebook.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/// Rules that hold work up: all of them by what they cost, and each with its reports and its review.
@Controller
class PolicyPages {
    static final Set<String> TEXTS = Set.of("why", "also", "wish", "words", "reason", "wording", "opinion", "outside");
    static final int LONGEST = 20_000;
    private static final int PAGE_LINES = 50;

    private final Policies policies;
    private final Opinions opinions;
    private final Documents documents;
    private final Org org;
    private final Pages pages;

    PolicyPages(Policies policies, Opinions opinions, Documents documents, Org org, Pages pages) {
        this.policies = policies;
        this.opinions = opinions;
        this.documents = documents;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/policies")
    View all(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        if (!me.is(Role.OFFICIAL)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        OrgChart chart = org.chart();
        PolicyWords said = new PolicyWords(Words.in(locale), chart, policies, opinions, documents);
        List<Policies.Seen> all = policies.all(me);
        State only = state(state).orElse(null);
        List<Choice> units = lists(me, chart);
        Choice whose = units.stream()
                .filter(each -> String.valueOf(each.id()).equals(unit))
                .findFirst()
                .orElse(null);
        Set<UnitId> below = whose == null ? Set.of() : chart.subtree(new UnitId(whose.id()));
        int in = year.matches("2\\d{3}") ? Integer.parseInt(year) : 0;
        List<Policies.Seen> chosen = all.stream()
                .filter(seen -> only == null || seen.review().state() == only)
                .filter(seen -> whose == null || concerns(seen, below))
                .filter(seen -> in == 0 || seen.review().liveIn(in))
                .toList();
        int at = Math.clamp(page, 0, Math.max(0, (chosen.size() - 1) / PAGE_LINES));
        List<PolicyLine> lines = chosen.stream()
                .skip((long) at * PAGE_LINES)
                .limit(PAGE_LINES)
                .map(seen -> said.line(me, seen))
                .toList();
        String address = "/policies?state=%s&unit=%s&year=%s&"
                .formatted(only == null ? "" : only.name(), whose == null ? "" : whose.id(), in == 0 ? "" : in);
        List<PolicyLine> mine = all.stream()
                .filter(seen -> seen.review().reportedBy(me.id()))
                .sorted(Comparator.comparing(seen -> !seen.news()))
                .map(seen -> said.line(me, seen))
                .toList();
        return pages.of(
                "policy/list",
                Map.of(
                        "view",
                        new PolicyList(
                                lines,
                                Pager.of(at, PAGE_LINES, chosen.size(), address),
                                mine,
                                chosen.stream()
                                        .filter(seen -> seen.review().isOpen())
                                        .count(),
                                head(Words.in(locale), all),
                                only == null ? "" : only.name(),
                                whose == null ? 0 : whose.id(),
                                whose == null ? "" : whose.name(),
                                in,
                                units,
                                years(all))));
    }

    private String head(Words words, List<Policies.Seen> all) {
        List<Policies.Seen> toAct = all.stream().filter(Policies.Seen::toAct).toList();
        long news = all.stream().filter(Policies.Seen::news).count();
        if (toAct.isEmpty()) {
            return news > 0 ? words.say("policy.list.head.news", news) : words.say("policy.list.head.none");
        }
        ToDo waiting =
                ToDo.of(toAct.stream().map(seen -> policies.due(seen.review())).toList());
        String head = news > 0
                ? words.say("policy.list.head", waiting.count(), news)
                : words.say("policy.list.head.act", waiting.count());
        return words.nearest(head, waiting.nearest(), org.today());
    }

    /// Which unit reported a rule would tell who did: others look by the unit whose cases it holds up.
    private boolean concerns(Policies.Seen seen, Set<UnitId> units) {
        return seen.seesNames()
                ? seen.review().concerns(units)
                : seen.review().reviewedBy(units)
                        || policies.heldUp(seen.review()).stream().anyMatch(units::contains);
    }

    /// Those whose work they see; a team has no list of its own.
    private static List<Choice> lists(CurrentPerson me, OrgChart chart) {
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM && me.sight().sees(unit.id()))
                .map(unit -> Finder.choice(chart, unit))
                .toList();
    }

    private List<Integer> years(List<Policies.Seen> all) {
        Stream<Integer> reported = all.stream()
                .flatMap(seen -> seen.review().reports().stream())
                .map(report -> Review.yearOf(report.at()));
        return Stream.concat(Stream.of(org.today().getYear()), reported)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Optional<State> state(String name) {
        return Arrays.stream(State.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    @GetMapping("/policies/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show(me, regulation(id), Typed.nothing(request));
    }

    /// A rule that was gathered into another is shown there.
    View show(CurrentPerson me, RegulationId id, Typed typed) {
        return show(me, id, typed, List.of());
    }

    /// @param chosen of whom opinions were to be asked, on a form that comes back
    private View show(CurrentPerson me, RegulationId id, Typed typed, List<Long> chosen) {
        Policies.Seen seen = policies.see(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RegulationId root = seen.review().regulation().id();
        if (!root.equals(id)) {
            return new RedirectView("/policies/" + root.value());
        }
        OrgChart chart = org.chart();
        Map<CaseId, CaseLine> cases = policies.find(me, seen.cost().byCase().keySet());
        List<State> may = policies.may(me, seen.review());
        var document = seen.review().regulation().document();
        boolean readable = document != null && documents.visible(me, document).isPresent();
        PolicyStep next = new PolicyStep(
                may.contains(State.UNDER_REVIEW) || Policies.mayHand(me, seen.review()) ? reviewers(chart) : List.of(),
                may.contains(State.OPINIONS) ? others(chart, seen.review()) : List.of(),
                may.contains(State.OPINIONS) ? opinions.time() : Optional.empty(),
                policies.usualDay(),
                policies.clock().map(Rule::basis).orElse(""),
                policies.form().map(Rule::basis).orElse(""));
        PolicyWords said = new PolicyWords(typed.words(), chart, policies, opinions, documents);
        return pages.of(
                "policy/show",
                Map.of(
                        "view",
                        said.view(me, seen, may, cases, readable, next),
                        "care",
                        said.care(
                                me,
                                seen.review(),
                                PolicyWords.mayGather(me, seen.review()) ? policies.all(me) : List.of()),
                        "typed",
                        typed,
                        "asked",
                        chosen));
    }

    /// Whoever the reviewing unit may ask: others than itself; a team is asked by its department.
    private static List<Choice> others(OrgChart chart, Review review) {
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM
                        && review.last()
                                .filter(step -> chart.successor(step.holder()).equals(unit.id()))
                                .isEmpty())
                .map(unit -> Finder.choice(chart, unit))
                .toList();
    }

    private static List<Choice> reviewers(OrgChart chart) {
        return chart.units().stream()
                .filter(PolicyPages::reviews)
                .map(unit -> Finder.choice(chart, unit))
                .toList();
    }

    /// A body reviews by its departments.
    private static boolean reviews(Unit unit) {
        return unit.kind() != UnitKind.BODY && unit.kind() != UnitKind.TEAM;
    }

    static RegulationId regulation(long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RegulationId(id);
    }

    @PostMapping("/policies/{id}/step")
    View step(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        RegulationId regulation = regulation(id);
        Policies.Seen seen =
                policies.see(me, regulation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<State> may = policies.may(me, seen.review());
        if (may.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        State to = may.size() == 1
                ? may.getFirst()
                : state(typed.value("to")).filter(may::contains).orElse(null);
        String said = typed.text("words");
        LocalDate day = to == State.IN_FORCE ? typed.day("day") : typed.dayIfAny("day");
        if (to == null) {
            typed.wrong("to", typed.words().say("page.typed.choice"));
            return show(
                    me,
                    regulation,
                    typed,
                    asked(request).stream().map(UnitId::value).toList());
        }
        UnitId holder = to == State.UNDER_REVIEW ? holder(typed) : null;
        String number = to.issued() ? typed.numberIfAny("amendment").replaceAll("\\s+", " ") : "";
        boolean asks = to == State.OPINIONS;
        NextStep next = new NextStep(
                to, holder, asks ? asked(request) : List.of(), asks ? outside(typed) : List.of(), day, number, said);
        boolean done = typed.right() && near(typed, to, day) && done(typed, () -> policies.step(me, regulation, next));
        return done
                ? new RedirectView("/policies/" + id)
                : show(
                        me,
                        regulation,
                        typed,
                        next.asked().stream().map(UnitId::value).toList());
    }

    static List<UnitId> asked(HttpServletRequest request) {
        String[] sent = request.getParameterValues("asked");
        return Arrays.stream(sent == null ? new String[0] : sent)
                .filter(unit -> unit.matches("[1-9][0-9]{0,17}"))
                .map(unit -> new UnitId(Long.parseLong(unit)))
                .toList();
    }

    /// One organisation a line, each with the number of the letter that asks it.
    private static List<Outside> outside(Typed typed) {
        List<Outside> all = new ArrayList<>();
        for (String line :
                typed.value("outside").lines().filter(one -> !one.isBlank()).toList()) {
            int apart = line.lastIndexOf(';');
            String name = apart < 0 ? "" : line.substring(0, apart).strip();
            String letter = apart < 0 ? "" : line.substring(apart + 1).strip();
            if (name.isEmpty() || letter.isEmpty()) {
                typed.wrong("outside", typed.words().say("policy.outside.wrong", line.strip()));
            } else {
                all.add(new Outside(name, letter));
            }
        }
        return all;
    }

    /// Enters what an organisation outside answered.
    @PostMapping("/policies/{id}/reply")
    View reply(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return outside(me, id, request, "which", "reply", opinions::reply);
    }

    /// Corrects the number of the letter that asks an organisation outside.
    @PostMapping("/policies/{id}/letter")
    View letter(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return outside(me, id, request, "letter-of", "letter", opinions::correct);
    }

    /// Asks an organisation outside no more.
    @PostMapping("/policies/{id}/unask")
    View unask(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return outside(me, id, request, "unask-of", "unask", opinions::unask);
    }

    /// What is done about one of the organisations outside that a step asks, with a text.
    private interface AboutOutside {
        void act(CurrentPerson me, RegulationId regulation, int which, String text);
    }

    /// @param which the field that says which of them, `text` the field of what is entered
    private View outside(
            CurrentPerson me, long id, HttpServletRequest request, String which, String text, AboutOutside about) {
        RegulationId regulation = entering(me, id);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        int one = (int) Math.min(typed.choice(which), Integer.MAX_VALUE);
        String entered = typed.text(text);
        boolean done = typed.right() && done(typed, () -> about.act(me, regulation, one, entered));
        return done ? new RedirectView("/policies/" + id) : show(me, regulation, typed);
    }

    private RegulationId entering(CurrentPerson me, long id) {
        RegulationId regulation = regulation(id);
        Policies.Seen seen =
                policies.see(me, regulation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!seen.enters()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return regulation;
    }

    /// Gives an opinion on a proposed amendment.
    @PostMapping("/policies/{id}/opinion")
    View opinion(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        RegulationId regulation = regulation(id);
        Policies.Seen seen =
                policies.see(me, regulation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (seen.asked().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String said = typed.text("opinion");
        boolean done = typed.right() && done(typed, () -> opinions.answer(me, regulation, said));
        return done ? new RedirectView("/policies/" + id) : show(me, regulation, typed);
    }

    /// The door refuses it as well; here the last day that may be set is said.
    private boolean near(Typed typed, State to, @Nullable LocalDate day) {
        LocalDate latest = policies.latestDay();
        if (to == State.IN_FORCE || day == null || !day.isAfter(latest)) {
            return true;
        }
        typed.wrong(
                "day", typed.words().say("policy.refused.DAY_FAR", typed.words().date(latest)));
        return false;
    }

    private @Nullable UnitId holder(Typed typed) {
        return holder(typed, "holder");
    }

    private @Nullable UnitId holder(Typed typed, String field) {
        OrgChart chart = org.chart();
        long unit = typed.pick(
                field,
                Finder.among(
                        chart.units().stream().filter(PolicyPages::reviews).toList(),
                        each -> Finder.choice(chart, each),
                        each -> each.name() + " " + each.code()));
        return unit == 0 ? null : new UnitId(unit);
    }

    /// Gives a review to another unit.
    @PostMapping("/policies/{id}/hand")
    View hand(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        RegulationId regulation = regulation(id);
        Policies.Seen seen =
                policies.see(me, regulation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Policies.mayHand(me, seen.review())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        UnitId to = holder(typed, "to-unit");
        String reason = typed.text("reason");
        boolean done = typed.right() && to != null && done(typed, () -> policies.hand(me, regulation, to, reason));
        return done ? new RedirectView("/policies/" + id) : show(me, regulation, typed);
    }

    private static String said(Words words, PolicyRefusedException refused) {
        Object[] said = refused.said().stream()
                .map(each -> each instanceof LocalDate day ? words.date(day) : each)
                .toArray();
        String refusal = words.say("policy.refused." + refused.reason(), said);
        return refused.reason() == Reason.TOO_SHORT ? words.letters(refusal) : refusal;
    }

    /// A refusal is said at the field it is about.
    static boolean done(Typed typed, Runnable act) {
        try {
            act.run();
            return true;
        } catch (PolicyRefusedException refused) {
            Reason reason = refused.reason();
            typed.refuse(
                    switch (reason) {
                        case NOT_SEEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                        case NOT_YOURS, NOT_ASKED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                        case REPORTED_ALREADY -> "number";
                        case NOT_NEXT, OPINIONS_AWAITED, TOO_SHORT -> "words";
                        case NO_ASKED -> "asked";
                        case NO_DOCUMENT, NOT_ISSUED, BEFORE_REVIEW, LESSER_FORM -> "amendment";
                        case UNIT_OUTSIDE -> "outside";
                        case NO_REPLY -> "reply";
                        case NO_UNIT -> "holder";
                        case SAME_UNIT -> "to-unit";
                        case DAY_PAST, DAY_OFF, NOT_YET, DAY_FAR, OPINION_DAY, BEFORE_DOCUMENT -> "day";
                        case SAME_RULE, REVIEWED_ALREADY -> "into";
                        case PROPOSED_ALREADY -> "back";
                    },
                    said(typed.words(), refused));
            return false;
        }
    }
}
