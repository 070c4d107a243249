package damlam.whistleblowing.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.inspection.ConductId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Attachments;
import damlam.page.Choice;
import damlam.page.Downloads;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.record.Receipt;
import damlam.whistleblowing.About;
import damlam.whistleblowing.ConductRefusedException;
import damlam.whistleblowing.ConductReport;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Recusals;
import damlam.whistleblowing.Stake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// Reports of conduct: one's own and those one receives, and the form for a new one. Browsers keep no drafts of these
/// forms: others may use the same computer.
@Controller
class ConductPages {
    static final Set<String> TEXTS =
            Set.of("what", "answer", "question", "reasons", "denounce", "refusal", "ground", "endWhy", "why");
    static final int LONGEST = 20_000;
    /// Letters in which somebody says what happened; a shorter sentence leaves out who or what.
    private static final int SHORTEST = 20;
    private static final int PAGE_LINES = 50;
    private static final Pattern DAY =
            Pattern.compile("\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2})\\b");

    private final Conducts conducts;
    private final ConductShow shows;
    private final Recusals recusals;
    private final Org org;
    private final Pages pages;

    ConductPages(Conducts conducts, ConductShow shows, Recusals recusals, Org org, Pages pages) {
        this.conducts = conducts;
        this.shows = shows;
        this.recusals = recusals;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/conduct")
    View all(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request) {
        official(me);
        return all(me, page, Typed.nothing(request));
    }

    /// Opens again what somebody reported before another set their password.
    @PostMapping("/conduct/reclaim")
    View reclaim(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        official(me);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        Optional<ConductId> report = conducts.reclaim(me, typed.text("claim"));
        if (report.isEmpty() && typed.right()) {
            typed.wrong("claim", typed.words().say("whistleblowing.reclaim.none"));
        }
        return report.<View>map(id -> new RedirectView("/conduct/" + id.value()))
                .orElseGet(() -> all(me, 0, typed));
    }

    private View all(CurrentPerson me, int page, Typed typed) {
        ConductWords said = new ConductWords(typed.words(), org.chart());
        LocalDate today = org.today();
        int at = Pager.at(page);
        List<ConductReport> made = conducts.mine(me);
        List<ConductLine> mine = made.stream()
                .map(report -> said.line(report, true, report.asksReporter(), conducts.due(report)))
                .toList();
        Conducts.Received others = conducts.received(me, PAGE_LINES, at * PAGE_LINES);
        List<ConductLine> received = others.reports().stream()
                .map(report -> {
                    LocalDate own = others.waiting().get(report.id());
                    // No day where the next step is another's.
                    return said.line(report, false, own != null, Optional.ofNullable(own));
                })
                .toList();
        List<ConductReport> own =
                made.stream().filter(ConductReport::asksReporter).toList();
        // The days of their own are those of whoever answers: no day is set for an answer of whoever reported.
        String nearest = others.waiting().values().stream()
                .min(LocalDate::compareTo)
                .map(said.words::date)
                .orElse("");
        Map<String, Object> shown = new HashMap<>();
        shown.put("mine", mine);
        shown.put("received", received);
        shown.put("receives", Conducts.mayReceive(me));
        shown.put("recusals", recusals.of(me).stream().map(said::recusal).toList());
        shown.put("toDo", own.size() + others.waiting().size());
        shown.put("nearest", nearest);
        shown.put("news", (int)
                made.stream().filter(report -> conducts.isNews(report, today)).count());
        shown.put("pager", Pager.of(at, PAGE_LINES, others.all(), "/conduct?"));
        shown.put("reclaims", conducts.mustReclaim(me));
        shown.put("typed", typed);
        return pages.of("whistleblowing/list", shown);
    }

    private static void official(CurrentPerson me) {
        if (!me.is(Role.OFFICIAL)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/conduct/new")
    View form(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        official(me);
        return form(me, Typed.in(request, TEXTS, LONGEST));
    }

    /// The form with words to begin with, which no address and no history of a browser holds.
    @PostMapping("/conduct/new/begin")
    View begin(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        official(me);
        return form(me, Typed.in(request, TEXTS, LONGEST));
    }

    private View form(CurrentPerson me, Typed typed) {
        OrgChart chart = org.chart();
        List<Choice> people = chart.everyone().stream()
                .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                .map(person -> Finder.choice(chart, person))
                .toList();
        List<Choice> units =
                chart.units().stream().map(unit -> Finder.choice(chart, unit)).toList();
        return pages.of(
                "whistleblowing/new",
                Map.of(
                        "people",
                        people,
                        "units",
                        units,
                        "typed",
                        typed,
                        "inspects",
                        me.is(Role.INSPECTOR),
                        "oneInspector",
                        Conducts.hasOneInspector(me, chart)));
    }

    @PostMapping("/conduct/new")
    View report(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        official(me);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        About about = about(typed);
        String what = typed.text("what");
        typed.reasoned("what", what, SHORTEST, typed.words().say("whistleblowing.what.short", SHORTEST));
        if (isAhead(typed.value("happened"))) {
            typed.wrong("happened", typed.words().say("whistleblowing.happened.ahead"));
        }
        Stake stake = Arrays.stream(Stake.values())
                .filter(each -> each.name().equals(typed.value("stake")))
                .findFirst()
                .orElse(null);
        if (stake == null) {
            typed.wrong("stake", typed.words().say("page.typed.choice"));
        }
        List<Evidence> files = files(uploads, typed);
        if (!typed.right() || about == null || stake == null) {
            return form(me, typed);
        }
        List<Conducts.Made> made = new ArrayList<>();
        NewConduct report = new NewConduct(about, stake, what, typed.value("happened"), files);
        if (!done(typed, "person", () -> made.add(conducts.reportOnce(me, report)))) {
            return form(me, typed);
        }
        if (made.getFirst().again()) {
            next.addFlashAttribute(ConductShow.AGAIN, true);
        }
        return new RedirectView("/conduct/" + made.getFirst().id().value());
    }

    /// Whether a day stands there that is still to come; the field is free, for many remember no day.
    private boolean isAhead(String happened) {
        LocalDate today = org.today();
        return DAY.matcher(happened)
                .results()
                .flatMap(day -> Typed.read(day.group()).stream())
                .anyMatch(today::isBefore);
    }

    /// One of person, unit and case; null, and a field marked, where it is none or several.
    private @Nullable About about(Typed typed) {
        OrgChart chart = org.chart();
        long person = typed.pickIfAny("person", Finder.people(chart));
        long unit = typed.pickIfAny("unit", Finder.units(chart));
        long work = typed.choiceIfAny("case");
        if (!typed.value("case").isEmpty() && work == 0) {
            typed.wrong("case", typed.words().say("whistleblowing.case.wrong"));
        }
        List<About> named = Stream.of(
                        person == 0 ? null : About.of(new PersonId(person)),
                        unit == 0 ? null : About.of(new UnitId(unit)),
                        work == 0 ? null : About.of(new CaseId(work)))
                .flatMap(Stream::ofNullable)
                .toList();
        if (named.size() != 1 && typed.right()) {
            typed.wrong("person", typed.words().say("whistleblowing.about.one"));
        }
        return named.size() == 1 ? named.getFirst() : null;
    }

    static List<Evidence> files(@Nullable List<MultipartFile> uploads, Typed typed) throws IOException {
        return Attachments.sent(uploads, typed, "files").stream()
                .map(file -> new Evidence(file.name(), file.mediaType(), file.content()))
                .toList();
    }

    @GetMapping("/conduct/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Map<String, ?> just = RequestContextUtils.getInputFlashMap(request);
        return shows.page(me, id, Typed.nothing(request), just != null && just.containsKey(ConductShow.AGAIN));
    }

    @PostMapping("/conduct/{id}/reply")
    View reply(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        // Before anything is asked of a form that is not there.
        boolean open = done(typed, "answer", () -> conducts.mayReply(me, ConductShow.id(id)));
        String answer = typed.text("answer");
        List<Evidence> files = files(uploads, typed);
        boolean done = open
                && typed.right()
                && done(typed, "answer", () -> conducts.reply(me, ConductShow.id(id), answer, files));
        return done ? new RedirectView("/conduct/" + id) : shows.page(me, id, typed);
    }

    @GetMapping("/conduct/{id}/files/{message}/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int message,
            @PathVariable int no) {
        Evidence file = conducts.file(me, ConductShow.id(id), message, no)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Always saved, never shown: what somebody uploaded does not run as a page of ours.
        return Downloads.saved(file.name(), file.content());
    }

    @GetMapping("/conduct/{id}/receipt.txt")
    ResponseEntity<byte[]> receipt(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        Optional<Receipt> receipt = conducts.receipt(me, ConductShow.id(id));
        String text = receipt.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .format(RequestContextUtils.getLocale(request));
        MediaType type = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
        return Downloads.of("so-ghi.txt", type, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A refusal is said at the field it is about.
    static boolean done(Typed typed, String field, Runnable act) {
        return done(typed, refused -> field, act);
    }

    /// @param field below which a refusal is said
    static boolean done(Typed typed, Function<ConductRefusedException.Reason, String> field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (ConductRefusedException refused) {
            switch (refused.reason()) {
                case NOT_SEEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case NOT_YOURS -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                default ->
                    typed.refuse(
                            field.apply(refused.reason()),
                            typed.words().say("whistleblowing.refused." + refused.reason()));
            }
            return false;
        }
    }
}
