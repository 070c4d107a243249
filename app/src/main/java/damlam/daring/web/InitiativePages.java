package damlam.daring.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Evidence;
import damlam.daring.Initiative;
import damlam.daring.InitiativeId;
import damlam.daring.InitiativeRefusedException;
import damlam.daring.Initiatives;
import damlam.daring.Objections;
import damlam.documents.Letterheads;
import damlam.documents.Letterheads.Letterhead;
import damlam.inspection.Hearings;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Attachments;
import damlam.page.Choice;
import damlam.page.Downloads;
import damlam.page.ErasedNotes;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.procedure.LiabilityTest;
import damlam.procedure.LiabilityTest.Answer;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.sheets.TextPdf.Heading;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Those who dare: what they registered, each with its answer and the tests that protect it, and objections of cases.
@Controller
class InitiativePages {
    private static final Map<String, Answer> MET = Map.of("yes", Answer.YES, "no", Answer.NO, "notYet", Answer.OPEN);
    private static final Set<String> TEXTS = Set.of("reasons", "interest", "words", "added", "why", "found");
    private static final int LONGEST = 20_000;
    private static final int PAGE_LINES = 50;
    /// Where the tests come from; each as it holds on the day.
    private static final List<String> LAW = List.of("law.daring.party", "law.daring.decree");

    private final Initiatives initiatives;
    private final Objections objections;
    private final StaffGroups groups;
    private final Rulebook book;
    private final Letterheads letterheads;
    private final Org org;
    private final Journal journal;
    private final ErasedNotes erased;
    private final Clock clock;
    private final Pages pages;

