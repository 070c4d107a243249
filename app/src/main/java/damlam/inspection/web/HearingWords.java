package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.Relation;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.documents.Document;
import damlam.inspection.Bar;
import damlam.inspection.Conclusion;
import damlam.inspection.Explanation;
import damlam.inspection.Extension;
import damlam.inspection.FoundFinding;
import damlam.inspection.FoundReport;
import damlam.inspection.Heard;
import damlam.inspection.Hearing;
import damlam.inspection.Hearings;
import damlam.inspection.Inquiry;
import damlam.inspection.Matter;
import damlam.inspection.Outcome;
import damlam.inspection.Reminder;
import damlam.inspection.Review;
import damlam.inspection.ReviewRequest;
import damlam.inspection.Standing;
import damlam.inspection.Withdrawal;
import damlam.issuing.State;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Mark;
import damlam.page.Typed;
import damlam.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a hearing stands, in the words of whoever looks.
final class HearingWords {
    private final Words words;
    private final OrgChart chart;
    private final LocalDate today;

    HearingWords(Words words, OrgChart chart) {
        this.words = words;
        this.chart = chart;
        this.today = chart.day();
    }

    String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    /// What it is about, in a word.
    String kind(Matter matter) {
        return switch (matter) {
            case Matter.OfSignal(FoundSignal signal) ->
                words.say("analysis.kind." + signal.pattern().kind());
            case Matter.OfFinding finding -> words.say("inspection.of.finding");
            case Matter.OfReport report -> words.say("inspection.of.report");
        };
    }

    /// What it is about, as a document says it.
    String ground(Matter matter, String title) {
        return switch (matter) {
            case Matter.OfSignal signal -> words.say("inspection.ground.signal", kind(signal), title);
            case Matter.OfFinding(FoundFinding finding) -> words.say("inspection.ground.finding", finding.words());
            case Matter.OfReport report -> words.say("inspection.ground.report");
        };
    }

    /// A reminder as whoever looks sees it; empty where there is none, and none for them to begin.
    ///
    /// @param groundless whether the conclusion it stands on does not count
    /// @param recall whether they take it back for that
    Optional<ReminderView> reminder(
            Optional<Reminder> reminder,
            boolean opens,
            boolean mayDraft,
            boolean groundless,
            boolean recall,
            Hearings.Seen seen) {
        if (reminder.isEmpty()) {
            return mayDraft ? Optional.of(new ReminderView("", "", "", "", "", "", "", true, false)) : Optional.empty();
        }
        Reminder one = reminder.get();
        Document document = one.document();
        boolean sent = one.state() == State.RELEASED;
        Instant received = one.receivedAt();
        String state = words.say("issuing.state." + one.state());
        String said = document == null
                ? words.say("inspection.reminder.draft", state)
                : words.say(
                        "inspection.reminder.numbered", document.number(), words.date(document.registeredOn()), state);
        String receipt = received == null
                ? words.say(seen.concerned() ? "inspection.reminder.not.me" : "inspection.reminder.not")
                : words.say("inspection.reminder.received", words.momentWithYear(received));
        String href = document == null
                ? "/issuing/" + one.draft().value()
                : "/documents/" + document.id().value();
        return Optional.of(new ReminderView(
                said,
                opens ? href : "",
                sent || received != null ? receipt : "",
                groundless ? ground(seen.hearing(), one) : "",
                recall ? "/issuing/" + one.draft().value() + "?act=RECALL" : "",
                "",
                "",
                mayDraft,
                seen.concerned() && one.waits()));
    }

    /// Who concluded; null before.
    private static @Nullable PersonId by(Hearings.Seen seen) {
        return seen.hearing() instanceof Hearing.Concluded ended
                ? ended.conclusion().by()
                : null;
    }

