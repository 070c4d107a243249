package damlam.personnel.web;

import damlam.access.CurrentPerson;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.discipline.Proceedings;
import damlam.documents.Letterheads;
import damlam.documents.Letterheads.Letterhead;
import damlam.inspection.Hearings;
import damlam.issuing.DraftId;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.ToDo;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Attachments;
import damlam.page.Downloads;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.RefusedException;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.personnel.AfterApproval;
import damlam.personnel.Proposal;
import damlam.personnel.ProposalId;
import damlam.personnel.ProposalRefusedException;
import damlam.personnel.RotationPlan;
import damlam.personnel.RotationPlans;
import damlam.personnel.StaffProposals;
import damlam.personnel.Step;
import damlam.rulebook.UnconfirmedRuleException;
import damlam.sheets.TextPdf.Heading;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
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

/// Proposals on staff to which somebody is a party, and each step of one.
@Controller
class StaffPages {
    static final Set<String> TEXTS = Set.of("words", "signing", "answer", "reasons", "longer", "why", "further");
    static final int LONGEST = 20_000;
    private static final int PAGE_LINES = 50;

    private final StaffProposals proposals;
    private final AfterApproval after;
    private final RotationPlans plans;
    private final Proceedings proceedings;
    private final Cases cases;
    private final Journal journal;
    private final Letterheads letterheads;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    StaffPages(
            StaffProposals proposals,
            AfterApproval after,
            RotationPlans plans,
            Proceedings proceedings,
            Cases cases,
            Journal journal,
            Letterheads letterheads,
            Org org,
            Clock clock,
            Pages pages) {
        this.proposals = proposals;
        this.after = after;
        this.plans = plans;
        this.proceedings = proceedings;
        this.cases = cases;
        this.journal = journal;
        this.letterheads = letterheads;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/staff")
    View all(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") int page, Locale locale) {
        Words words = Words.in(locale);
        StaffWords said = words(me, words);
        int at = Pager.at(page);
        StaffProposals.Listed listed = proposals.list(me, PAGE_LINES, at * PAGE_LINES);
        long known = (long) at * PAGE_LINES + listed.seen().size() + (listed.more() ? 1 : 0);
        boolean leads = proposals.leads(me);
        AfterApproval.Waiting follow = after.pending(me);
        return pages.of(
                "personnel/list",
                Map.of(
                        "lines", listed.seen().stream().map(said::line).toList(),
                        "head", head(words, listed, at == 0, follow.toDo(), leads),
                        "leads", leads,
                        "follow", follow,
                        "pager", Pager.of(at, PAGE_LINES, known, "/staff?")));
    }

    /// What waits for them and by when; where all of it is the same step, which.
    private String head(Words words, StaffProposals.Listed listed, boolean first, ToDo follow, boolean leads) {
        ToDo waiting = listed.waiting();
        List<StaffProposals.Seen> mine =
                listed.seen().stream().filter(StaffProposals.Seen::mine).toList();
        boolean same = first
                && mine.size() == waiting.count()
                && mine.stream().map(StaffProposals.Seen::state).distinct().count() == 1;
        if (waiting.count() > 0) {
            String key = "personnel.list.head" + (same ? "." + mine.getFirst().state() : "");
            return words.nearest(words.say(key, waiting.count()), waiting.nearest(), org.today());
        }
        return follow.count() > 0
                ? words.nearest(words.say("personnel.list.head.follow", follow.count()), follow.nearest(), org.today())
                : words.say(leads ? "personnel.list.head.none" : "personnel.list.head.nobody");
    }

    private StaffWords words(CurrentPerson me, Words words) {
        return new StaffWords(words, org.chart(), cases, journal, me);
    }

    @GetMapping("/staff/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show(me, id, Typed.nothing(request));
    }

    private View show(CurrentPerson me, long id, Typed typed) {
        return pages.of("personnel/show", Map.of("view", view(me, id, typed.words()), "typed", typed));
    }

    private StaffView view(CurrentPerson me, long id, Words words) {
        StaffProposals.Seen seen =
                proposals.see(me, proposal(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        long proceeding = proceedings.ofProposal(me, id).map(one -> one.value()).orElse(0L);
        return words(me, words)
                .view(seen, proposals.proposeBy(seen.proposal()), proposals.files(seen), next(me, seen, proceeding));
    }

    private StaffWords.Next next(CurrentPerson me, StaffProposals.Seen seen, long proceeding) {
        Proposal each = seen.proposal();
        RotationPlan plan = each.plan();
        return new StaffWords.Next(
                proceeding,
                after.mayOpen(me, each),
                after.decideBy(each).orElse(null),
                after.carryBy(each).orElse(null),
                after.mayDraft(me, each),
                after.draftOf(me, each).orElse(null),
                after.issued(each).orElse(null),
                after.complaint(each).orElse(null),
                after.drafter(each).orElse(null),
                after.isStopped(each),
                after.isProtected(each),
                after.mayGoOn(me, each),
                plan != null && plans.registered(plan).isPresent(),
                proposals
                        .considered(me, seen)
                        .filter(one -> each.first(Step.Act.APPROVED).isEmpty() || after.isStopped(each))
                        .orElse(null));
    }

    /// Begins the decision that carries out what was approved.
    @PostMapping("/staff/{id}/draft")
    View draft(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        // Pressed twice, it leads to the draft that is there.
        waits(
                me,
                id,
                typed.words(),
                seen -> after.mayDraft(me, seen.proposal())
                        || after.draftOf(me, seen.proposal()).isPresent());
        AtomicReference<DraftId> made = new AtomicReference<>();
        boolean done = typed.right() && done(typed, "draft", () -> made.set(after.draft(me, proposal(id))));
        return done ? new RedirectView("/issuing/" + made.get().value()) : show(me, id, typed);
    }

    private static ProposalId proposal(long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ProposalId(id);
    }

    @GetMapping("/staff/{id}/file.pdf")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) {
        Words words = Words.in(locale);
        OrgChart chart = org.chart();
        StaffView view = view(me, id, words);
        UnitId body = proposals
                .see(me, proposal(id))
                .map(seen -> chart.body(chart.successor(seen.proposal().authority())))
                .orElseThrow();
        Letterhead head = letterheads.of(body);
        Heading heading = new Heading(
                head.superiorWords().toUpperCase(Locale.ROOT),
                chart.everUnit(body).map(Unit::name).orElse("").toUpperCase(Locale.ROOT),
                words.say("page.paper.state"),
                words.say("page.paper.motto"),
                words.placed(head.placeWords(), org.today()),
                words.say("personnel.paper.title", view.id(), view.kind()));
        return Downloads.shown(
                "staff-" + id + ".pdf",
                MediaType.APPLICATION_PDF,
                StaffPdf.of(words, view, heading, words.momentWithYear(clock.instant())));
    }

    @PostMapping("/staff/{id}/sign")
    View sign(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        waits(me, id, typed.words(), StaffProposals.Seen::maySign);
        boolean signs = typed.value("decision").equals("sign");
        String words = signs ? typed.value("signing") : typed.text("signing");
        return done(me, id, typed, "signing", () -> {
            if (signs) {
                proposals.sign(me, proposal(id), words);
            } else {
                proposals.giveBack(me, proposal(id), words);
            }
        });
    }

    @PostMapping("/staff/{id}/answer")
    View answer(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        waits(me, id, typed.words(), seen -> seen.mayAnswer() || seen.mayTakeBack());
        String said = typed.value("wished");
        boolean wished = said.equals("yes");
        boolean asked = proposals
                .see(me, proposal(id))
                .filter(seen -> !seen.proposal().kind().adverse())
                .isPresent();
        if (asked && !Set.of("yes", "no").contains(said)) {
            typed.wrong("answer", typed.words().say("personnel.wish.choose"));
        }
        String words = said.isEmpty() && !asked ? typed.text("answer") : typed.value("answer");
        List<Evidence> files = evidence(uploads, typed, "files");
        return done(me, id, typed, "answer", () -> proposals.answer(me, proposal(id), wished, words, files));
    }

    @GetMapping("/staff/{id}/files/{step}/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int step,
            @PathVariable int no) {
        Evidence file = proposals
                .file(me, proposal(id), step, no)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.saved(file.name(), file.content());
    }

    @PostMapping("/staff/{id}/extend")
    View extend(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        waits(me, id, typed.words(), StaffProposals.Seen::mayDecide);
        String words = typed.text("longer");
        return done(me, id, typed, "longer", () -> proposals.extend(me, proposal(id), words));
    }

    @PostMapping("/staff/{id}/decide")
    View decide(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "planFiles", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        waits(me, id, typed.words(), StaffProposals.Seen::mayDecide);
        String outcome = typed.value("outcome");
        if (!Set.of("approve", "deny").contains(outcome)) {
            typed.wrong("outcome", typed.words().say("page.typed.choice"));
        }
        String reasons = typed.text("reasons");
        typed.reasoned(
                "reasons", reasons, Hearings.SHORTEST_REASONS, typed.words().say("personnel.reasons.short"));
        int members = number(typed, "members");
        int inFavour = number(typed, "inFavour");
        StaffProposals.PlanSeen plan = new StaffProposals.PlanSeen(
                typed.value("planSeen").equals("yes"), evidence(uploads, typed, "planFiles"));
        return done(
                me,
                id,
                typed,
                "reasons",
                () -> proposals.decide(me, proposal(id), outcome.equals("approve"), members, inFavour, reasons, plan));
    }

    @PostMapping("/staff/{id}/goon")
    View goOn(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        waits(me, id, typed.words(), seen -> after.mayGoOn(me, seen.proposal()));
        String words = typed.text("further");
        return done(me, id, typed, "further", () -> after.goOn(me, proposal(id), words));
    }

    private static List<Evidence> evidence(@Nullable List<MultipartFile> uploads, Typed typed, String field)
            throws IOException {
        return Attachments.sent(uploads, typed, field).stream()
                .map(file -> new Evidence(file.name(), file.mediaType(), file.content()))
                .toList();
    }

    private static int number(Typed typed, String field) {
        String value = typed.value(field);
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("\\d{1,4}")) {
            typed.wrong(field, typed.words().say("personnel.number"));
            return 0;
        }
        return Integer.parseInt(value);
    }

    @PostMapping("/staff/{id}/withdraw")
    View withdraw(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        waits(me, id, typed.words(), StaffProposals.Seen::mayWithdraw);
        String why = typed.text("why");
        return done(me, id, typed, "why", () -> proposals.withdraw(me, proposal(id), why));
    }

    /// Before anything is asked of a form that is not there: that the step does not wait for them, and what does.
    /// Whom it is about opens the page to learn that, which is kept.
    private void waits(CurrentPerson me, long id, Words words, Predicate<StaffProposals.Seen> may) {
        StaffProposals.Seen seen =
                proposals.find(me, proposal(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!may.test(seen)) {
            String head = seen.concerned() ? "" : view(me, id, words).head();
            throw new RefusedException(words.say("personnel.notNow", head).strip());
        }
    }

    private View done(CurrentPerson me, long id, Typed typed, String field, Runnable act) {
        return typed.right() && done(typed, field, act) ? new RedirectView("/staff/" + id) : show(me, id, typed);
    }

    /// A refusal is said at the field it is about.
    static boolean done(Typed typed, String field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (ProposalRefusedException refused) {
            typed.refuse(
                    switch (refused.reason()) {
                        case NOT_SEEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                        case NOT_YOURS, NOT_YOUR_STAFF -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                        case VOTES -> "inFavour";
                        case SIGNERS -> field.equals("signing") ? field : "second";
                        case FIRST_SIGNER -> "first";
                        case BIRTH -> "from";
                        case SUPERIOR -> "about";
                        case NO_REASONS -> "words";
                        case DAYS, BEFORE_EVIDENCE -> "established";
                        case NO_EVIDENCE, ROTATION_WORK -> "cases";
                        case PLAN -> "planDay";
                        case PLAN_UNSEEN -> "planSeen";
                        case DESTINATION -> "toUnit";
                        case NO_GROUND,
                                OTHER_LAW,
                                OTHER_POST,
                                PROPOSED_ALREADY,
                                APPROVED_ALREADY,
                                ROTATION_MANAGER,
                                ROTATION_EARLY -> "ground";
                        case PROTECTED, CONSIDERED, NOT_NEXT, NOT_HEARD, NOT_WISHED, EXTENDED, NO_AUTHORITY -> field;
                    },
                    said(typed.words(), refused));
            return false;
        } catch (UnconfirmedRuleException unconfirmed) {
            typed.refuse(
                    field,
                    typed.words()
                            .say(
                                    "personnel.unconfirmed",
                                    unconfirmed.rule().says(typed.words().english()),
                                    unconfirmed.rule().basis()));
            return false;
        }
    }

    private static String said(Words words, ProposalRefusedException refused) {
        String said = words.say(
                "personnel.refused." + refused.reason(),
                refused.day().map(words::date).orElse(""));
        return refused.reason() == ProposalRefusedException.Reason.NO_REASONS ? words.letters(said) : said;
    }
}