    InitiativePages(
            Initiatives initiatives,
            Objections objections,
            StaffGroups groups,
            Rulebook book,
            Letterheads letterheads,
            Org org,
            Journal journal,
            ErasedNotes erased,
            Clock clock,
            Pages pages) {
        this.initiatives = initiatives;
        this.objections = objections;
        this.groups = groups;
        this.book = book;
        this.letterheads = letterheads;
        this.org = org;
        this.journal = journal;
        this.erased = erased;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/initiatives")
    View all(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") int page, Locale locale) {
        InitiativeWords said =
                new InitiativeWords(Words.in(locale), org.chart(), org::at, (kind, no) -> Optional.empty());
        int at = Pager.at(page);
        Initiatives.Listed listed = initiatives.list(me, PAGE_LINES, at * PAGE_LINES);
        return pages.of(
                "daring/list",
                Map.of(
                        "view", said.list(listed, objections.all(me), initiatives.answered(me)),
                        "pager", Pager.of(at, PAGE_LINES, listed.rest(), "/initiatives?")));
    }

    @GetMapping("/initiatives/new")
    View form(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(name = "case", defaultValue = "0") long work,
            HttpServletRequest request) {
        return form(me, work, Typed.nothing(request));
    }

    private View form(CurrentPerson me, long work, Typed typed) {
        String title = work < 1
                ? ""
                : initiatives
                        .find(me, new CaseId(work))
                        .map(line -> line.work().title())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = typed.words();
        String asked = initiatives
                .superior(me)
                .flatMap(unit -> org.chart().unit(unit))
                .map(unit -> words.say("daring.new.head", unit.name(), words.date(initiatives.usualDay())))
                .orElseGet(() -> words.say("daring.new.head.top"));
        Map<String, Object> shown = new HashMap<>(Map.of("typed", typed, "work", work, "title", title, "head", asked));
        initiatives.clock().ifPresent(rule -> shown.put("clock", words.ground(rule.basis())));
        return pages.of("daring/new", shown);
    }

    @PostMapping("/initiatives/new")
    View register(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(name = "case", defaultValue = "0") long work,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        Initiative.Kind kind = Arrays.stream(Initiative.Kind.values())
                .filter(each -> each.name().equals(typed.value("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            typed.wrong("kind", typed.words().say("page.typed.choice"));
        }
        String about = typed.text("about");
        String reasons = typed.text("reasons");
        String declared = typed.value("declared");
        if (!Set.of("none", "has").contains(declared)) {
            typed.wrong("declared", typed.words().say("page.typed.choice"));
        }
        if (declared.equals("none") && !typed.value("interest").isBlank()) {
            typed.wrong("interest", typed.words().say("daring.interest.both"));
        }
        String interest = declared.equals("has") ? typed.text("interest") : null;
        List<Evidence> files = files(uploads, typed);
        AtomicReference<InitiativeId> made = new AtomicReference<>();
        boolean done = typed.right()
                && kind != null
                && done(
                        typed,
                        () -> made.set(initiatives.register(
                                me,
                                new Initiatives.Wanted(
                                        kind, about, reasons, interest, work < 1 ? null : new CaseId(work), files))));
        return done ? new RedirectView("/initiatives/" + made.get().value()) : form(me, work, typed);
    }

    private static List<Evidence> files(@Nullable List<MultipartFile> uploads, Typed typed) throws IOException {
        return Attachments.sent(uploads, typed, "files").stream()
                .map(file -> new Evidence(file.name(), file.mediaType(), file.content()))
                .toList();
    }

    @GetMapping("/initiatives/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show(me, id, Typed.nothing(request));
    }

    private View show(CurrentPerson me, long id, Typed typed) {
        OrgChart chart = org.chart();
        InitiativeView view = view(me, id, typed.words(), chart);
        List<Choice> units = view.answer()
                ? chart.units().stream()
                        .filter(InitiativePages::answers)
                        .map(unit -> Finder.choice(chart, unit))
                        .toList()
                : List.of();
        return pages.of(
                "daring/show",
                Map.of(
                        "view",
                        view,
                        "typed",
                        typed,
                        "units",
                        units,
                        "law",
                        law(by(me, id)),
                        "erased",
                        erased.of(initiative(id).subject(), typed.words())));
    }

    private PersonId by(CurrentPerson me, long id) {
        return initiatives
                .see(me, initiative(id))
                .map(seen -> seen.initiative().by())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private InitiativeView view(CurrentPerson me, long id, Words words, OrgChart chart) {
        Initiatives.Seen seen = initiatives
                .open(me, initiative(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Initiative one = seen.initiative();
        CaseId work = one.caseId();
        CaseLine line = work == null ? null : initiatives.find(me, work).orElse(null);
        InitiativeWords said = new InitiativeWords(
                words,
                chart,
                org::at,
                (kind, no) -> journal.numberOf(kind, one.id().subject(), no));
        return said.view(seen, post(one), initiatives.assess(me, one), line, initiatives.testBy(one));
    }

    /// What whoever registered it was in their unit on that day; empty where the chart does not know.
    private String post(Initiative one) {
        return org.at(LocalDate.ofInstant(one.at(), Org.ZONE)).appointmentsOf(one.by()).stream()
                .sorted(Comparator.comparing(held -> !held.unit().equals(one.unit())))
                .map(held -> held.post().title())
                .findFirst()
                .orElse("");
    }

    /// By what law whoever registered it is free of liability goes by the group their post falls under; of
    /// whoever holds no post any more neither is said.
    private List<Rule> law(PersonId by) {
        Stream<String> liability = groups.of(by).map(known -> liability(known.group())).stream();
        return Stream.concat(liability, LAW.stream())
                .flatMap(code -> book.on(code, org.today()).stream())
                .toList();
    }

    private static String liability(StaffGroup group) {
        return group == StaffGroup.CONG_CHUC ? "law.daring.liability.congChuc" : "law.daring.liability";
    }

    private static boolean answers(Unit unit) {
        return unit.kind() != UnitKind.TEAM;
    }

    private static InitiativeId initiative(long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new InitiativeId(id);
    }

    @PostMapping("/initiatives/{id}/answer")
    View answer(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String decision = typed.value("decision");
        if (!Set.of("agree", "decline").contains(decision)) {
            typed.wrong("decision", typed.words().say("page.typed.choice"));
        }
        String words = typed.text("words");
        boolean done = typed.right()
                && done(typed, () -> initiatives.answer(me, initiative(id), decision.equals("agree"), words));
        return done ? new RedirectView("/initiatives/" + id) : show(me, id, typed);
    }

    @PostMapping("/initiatives/{id}/forward")
    View forward(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        OrgChart chart = org.chart();
        long unit = typed.pick(
                "unit",
                Finder.among(
                        chart.units().stream().filter(InitiativePages::answers).toList(),
                        each -> Finder.choice(chart, each),
                        each -> each.name() + " " + each.code()));
        String why = typed.text("why");
        boolean done =
                typed.right() && done(typed, () -> initiatives.forward(me, initiative(id), new UnitId(unit), why));
        return done ? new RedirectView("/initiatives/" + id) : show(me, id, typed);
    }

    @PostMapping("/initiatives/{id}/add")
    View add(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String added = typed.text("added");
        boolean done = typed.right() && done(typed, () -> initiatives.add(me, initiative(id), added));
        return done ? new RedirectView("/initiatives/" + id) : show(me, id, typed);
    }

    @PostMapping("/initiatives/{id}/test")
    View test(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        LiabilityTest test = Stream.of(LiabilityTest.values())
                .filter(each -> each.name().equals(typed.value("test")))
                .findFirst()
                .orElse(null);
        if (test == null) {
            typed.wrong("test", typed.words().say("page.typed.choice"));
        }
        Answer met = MET.get(typed.value("met"));
        if (met == null) {
            typed.wrong("met", typed.words().say("page.typed.choice"));
        }
        String found = typed.text("found");
        boolean done = typed.right()
                && test != null
                && met != null
                && done(typed, () -> initiatives.test(me, initiative(id), test, met, found));
        return done ? new RedirectView("/initiatives/" + id + "#tests") : show(me, id, typed);
    }

    @GetMapping("/initiatives/{id}/files/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        Evidence file = initiatives
                .file(me, initiative(id), no)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Always saved, never shown: what somebody uploaded does not run as a page of ours.
        return Downloads.saved(file.name(), file.content());
    }

    @GetMapping("/initiatives/{id}/protection.pdf")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) {
        Words words = Words.in(locale);
        OrgChart chart = org.chart();
        InitiativeView view = view(me, id, words, chart);
        Initiative one = initiatives.see(me, initiative(id)).orElseThrow().initiative();
        UnitId body = chart.body(chart.successor(one.unit()));
        Letterhead head = letterheads.of(body);
        Heading heading = new Heading(
                head.superiorWords().toUpperCase(Locale.ROOT),
                chart.everUnit(body).map(Unit::name).orElse("").toUpperCase(Locale.ROOT),
                words.say("page.paper.state"),
                words.say("page.paper.motto"),
                words.placed(head.placeWords(), org.today()),
                words.say("daring.paper.title", view.id()));
        List<String> law = law(one.by()).stream()
                .map(rule -> words.say(
                        "page.paper.sure",
                        words.ground(rule.basis()) + ": " + rule.says(words.english()),
                        words.say("page.sure." + rule.certainty())))
                .toList();
        return Downloads.shown(
                "protection-" + id + ".pdf",
                MediaType.APPLICATION_PDF,
                ProtectionPdf.of(words, view, heading, law, words.momentWithYear(clock.instant())));
    }

    /// A refusal is said at the field it is about.
    private static boolean done(Typed typed, Runnable act) {
        try {
            act.run();
            return true;
        } catch (InitiativeRefusedException refused) {
            typed.refuse(
                    switch (refused.reason()) {
                        case NOT_SEEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                        case NOT_YOURS -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                        case ANSWERED_ALREADY -> "words";
                        case NO_UNIT -> "unit";
                        case IN_THE_RECORD -> "test";
                        case TOO_SHORT ->
                            !typed.value("why").isEmpty()
                                    ? "why"
                                    : typed.value("test").isEmpty() ? "words" : "found";
                    },
                    said(typed.words(), refused.reason()));
            return false;
        }
    }

    private static String said(Words words, InitiativeRefusedException.Reason reason) {
        String said = words.say("daring.refused." + reason, Hearings.SHORTEST_REASONS);
        return reason == InitiativeRefusedException.Reason.TOO_SHORT ? words.letters(said) : said;
    }
}