    /// The first line where whoever looks has to take a reminder, to write it or to sign it; else empty.
    ///
    /// @param by when it is to be signed; empty where that is not theirs, or no day is set
    /// @param mayAsk whether they may ask that the conclusion be looked at again; `askBy` empty where no day is set
    String duty(
            CurrentPerson me,
            Optional<Reminder> reminder,
            boolean mayDraft,
            Hearings.Seen seen,
            Optional<LocalDate> by,
            boolean mayAsk,
            Optional<LocalDate> askBy) {
        if (mayDraft) {
            return seen.reminds() ? remind("draft", by) : "";
        }
        if (!(seen.hearing() instanceof Hearing.Concluded) || reminder.isEmpty()) {
            return "";
        }
        Reminder one = reminder.get();
        Document document = one.document();
        if (seen.concerned() && one.waits() && document != null) {
            String ask = !mayAsk ? "" : askBy.isEmpty() ? ".open" : ".ask";
            return words.say(
                    "inspection.head.reminder.take" + ask,
                    document.number(),
                    askBy.map(words::date).orElse(""));
        }
        if (one.waits() && me.id().equals(by(seen))) {
            return words.say(
                    "inspection.head.reminder.taken",
                    name(seen.hearing().inquiry().asked()));
        }
        return switch (one.state()) {
            case DRAFTING -> me.id().equals(one.drafter()) && seen.reminds() ? remind("submit", by) : "";
            case TO_SIGN -> me.id().equals(one.signer()) && seen.reminds() ? remind("sign", by) : "";
            case CHECKING, SIGNED, NUMBERED, SEALED, RELEASED, RECALLED, DROPPED -> "";
        };
    }

    /// The first line of the page of one that was referred, with that its conclusion may still be looked at again.
    String ask(String head, boolean mayAsk, Optional<LocalDate> askBy) {
        return !mayAsk
                ? head
                : askBy.map(day -> words.say("inspection.came.ask", head, words.date(day)))
                        .orElseGet(() -> words.say("inspection.came.ask.open", head));
    }

    private String remind(String what, Optional<LocalDate> by) {
        String key = "inspection.head.reminder." + what;
        return by.map(day -> words.say(key + (today.isAfter(day) ? ".late" : ".by"), words.date(day)))
                .orElseGet(() -> words.say(key));
    }

    /// What becomes of a reminder whose conclusion does not count.
    private String ground(Hearing hearing, Reminder reminder) {
        boolean numbered = reminder.document() != null;
        if (!(hearing instanceof Hearing.Concluded ended)) {
            return words.say(numbered ? "inspection.reminder.review.sent" : "inspection.reminder.review");
        }
        Review review = ended.review();
        PersonId signer = reminder.signer();
        return numbered
                ? words.say(
                        "inspection.reminder.recall",
                        signer == null ? words.say("inspection.holder.none") : name(signer))
                : words.say(
                        "inspection.reminder.drop",
                        review == null ? "?" : name(review.first().by()));
    }

    /// The case it is about; empty of a finding.
    static Optional<CaseId> caseOf(Matter matter) {
        return matter instanceof Matter.OfSignal(FoundSignal signal)
                ? Optional.of(signal.pattern().caseId())
                : Optional.empty();
    }

    /// @param dueBy the day of the present step, whoever has to take it
    /// @param referred whom they wait for who passed it on; empty where nobody
    HearingLine line(Hearings.Seen seen, Optional<LocalDate> dueBy, String referred, String of) {
        Hearing hearing = seen.hearing();
        Inquiry inquiry = hearing.inquiry();
        Standing standing = Standing.of(seen);
        LocalDate due = dueBy.orElse(null);
        boolean late = due != null && today.isAfter(due);
        Mark mark = switch (standing) {
            case TO_EXPLAIN, TO_DECIDE, TO_CONCLUDE, TO_STOP, TO_REVIEW, TO_REMIND, TO_TAKE_UP, TO_PASS_ON ->
                late ? Mark.LATE : Mark.SOON;
            case WAITED, MORE_ASKED, TO_BE_CONCLUDED, STOPPING, UNDER_REVIEW -> Mark.WAIT;
            case CONCLUDED, WITHDRAWN -> Mark.DONE;
        };
        return new HearingLine(
                inquiry.id().value(),
                kind(seen.matter()),
                of,
                seen.relation() == Relation.CONCERNED ? words.say("inspection.me") : name(inquiry.asked()),
                mark,
                words.say("inspection.standing."
                        + (hearing.standsStillSince() == null || seen.wordless()
                                ? standing + reviewed(standing, hearing)
                                : "SHUT")),
                referred.isEmpty() ? waits(standing, seen, dueBy) : referred,
                due == null || !standing.mine() ? "" : due(due));
    }

    /// Whom they wait for: another's day is no day of theirs.
    private String waits(Standing standing, Hearings.Seen seen, Optional<LocalDate> dueBy) {
        return switch (standing) {
            case WAITED, MORE_ASKED, TO_BE_CONCLUDED -> head(standing, seen, dueBy, seen.concerned());
            case UNDER_REVIEW ->
                words.say(
                        "inspection.waits.review",
                        seen.holder().map(this::name).orElse(words.say("inspection.holder.none")),
                        dueBy.map(words::date).orElse("?"));
            case TO_EXPLAIN, TO_DECIDE, TO_CONCLUDE, TO_STOP, STOPPING, TO_REVIEW -> "";
            case TO_REMIND, TO_TAKE_UP, TO_PASS_ON, CONCLUDED, WITHDRAWN -> "";
        };
    }

