package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.analysis.SignalId;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.inspection.ConductId;
import damlam.inspection.FindingId;
import damlam.inspection.HearingClocks;
import damlam.inspection.HearingId;
import damlam.inspection.HearingLists;
import damlam.inspection.HearingRefusedException;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.inspection.Hearings;
import damlam.inspection.Origin;
import damlam.inspection.Outcome;
import damlam.org.Org;
import damlam.page.Attachments;
import damlam.page.Downloads;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.rulebook.UnconfirmedRuleException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/// Hearings: those somebody has a part in, and each step of one.
@Controller
class HearingPages {
    private static final Set<String> TEXTS = Set.of("question", "again", "words", "reasons", "withdraw");
    private static final int PAGE_LINES = 50;
    static final int LONGEST = 20_000;

    private final Hearings hearings;
    private final HearingLists lists;
    private final HearingClocks clocks;
    private final HearingShow shows;
    private final FindingShow found;
    private final Org org;
    private final Pages pages;

    HearingPages(
            Hearings hearings,
            HearingLists lists,
            HearingClocks clocks,
            HearingShow shows,
            FindingShow found,
            Org org,
            Pages pages) {
        this.hearings = hearings;
        this.lists = lists;
        this.clocks = clocks;
        this.shows = shows;
        this.found = found;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/hearings")
    View all(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") int page, Locale locale) {
        Words words = Words.in(locale);
        HearingWords said = new HearingWords(words, org.chart());
        int at = Pager.at(page);
        HearingLists.Listed listed = lists.listed(me, PAGE_LINES + 1, at * PAGE_LINES);
        List<Hearings.Seen> found = listed.seen();
        Map<CaseId, String> titles = shows.titles(found);
        List<HearingLine> lines = found.stream()
                .limit(PAGE_LINES)
                .map(seen -> said.line(
                        seen, clocks.due(seen), shows.waits(me, words, seen), HearingShow.title(titles, seen)))
                .toList();
        Pager pager = Pager.of(at, PAGE_LINES, at * PAGE_LINES + found.size(), "/hearings?");
        return pages.of(
                "inspection/list",
                Map.of(
                        "lines",
                        lines,
                        "head",
                        words.waiting("inspection.list.head", listed.waiting(), org.today()),
                        "pager",
                        pager));
    }

    /// What waits for them: where it is one, that one at once.
    @GetMapping("/hearings/mine")
    View mine(@AuthenticationPrincipal CurrentPerson me) {
        List<HearingId> waiting = lists.waiting(me);
        return new RedirectView(
                waiting.size() == 1 ? "/hearings/" + waiting.getFirst().value() : "/hearings");
    }

    @GetMapping("/hearings/new")
    View question(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long signal,
            @RequestParam(defaultValue = "0") long finding,
            @RequestParam(defaultValue = "0") long report,
            HttpServletRequest request) {
        return question(me, origin(signal, finding, report), Typed.in(request));
    }

    private View question(CurrentPerson me, Origin origin, Typed typed) {
        Map<String, Object> shown = new HashMap<>(Map.of("typed", typed, "origin", origin));
        HearingWords said = new HearingWords(typed.words(), org.chart());
        try {
            Hearings.Question question = hearings.question(me, origin);
            shown.put("asked", said.name(question.asked()));
            shown.put("kind", said.kind(question.matter()));
            if (origin instanceof Origin.Finding(FindingId id)) {
                found.of(me, typed.words(), question.matter(), "/hearings/new/evidence/%d?finding=" + id.value())
                        .ifPresent(each -> shown.put("found", each));
            }
            shown.put("earliest", question.earliest());
            shown.put("latest", question.latest());
            shown.put("rule", question.rule());
            shown.put("heard", question.heard().stream().map(said::heard).toList());
        } catch (UnconfirmedRuleException unconfirmed) {
            shown.put("unconfirmed", unconfirmed.rule());
        } catch (HearingRefusedException refused) {
            if (refused.reason() == Reason.NOT_SEEN) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            shown.put("refused", said(typed.words(), refused));
        }
        return pages.of("inspection/ask", shown);
    }

    private static Origin origin(long signal, long finding, long report) {
        if (LongStream.of(signal, finding, report).filter(number -> number > 0).count() != 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (report > 0) {
            return new Origin.Report(new ConductId(report));
        }
        return signal < 1 ? new Origin.Finding(new FindingId(finding)) : new Origin.Signal(new SignalId(signal));
    }

    @PostMapping("/hearings/new")
    View ask(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long signal,
            @RequestParam(defaultValue = "0") long finding,
            @RequestParam(defaultValue = "0") long report,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String question = typed.text("question");
        typed.reasoned(
                "question",
                question,
                Hearings.SHORTEST_QUESTION,
                typed.words().say("inspection.refused.QUESTION_SHORT"));
        List<Evidence> files = files(uploads, typed);
        LocalDate answerBy = typed.day("answerBy");
        Origin about = origin(signal, finding, report);
        if (!typed.right() || answerBy == null) {
            return question(me, about, typed);
        }
        List<HearingId> made = new ArrayList<>();
        return done(
                        typed,
                        refused -> refused == Reason.HEARD_BEFORE ? "again" : "answerBy",
                        () -> made.add(hearings.ask(me, about, question, answerBy, typed.value("again"), files)))
                ? new RedirectView("/hearings/" + made.getFirst().value())
                : question(me, about, typed);
    }

    @GetMapping("/hearings/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return shows.page(me, id, Typed.nothing(request));
    }

    @PostMapping("/hearings/{id}/explain")
    View explain(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String words = typed.text("words");
        List<Evidence> files = files(uploads, typed);
        boolean complete = typed.value("complete").equals("yes");
        boolean done = typed.right()
                && done(typed, "words", () -> hearings.explain(me, HearingShow.id(id), words, files, complete));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    static List<Evidence> files(@Nullable List<MultipartFile> uploads, Typed typed) throws IOException {
        return Attachments.sent(uploads, typed, "files").stream()
                .map(file -> new Evidence(file.name(), file.mediaType(), file.content()))
                .toList();
    }

    @PostMapping("/hearings/{id}/more")
    View more(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        LocalDate until = typed.day("until");
        String reason = typed.text("reason");
        boolean done = typed.right()
                && until != null
                && done(typed, "until", () -> hearings.askMore(me, HearingShow.id(id), until, reason));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    @PostMapping("/hearings/{id}/more/decide")
    View decide(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        boolean granted = typed.value("decision").equals("grant");
        String why = granted ? typed.value("why") : typed.text("why");
        boolean done =
                typed.right() && done(typed, "why", () -> hearings.decideMore(me, HearingShow.id(id), granted, why));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    @PostMapping("/hearings/{id}/withdraw")
    View withdraw(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String reason = typed.text("withdraw");
        boolean done =
                typed.right() && done(typed, "withdraw", () -> hearings.withdraw(me, HearingShow.id(id), reason));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    @PostMapping("/hearings/{id}/conclude")
    View conclude(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        String reasons = typed.text("reasons");
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(typed.value("outcome")))
                .findFirst();
        if (outcome.isEmpty()) {
            typed.wrong("outcome", typed.words().say("page.typed.choice"));
        }
        reasoned(typed, "reasons", reasons);
        boolean done = typed.right()
                && done(
                        typed,
                        "reasons",
                        () -> hearings.conclude(me, HearingShow.id(id), outcome.orElseThrow(), reasons, read(typed)));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    /// How many explanations the page showed on which whoever concludes wrote; -1 where it did not say.
    private static int read(Typed typed) {
        String read = typed.value("read");
        return read.matches("[0-9]{1,4}") ? Integer.parseInt(read) : -1;
    }

    @GetMapping("/hearings/{id}/files/{explanation}/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int explanation,
            @PathVariable int no) {
        Evidence file = hearings.file(me, HearingShow.id(id), explanation, no)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Always saved, never shown: what somebody uploaded does not run as a page of ours.
        return Downloads.saved(file.name(), file.content());
    }

    @GetMapping("/hearings/{id}/question/files/{no}")
    ResponseEntity<byte[]> questionFile(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        Evidence file = hearings.questionFile(me, HearingShow.id(id), no)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.saved(file.name(), file.content());
    }

    private static String said(Words words, HearingRefusedException refused) {
        Instant until = refused.until();
        return words.say("inspection.refused." + refused.reason(), until == null ? "" : words.momentWithYear(until));
    }

    /// Reasons of a conclusion, or of what takes its place.
    static void reasoned(Typed typed, String field, String reasons) {
        typed.reasoned(field, reasons, Hearings.SHORTEST_REASONS, typed.words().say("inspection.refused.TOO_SHORT"));
    }

    static boolean done(Typed typed, String field, Runnable act) {
        return done(typed, refused -> field, act);
    }

    /// @param field where a refusal is said
    private static boolean done(Typed typed, Function<Reason, String> field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (HearingRefusedException refused) {
            if (refused.reason() == Reason.NOT_SEEN) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (refused.reason() == Reason.NOT_ASKED) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            typed.refuse(field.apply(refused.reason()), said(typed.words(), refused));
            return false;
        } catch (UnconfirmedRuleException unconfirmed) {
            typed.refuse(
                    field.apply(Reason.TOO_SOON),
                    typed.words()
                            .say(
                                    "inspection.unconfirmed",
                                    unconfirmed.rule().says(typed.words().english())));
            return false;
        }
    }
}
