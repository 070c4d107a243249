package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.Minutes;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.discipline.ProceedingRefusedException;
import damlam.discipline.Proceedings;
import damlam.discipline.Reasoned;
import damlam.discipline.Seen;
import damlam.discipline.StepPaper;
import damlam.discipline.StepPapers;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.inspection.HearingLists;
import damlam.inspection.Hearings;
import damlam.inspection.Referrals;
import damlam.issuing.DraftId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.page.ErasedNotes;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.procedure.DecisionGround;
import damlam.procedure.StepRefusedException;
import damlam.rulebook.Foreseen;
import damlam.rulebook.Missing;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Proceedings on discipline: those somebody has a part in, and each act of one.
@Controller
class ProceedingPages {
    static final Set<String> TEXTS = Set.of("words", "ground");
    static final int LONGEST = 20_000;
    private static final int PAGE_LINES = 50;

    private final Proceedings proceedings;
    private final Openings openings;
    private final StepPapers papers;
    private final StepDrafts drafts;
    private final MovedNotes moved;
    private final Referrals referrals;
    private final Hearings hearings;
    private final HearingLists lists;
    private final Documents documents;
    private final ErasedNotes erased;
    private final Rulebook book;
    private final Org org;
    private final Pages pages;

    ProceedingPages(
            Proceedings proceedings,
            Openings openings,
            StepPapers papers,
            StepDrafts drafts,
            MovedNotes moved,
            Referrals referrals,
            Hearings hearings,
            HearingLists lists,
            Documents documents,
            ErasedNotes erased,
            Rulebook book,
            Org org,
            Pages pages) {
        this.proceedings = proceedings;
        this.openings = openings;
        this.papers = papers;
        this.drafts = drafts;
        this.moved = moved;
        this.referrals = referrals;
        this.hearings = hearings;
        this.lists = lists;
        this.documents = documents;
        this.erased = erased;
        this.book = book;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/proceedings")
    View all(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") int page, Locale locale) {
        Words words = Words.in(locale);
        ProceedingWords said = new ProceedingWords(words, org.chart(), proceedings);
        int at = Pager.at(page);
        Proceedings.Listed listed = proceedings.list(me, PAGE_LINES, at * PAGE_LINES);
        ToDo referred = lists.referred(me);
        long known =
                (long) at * PAGE_LINES + listed.seen().size() + listed.unread().size() + (listed.more() ? 1 : 0);
        return pages.of(
                "discipline/list",
                Map.of(
                        "lines", listed.seen().stream().map(said::line).toList(),
                        "head", head(listed.waiting(), referred, words),
                        "referred", referred.count() > 0,
                        "unread",
                                listed.unread().stream()
                                        .map(ProceedingId::value)
                                        .toList(),
                        "pager", Pager.of(at, PAGE_LINES, known, "/proceedings?"),
                        "open", openings.mayOpen(me)));
    }

    /// What waits of proceedings, and of what was passed to them to open one or to answer why not.
    private String head(ToDo waiting, ToDo referred, Words words) {
        String head = words.waiting("discipline.list.head", waiting, org.today());
        if (referred.count() == 0) {
            return head;
        }
        String said =
                words.nearest(words.say("discipline.list.referred", referred.count()), referred.nearest(), org.today());
        return waiting.count() == 0 ? said : words.say("discipline.list.head.both", head, said);
    }

    @GetMapping("/proceedings/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.nothing(request);
        try {
            Seen seen = seen(me, id);
            return pages.of(
                    "discipline/show",
                    Map.of(
                            "view",
                            view(me, seen, typed),
                            "moved",
                            moved.of(typed.words(), seen),
                            "typed",
                            typed,
                            "erased",
                            erased.of(seen.id().subject(), typed.words())));
        } catch (UnconfirmedRuleException | NoRuleException lacking) {
            return unread(me, new ProceedingId(id), typed, lacking);
        }
    }

    private ProceedingView view(CurrentPerson me, Seen seen, Typed typed) {
        ProceedingWords said = new ProceedingWords(typed.words(), org.chart(), proceedings);
        List<StepPaper> made = papers.of(seen);
        return said.view(
                seen,
                again(me, seen),
                forms(typed, seen),
                drafts.shown(me, seen, made, typed.words()),
                drafts.prepared(me, seen, made, typed.words()),
                StepDrafts.under(made),
                proceedings.proposal(me, seen).orElse(0L),
                new LackingRules(book, typed.words())
                        .shown(
                                openings.lacking(seen),
                                "/proceedings/" + seen.id().value()),
                seen.from().filter(hearing -> hearings.sees(me, hearing)).isPresent(),
                document -> documents.visible(me, new DocumentId(document)).isPresent());
    }

    /// All rules that have to be confirmed or entered before it can be shown, and that its further steps come
    /// to, at once, and how to take back what was opened by mistake: a proceeding whose time runs must not lie
    /// behind one rule after the other.
    private View unread(CurrentPerson me, ProceedingId id, Typed typed, RuntimeException first) {
        Foreseen rules = new Foreseen(book);
        Map<RuleId, Rule> lacking = new LinkedHashMap<>();
        Set<Missing> missing = new LinkedHashSet<>();
        lacks(first, lacking, missing);
        Optional<Seen> seen = Optional.empty();
        try {
            seen = proceedings.foresee(me, id, rules);
            seen.ifPresent(one -> view(me, one, typed));
        } catch (UnconfirmedRuleException | NoRuleException another) {
            lacks(another, lacking, missing);
        }
        seen.map(openings::lacking).ifPresent(ahead -> {
            ahead.later().forEach(rule -> lacking.put(rule.id(), rule));
            missing.addAll(ahead.missing());
        });
        rules.unconfirmed().forEach(rule -> lacking.put(rule.id(), rule));
        boolean withdraws =
                seen.filter(one -> one.may().contains(ActKind.WITHDRAW_OPENING)).isPresent();
        LackingRules said = new LackingRules(book, typed.words());
        return pages.of(
                "discipline/unread",
                Map.of(
                        "why",
                        typed.words().say("discipline.unread.why"),
                        "lacking",
                        said.shown(lacking.values(), List.of(), missing, "/proceedings/" + id.value()),
                        "withdraw",
                        withdraws ? "/proceedings/%d/%s".formatted(id.value(), ActKind.WITHDRAW_OPENING) : ""));
    }

    private static void lacks(RuntimeException one, Map<RuleId, Rule> lacking, Set<Missing> missing) {
        if (one instanceof UnconfirmedRuleException unconfirmed) {
            lacking.put(unconfirmed.rule().id(), unconfirmed.rule());
        } else if (one instanceof NoRuleException none) {
            missing.add(Missing.of(none));
        }
    }

    /// Whoever took an opening back, or comes after them, answers what it was opened from; whoever it is about learns
    /// that it is open again.
    private ProceedingHead.@Nullable Again again(CurrentPerson me, Seen seen) {
        return seen.from()
                .filter(hearing -> seen.progress().withdrawn()
                        && (seen.concerned() ? referrals.isOpen(hearing) : referrals.waitsFor(me, hearing)))
                .map(hearing -> new ProceedingHead.Again(
                        hearing,
                        seen.concerned(),
                        referrals.takeUpBy(me, hearing).orElse(null)))
                .orElse(null);
    }

    private ActForms forms(Typed typed, Seen seen) {
        boolean doubted = typed.error(ActForms.DOUBTED) != null
                || !typed.value(ActForms.DOUBTED).isEmpty();
        return new ActForms(
                typed.words(),
                org.chart(),
                seen,
                proceedings.leaders(seen),
                papers.issuedHere(seen),
                proceedings.reasoned(seen),
                doubted);
    }

    /// Nothing of it can be computed while a rule that it rests on is not confirmed: that is said, and which rule.
    @ExceptionHandler
    View unread(UnconfirmedRuleException unconfirmed, Locale locale) {
        Words words = Words.in(locale);
        Rule rule = unconfirmed.rule();
        LackingRules said = new LackingRules(book, words);
        return Pages.refused(pages.of(
                "discipline/unread",
                Map.of(
                        "why",
                        words.say("discipline.unconfirmed", ActForms.said(words, rule)),
                        "lacking",
                        said.shown(List.of(rule), List.of(), List.of(), "/proceedings"))));
    }

    @ExceptionHandler
    View unread(NoRuleException none, Locale locale) {
        Words words = Words.in(locale);
        LackingRules said = new LackingRules(book, words);
        Missing missing = Missing.of(none);
        return Pages.refused(pages.of(
                "discipline/unread",
                Map.of(
                        "why",
                        words.say("discipline.missing", said.said(missing)),
                        "lacking",
                        said.shown(List.of(), List.of(), List.of(missing), "/proceedings"))));
    }

    private Seen seen(CurrentPerson me, long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ProceedingId one = new ProceedingId(id);
        return proceedings
                .see(me, one)
                .orElseThrow(() -> proceedings.isRelieved(me, one)
                        ? new RelievedException()
                        : new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// As it stands; to take back its opening also where that cannot be computed.
    private Seen seen(CurrentPerson me, long id, String act) {
        try {
            return seen(me, id);
        } catch (UnconfirmedRuleException | NoRuleException lacking) {
            return Optional.of(act)
                    .filter(ActKind.WITHDRAW_OPENING.name()::equals)
                    .flatMap(withdraws -> proceedings.foresee(me, new ProceedingId(id), new Foreseen(book)))
                    .orElseThrow(() -> lacking);
        }
    }

    /// Whoever sat on a council that the law does not have came by a link of theirs: they learn that it is over for
    /// them.
    static final class RelievedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ExceptionHandler
    View relieved(RelievedException relieved, Locale locale) {
        return Pages.refused(pages.of(
                "discipline/refused", Map.of("id", 0L, "why", Words.in(locale).say("discipline.relieved"))));
    }

    /// What cannot be done now, or is another's to do: the page says so, where it stands, and what was typed.
    @ExceptionHandler
    View notNow(NotNowException notNow, Locale locale, HttpServletResponse response) {
        Words words = Words.in(locale);
        Seen seen = notNow.seen();
        OrgChart chart = org.chart();
        ProceedingHead head = new ProceedingHead(words, chart, proceedings);
        String why = switch (notNow.why()) {
            case LATER -> {
                ProceedingNotes notes = new ProceedingNotes(words, chart, proceedings);
                yield notes.notNow(seen, notNow.kind()).orElseGet(() -> words.say("discipline.notNow", head.of(seen)));
            }
            case ANOTHERS -> words.say("discipline.notYours", head.of(seen));
            case NOTHING -> words.say("discipline.nothing");
            case BARRED ->
                new ProceedingNotes(words, chart, proceedings).chaired(seen).orElse("");
        };
        if (notNow.why() == NotNowException.Why.ANOTHERS) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        return Pages.refused(
                pages.of("discipline/refused", Map.of("id", seen.id().value(), "why", why)));
    }

    static final class NotNowException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Seen seen;
        private final ActKind kind;
        private final Why why;

        enum Why {
            /// An act of theirs at another time.
            LATER,
            ANOTHERS,
            /// Nothing stands that it could be about.
            NOTHING,
            /// A rule keeps them from it for good.
            BARRED
        }

        NotNowException(Seen seen, ActKind kind, Why why) {
            this.seen = seen;
            this.kind = kind;
            this.why = why;
        }

        Seen seen() {
            return seen;
        }

        ActKind kind() {
            return kind;
        }

        Why why() {
            return why;
        }
    }

    private static ActKind kind(Seen seen, String name) {
        ActKind kind = ActKind.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!seen.next().acts().contains(kind) && !Collections.disjoint(kind.by(), seen.roles())) {
            throw new NotNowException(seen, kind, NotNowException.Why.LATER);
        }
        if (seen.mayNotEnd(kind)) {
            throw new NotNowException(seen, kind, NotNowException.Why.BARRED);
        }
        if (!seen.may().contains(kind)) {
            throw new NotNowException(seen, kind, NotNowException.Why.ANOTHERS);
        }
        return kind;
    }

    @GetMapping("/proceedings/{id}/{act}")
    View form(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable String act,
            HttpServletRequest request) {
        Seen seen = seen(me, id, act);
        return form(seen, kind(seen, act), Typed.nothing(request));
    }

    private View form(Seen seen, ActKind kind, Typed typed) {
        OrgChart chart = org.chart();
        ProceedingHead said = new ProceedingHead(typed.words(), chart, proceedings);
        ActForms forms = forms(typed, seen);
        if (forms.asksWhich(kind) && forms.isEmpty(kind)) {
            throw new NotNowException(seen, kind, NotNowException.Why.NOTHING);
        }
        ActForm form = forms.form(kind);
        return pages.of(
                "discipline/act", Map.of("id", seen.id().value(), "head", said.of(seen), "form", form, "typed", typed));
    }

    @PostMapping("/proceedings/{id}/{act}")
    View act(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable String act,
            HttpServletRequest request) {
        Seen seen = seen(me, id, act);
        ActKind kind = kind(seen, act);
        Typed typed = Typed.in(request, TEXTS, LONGEST);
        ActForms forms = forms(typed, seen);
        List<Field> fields = forms.fields(kind);
        ActTyped all = ActTyped.of(fields, typed, org.chart());
        // That they were warned says who is under discipline: it is kept nowhere.
        ActTyped entered = new ActTyped(all.facts().without(ActForms.DOUBTED), all.words());
        if (kind == ActKind.BREACH) {
            BreachDay.doubt(typed);
        }
        announced(forms, kind, entered, typed);
        unrelated(seen, fields, entered, typed, kind);
        reasoned(seen, kind, entered, typed);
        if (kind == ActKind.COUNCIL && !all.facts().yes(ActForms.DOUBTED)) {
            doubt(me, entered.facts(), typed);
        }
        AtomicReference<String> next = new AtomicReference<>("/proceedings/" + id);
        boolean done = typed.right()
                && done(me, typed, fields, () -> {
                    if (typed.value("do").equals("draft")) {
                        DraftId draft = papers.prepare(
                                me, seen.id(), kind, entered.facts(), entered.words(), drafts.writer(seen));
                        next.set("/issuing/" + draft.value());
                    } else if (papers.prepared(seen, kind).isPresent()) {
                        throw new ProceedingRefusedException(ProceedingRefusedException.Reason.DRAFTED_ALREADY);
                    } else {
                        proceedings.act(me, seen.id(), kind, entered.facts(), entered.words());
                    }
                });
        // Whoever handed it over sees nothing of it any more.
        boolean gone = done
                && kind == ActKind.HAND_OVER
                && proceedings.see(me, seen.id()).isEmpty();
        return done ? new RedirectView(gone ? "/proceedings" : next.get()) : form(seen, kind, typed);
    }

    /// One word of one person does not undo a council.
    private static void reasoned(Seen seen, ActKind kind, ActTyped entered, Typed typed) {
        boolean needed = kind == ActKind.DECIDE && !entered.words().isBlank() && differs(seen, entered);
        if (kind == ActKind.ANSWERS && typed.right()) {
            Reasoned.shared(entered.facts())
                    .forEach(test ->
                            typed.wrong(Reasoned.WHY + test, typed.words().say("discipline.answer.shared")));
            Reasoned.missing(entered.facts())
                    .forEach(test -> typed.reasoned(
                            Reasoned.WHY + test,
                            entered.facts().text(Reasoned.WHY + test),
                            Reasoned.SHORTEST,
                            typed.words().say("discipline.answer.short", Reasoned.SHORTEST)));
        }
        if (needed || !Proceedings.isReasoned(seen, kind, entered.words())) {
            typed.reasoned(
                    "words",
                    entered.words(),
                    Hearings.SHORTEST_REASONS,
                    typed.words().say("discipline.reasons.short", Hearings.SHORTEST_REASONS));
        }
    }

    /// Whether the form is not the one that was proposed.
    private static boolean differs(Seen seen, ActTyped entered) {
        return seen.progress().step() instanceof DecisionGround ground
                && !entered.facts().text("form").equals(String.valueOf(ground.proposed()));
    }

    /// A meeting on a day off, or called too late for an absence to count, may be held: by whoever read that.
    private static void announced(ActForms forms, ActKind kind, ActTyped entered, Typed typed) {
        Facts facts = entered.facts();
        boolean calls = kind == ActKind.SUMMON || kind == ActKind.CALL;
        LocalDate meeting = calls ? facts.dayIfAny("meeting") : null;
        if (meeting != null && forms.isOver(meeting)) {
            typed.wrong(
                    "meeting",
                    typed.words().say("discipline.meeting.over", typed.words().date(meeting)));
            return;
        }
        if (meeting != null && !facts.yes("short") && !facts.yes("dayOff")) {
            List<String> against = forms.against(kind, meeting);
            if (!against.isEmpty()) {
                typed.wrong(
                        "meeting",
                        String.join(" ", against) + " " + typed.words().say("discipline.meeting.sure"));
            }
        }
    }

    /// Said at the very field by which somebody related would be named.
    private void unrelated(Seen seen, List<Field> fields, ActTyped entered, Typed typed, ActKind kind) {
        if (kind == ActKind.CONFLICT) {
            return;
        }
        Map<PersonId, Field> seated = new HashMap<>();
        for (Field field : fields) {
            if (field.type() != Field.Type.PERSON || !entered.facts().has(field.name())) {
                continue;
            }
            PersonId person = entered.facts().person(field.name());
            Field other = field.name().startsWith("seat") ? seated.put(person, field) : null;
            if (person.equals(seen.progress().opening().person())) {
                typed.wrong(field.name(), typed.words().say("discipline.judge.self"));
            } else if (proceedings.mayNotJudge(seen, person)) {
                typed.wrong(field.name(), typed.words().say("procedure.refused.CONFLICT"));
            } else if (other != null) {
                String name = org.chart().person(person).map(Person::name).orElse("?");
                typed.wrong(field.name(), typed.words().say("discipline.seat.twice", name, other.label()));
            }
        }
    }

    /// Asks once more where somebody of the council is under discipline; what a confirmed rule forbids is refused
    /// afterwards.
    private void doubt(CurrentPerson me, Facts council, Typed typed) {
        new CouncilWords(typed.words(), org.chart())
                .doubts(proceedings.doubts(me, council).stream()
                        .filter(doubt -> !doubt.rule().mayBind())
                        .toList())
                .ifPresent(said -> typed.wrong(ActForms.DOUBTED, said));
    }

    /// A refusal is said at the field it is about.
    private boolean done(CurrentPerson me, Typed typed, List<Field> fields, Runnable act) {
        try {
            act.run();
            return true;
        } catch (StepRefusedException refused) {
            typed.refuse(field(fields, fieldsOf(refused.reason())), Refusals.said(typed.words(), refused));
        } catch (ProceedingRefusedException refused) {
            switch (refused.reason()) {
                case NOT_SEEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case NOT_YOURS -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                default ->
                    typed.refuse(
                            field(fields, fieldsOf(refused.reason())),
                            Refusals.said(typed.words(), refused, me, org.chart()));
            }
        } catch (UnconfirmedRuleException unconfirmed) {
            typed.refuse(
                    field(fields, List.of()),
                    typed.words().say("discipline.unconfirmed", ActForms.said(typed.words(), unconfirmed.rule())));
        } catch (NoRuleException none) {
            typed.refuse(
                    field(fields, List.of()),
                    typed.words()
                            .say(
                                    "discipline.missing",
                                    "%s, %s"
                                            .formatted(
                                                    none.code(), typed.words().date(none.day()))));
        }
        return false;
    }

    private static List<String> fieldsOf(StepRefusedException.Reason reason) {
        return switch (reason) {
            case OUT_OF_ORDER, NOTICE, PAST_LIMIT, DAY_OFF, DIALOGUE, DIALOGUE_LATE ->
                List.of("meeting", "breached", "day", "metOn");
            case SUMMON_AGAIN -> List.of("presence");
            case QUORUM -> List.of("presentCHAIR", "presence");
            case NOT_HEARD -> List.of("accepted", "heard");
            case PAPER_LATER -> List.of("dated");
            case COUNT, TIE, SECOND_BALLOT -> List.of("invalid");
            case COMPOSITION -> List.of("secretary");
            case FORM, LIMITATION, HEAVIER -> List.of("form");
            case NO_REASON, LIABILITY_OPEN, NOT_LIABLE, LIABLE -> List.of("words");
            case EFFECT, EFFECT_LATE -> List.of("effective");
            case NO_REMINDER -> List.of("reminded");
            case NOT_LIFTED -> List.of("of");
            case NOT_CONSIDERED, PROTECTED, CONFLICT, NO_TALK -> List.of();
        };
    }

    private static List<String> fieldsOf(ProceedingRefusedException.Reason reason) {
        return switch (reason) {
            case NOT_YET, DAYS -> List.of("day", "from", "meeting", "dated", "metOn");
            case NO_GROUND_PAPER, PAPER_UNKNOWN, PAPER_NOT_THEIRS, PAPER_KIND, PAPER_OWN, PAPER_OURS ->
                List.of("restsOn", "paper", "assigned");
            case TAKER_NOT_COMPETENT, TAKER_NOT_FREE -> List.of("decider");
            case TAKER_NEEDS_PAPER, NO_SUPERIORS_PAPER -> List.of("assigned");
            case CANNOT_OPEN -> List.of("decider", "officer", "secretary");
            case NO_SUCH_ACT -> List.of("of");
            case UNTIL -> List.of("until");
            case NO_DIALOGUE -> List.of("outcome");
            case NOT_ASKED -> List.of("presence");
            case SELF_REVIEW_UNREAD -> List.of(Minutes.READ, "presence");
            case OTHER_FORM, NO_REASONS, NO_EVIDENCE, NO_WORDS, NOTHING_SAID -> List.of("words");
            case NO_UNION -> List.of("namedUNION");
            case NO_PARTY -> List.of("namedPARTY");
            case NO_PERSONNEL -> List.of("namedPERSONNEL");
            case NO_CHAIR -> List.of("chair");
            case CHAIR_UNGROUNDED -> List.of("words");
            case NO_UNIT_LEADER -> List.of("seatUNIT_HEAD");
            case NO_LEADER, INVOLVED -> List.of("seatCHAIR", "chair");
            case NO_AGREEMENT, SENDER_DECIDES -> List.of("form");
            case NO_PAPER -> List.of("paper");
            case REMINDER_UNKNOWN -> List.of("reminder", "reminded");
            case NO_MANAGER_THEN -> List.of("matter");
            case ENDED_BEFORE_VOTE, ENDED_BEFORE_BEGUN -> List.of("ended");
            case HOUR_NOT_COME -> List.of("ended", "begun", "counted");
            case HOUR_BEFORE -> List.of("presence", "excused");
            case BEGUN_BEFORE_CALLED -> List.of("begun");
            case COUNTED_BEFORE -> List.of("counted");
            case HOUR_OVER -> List.of("hour");
            case NO_PLACE -> List.of("place");
            case OWN_PROPOSAL -> List.of("ownProposal");
            case NO_SECRETARY -> List.of("minutesBy");
            default -> List.of();
        };
    }

    private static String field(List<Field> fields, List<String> wanted) {
        return wanted.stream()
                .filter(name -> fields.stream().anyMatch(field -> field.name().equals(name)))
                .findFirst()
                .orElse(fields.isEmpty() ? "words" : fields.getFirst().name());
    }
}