    private static String reviewed(Standing standing, Hearing hearing) {
        if (standing != Standing.CONCLUDED || !(hearing instanceof Hearing.Concluded ended) || ended.review() == null) {
            return "";
        }
        return ended.review().upheld() ? ".upheld" : ".replaced";
    }

    private String due(LocalDate due) {
        WorkCalendar calendar = WorkCalendar.vietnam();
        return today.isAfter(due)
                ? words.say("inspection.due.late", words.date(due), calendar.workingDaysBetween(due, today))
                : words.say("inspection.due", words.date(due), calendar.workingDaysBetween(today, due));
    }

    /// @param due by when their step is to be taken; empty where none is theirs, or no day is set
    /// @param conclude whether they may conclude now
    /// @param seesCase whether they see the case that the signal is about
    /// @param further what followed from its conclusion
    HearingView view(
            CurrentPerson me,
            Hearings.Seen seen,
            ReviewView review,
            Optional<LocalDate> concludeBy,
            Optional<LocalDate> due,
            boolean conclude,
            Optional<LocalDate> latest,
            String of,
            boolean seesCase,
            List<Taken> further,
            Typed typed) {
        Hearing hearing = seen.hearing();
        Inquiry inquiry = hearing.inquiry();
        Standing standing = Standing.of(seen);
        boolean asked = inquiry.asked().equals(me.id());
        boolean ended = hearing.ended() || hearing instanceof Hearing.UnderReview;
        boolean withdraw = seen.mine() && !ended;
        Extension open = hearing.openExtension();
        boolean answer = asked && !ended;
        boolean more = asked && latest.isPresent() && !seen.wordless();
        boolean decide = open != null && seen.mayJudge() && hearing instanceof Hearing.Asked && !seen.wordless();
        return new HearingView(
                inquiry.id().value(),
                review.head().isEmpty()
                        ? seen.wordless() && !ended
                                ? wordless(standing, seen, due)
                                : head(standing, seen, concludeBy, asked)
                        : review.head(),
                kind(seen.matter()),
                href(seen),
                of,
                name(inquiry.asked()),
                name(inquiry.by()),
                inquiry.question(),
                steps(hearing, further),
                hearing.explanations(),
                answer,
                more,
                latest.map(words::date).orElse(""),
                open != null && decide ? words.date(open.until()) : "",
                conclude,
                withdraw,
                conclude && !seen.mine() ? seen.holder().map(this::name).orElse("") : "",
                conclude && hearing.explanations().isEmpty() && !seen.wordless(),
                hearing.explanations().stream().anyMatch(Explanation::complete),
                hearing.explanations().size(),
                ended
                        ? ""
                        : seen.bar()
                                .map(bar -> words.say("inspection.bar." + shown(bar)))
                                .orElse(""),
                seesCase && isRuleAtFault(hearing) ? report(seen) : "",
                gone(seen, ended),
                standing == Standing.TO_STOP,
                seen.speaksForThem() ? Outcome.REMINDED.milder() : List.of(Outcome.values()));
    }

    /// Where what it is about stands. A report is seen by those alone who receive it.
    private static String href(Hearings.Seen seen) {
        return switch (seen.matter()) {
            case Matter.OfSignal(FoundSignal signal) ->
                "/signals/" + signal.id().value();
            case Matter.OfReport(FoundReport report) ->
                seen.relation() == Relation.INSPECTORATE || seen.relation() == Relation.LEADERSHIP
                        ? "/conduct/" + report.id().value()
                        : "";
            case Matter.OfFinding finding -> "";
        };
    }

    private static boolean isRuleAtFault(Hearing hearing) {
        return hearing instanceof Hearing.Concluded ended && ended.conclusion().outcome() == Outcome.RULE_AT_FAULT;
    }

    /// The form on which the rule is reported. It names the case alone: what is sent is read by people who see no
    /// hearing, and a case has one holder, so that not even that somebody was heard is said.
    private String report(Hearings.Seen seen) {
        return caseOf(seen.matter())
                .map(id -> "/policies/report?case=" + id.value())
                .orElse("");
    }

    /// That two people are related is theirs: whoever is barred learns that they are, not whether for this.
    private static Bar shown(Bar bar) {
        return bar == Bar.RELATED ? Bar.PARTY : bar;
    }

    /// That the words it came from were erased, and what that means for whoever looks; empty where they were not.
    private String gone(Hearings.Seen seen, boolean ended) {
        if (!seen.wordless()) {
            return "";
        }
        return words.say("inspection.gone" + (ended ? ".ended" : seen.concerned() ? ".me" : ""));
    }

    /// The first line of one that goes on though the words it came from were erased.
    private String wordless(Standing standing, Hearings.Seen seen, Optional<LocalDate> due) {
        String by = due.map(words::date).orElse("");
        String day = due.isEmpty() ? ".open" : due.get().isBefore(today) ? ".late" : "";
        String asked = name(seen.hearing().inquiry().asked());
        // Of what they said something may still be concluded.
        String part = seen.speaksForThem() ? "" : ".part";
        return switch (standing) {
            case TO_STOP ->
                words.say(
                        "inspection.head.TO_STOP"
                                + (seen.hearing() instanceof Hearing.Answered ? ".conclude" : part)
                                + day,
                        by,
                        asked);
            case STOPPING ->
                words.say(
                        "inspection.head.STOPPING" + (seen.concerned() ? ".me" : "") + part,
                        seen.holder().map(this::name).orElse(words.say("inspection.holder.none")),
                        asked);
            default -> head(standing, seen, due, seen.concerned());
        };
    }

    private String head(Standing standing, Hearings.Seen seen, Optional<LocalDate> concludeBy, boolean asked) {
        Hearing hearing = seen.hearing();
        LocalDate answerBy = hearing.answerBy();
        LocalDate shutSince = hearing.standsStillSince();
        if (shutSince != null && !asked) {
            return words.say("inspection.head.SHUT", name(hearing.inquiry().asked()), words.date(shutSince));
        }
        // Nobody is waited for as if nothing had come; that all came is said by whoever explains.
        String part = hearing.explanations().isEmpty() ? "" : ".part";
        return switch (standing) {
            case TO_EXPLAIN ->
                hearing.openExtension() == null
                        ? words.say(
                                "inspection.head.TO_EXPLAIN" + part,
                                words.date(answerBy),
                                WorkCalendar.vietnam().workingDaysBetween(today, answerBy))
                        : words.say(
                                "inspection.head.TO_EXPLAIN.more", words.date(hearing.sureBy()), words.date(answerBy));
            // What there is to do the duty says.
            case CONCLUDED, TO_REMIND, TO_TAKE_UP, TO_PASS_ON ->
                hearing instanceof Hearing.Concluded ended
                        ? words.say("inspection.head.CONCLUDED", outcome(ended.conclusion()))
                        : "";
            // Said by whoever knows of what is looked at again.
            case TO_REVIEW, UNDER_REVIEW -> "";
            // Said where the words it came from were erased.
            case TO_STOP, STOPPING -> "";
            case WITHDRAWN -> words.say("inspection.head.WITHDRAWN" + (asked ? ".me" : ""));
            case TO_CONCLUDE ->
                words.say(
                        "inspection.head.TO_CONCLUDE",
                        concludeBy.map(words::date).orElse("?"));
            case WAITED, TO_DECIDE, MORE_ASKED, TO_BE_CONCLUDED ->
                words.say(
                        "inspection.head." + standing + (hearing.isSilent() ? ".silent" : "")
                                + (asked ? ".me" : standing == Standing.WAITED ? part : ""),
                        name(hearing.inquiry().asked()),
                        words.date(answerBy),
                        seen.holder().map(this::name).orElse(words.say("inspection.holder.none")),
                        concludeBy.map(words::date).orElse("?"),
                        words.date(hearing.sureBy()));
        };
    }

    /// A step with when it was taken, by which they stand in order.
    record Taken(Instant at, HearingView.Step step) {}

    /// That the words it came from were erased.
    Taken gone(Instant at) {
        return taken(at, words.say("inspection.step.gone"), "");
    }

    private Taken taken(Instant at, String what, String said) {
        return new Taken(at, new HearingView.Step(words.momentWithYear(at), what, said, ""));
    }

    /// @param further steps that followed from its conclusion
    private List<HearingView.Step> steps(Hearing hearing, List<Taken> further) {
        Inquiry inquiry = hearing.inquiry();
        String asked = name(inquiry.asked());
        List<Taken> steps = new ArrayList<>();
        steps.add(taken(
                inquiry.sentAt(),
                words.say("inspection.step.asked", name(inquiry.by()), words.date(inquiry.answerBy())),
                inquiry.question()));
        if (inquiry.readAt() != null) {
            steps.add(taken(inquiry.readAt(), words.say("inspection.step.read", asked), ""));
        }
        hearing.extensions().forEach(extension -> steps.addAll(extended(asked, extension)));
        hearing.explanations()
                .forEach(each -> steps.add(taken(
                        each.at(),
                        words.say(each.complete() ? "inspection.step.complete" : "inspection.step.explained", asked),
                        "")));
        switch (hearing) {
            case Hearing.Withdrawn ended -> {
                Withdrawal withdrawal = ended.withdrawal();
                steps.add(taken(
                        withdrawal.at(),
                        words.say("inspection.step.withdrawn", name(withdrawal.by())),
                        withdrawal.reason()));
            }
            case Hearing.UnderReview open -> {
                steps.addAll(concluded(asked, open.first()));
                steps.add(asked(asked, open.request()));
            }
            case Hearing.Concluded ended -> steps.addAll(ended(asked, ended));
            case Hearing.Asked _, Hearing.Answered _ -> {}
        }
        steps.addAll(further);
        return steps.stream()
                .sorted(Comparator.comparing(Taken::at))
                .map(Taken::step)
                .toList();
    }

    private List<Taken> extended(String asked, Extension extension) {
        String until = words.date(extension.until());
        Taken more = taken(extension.askedAt(), words.say("inspection.step.more", asked, until), extension.reason());
        Extension.Decision decision = extension.decision();
        return decision == null
                ? List.of(more)
                : List.of(
                        more,
                        taken(
                                decision.at(),
                                words.say(
                                        decision.granted() ? "inspection.step.granted" : "inspection.step.denied",
                                        name(decision.by()),
                                        until),
                                decision.words()));
    }

    private List<Taken> ended(String asked, Hearing.Concluded ended) {
        Review review = ended.review();
        if (review == null) {
            return concluded(asked, ended.conclusion());
        }
        List<Taken> steps = new ArrayList<>(concluded(asked, review.first()));
        steps.add(asked(asked, review.request()));
        steps.add(taken(
                review.at(),
                review.upheld()
                        ? words.say("inspection.step.upheld", name(review.by()))
                        : words.say("inspection.step.replaced", name(review.by()), outcome(ended.conclusion())),
                review.reasons()));
        return steps;
    }

    /// One in which the same was concluded before, for whoever would ask again.
    HearingView.Earlier heard(Hearings.Seen seen) {
        return switch (seen.hearing()) {
            case Hearing.Concluded ended -> heard(ended.inquiry(), ended.conclusion());
            case Hearing.UnderReview open -> heard(open.inquiry(), open.first());
            case Hearing.Asked _, Hearing.Answered _, Hearing.Withdrawn _ ->
                throw new IllegalStateException("nothing was concluded");
        };
    }

    private HearingView.Earlier heard(Inquiry inquiry, Conclusion conclusion) {
        return new HearingView.Earlier(
                inquiry.id().value(),
                words.say(
                        "inspection.again.one",
                        String.valueOf(inquiry.id().value()),
                        words.date(LocalDate.ofInstant(conclusion.at(), Org.ZONE)),
                        outcome(conclusion)));
    }

    /// What it came to, for the page of one that ended so.
    Optional<HearingView.Step> conclusion(Hearing hearing) {
        return hearing instanceof Hearing.Concluded ended
                ? Optional.of(new HearingView.Step(
                        words.say(
                                "inspection.concluded.by",
                                name(ended.conclusion().by()),
                                words.momentWithYear(ended.conclusion().at())),
                        outcome(ended.conclusion()),
                        ended.conclusion().reasons(),
                        ""))
                : Optional.empty();
    }

    private List<Taken> concluded(String asked, Conclusion conclusion) {
        List<Taken> steps = new ArrayList<>();
        if (conclusion.heard() instanceof Heard.Silent(LocalDate lastDay)) {
            // Once that day is over.
            steps.add(new Taken(
                    lastDay.plusDays(1).atStartOfDay(Org.ZONE).toInstant(),
                    new HearingView.Step(words.date(lastDay), words.say("inspection.step.silent", asked), "", "")));
        }
        steps.add(taken(
                conclusion.at(),
                words.say("inspection.step.concluded", name(conclusion.by()), outcome(conclusion)),
                conclusion.reasons()));
        return steps;
    }

    private Taken asked(String asked, ReviewRequest request) {
        return taken(request.at(), words.say("inspection.step.review", asked), "");
    }

    private String outcome(Conclusion conclusion) {
        return words.say("inspection.outcome." + conclusion.outcome());
    }
}
