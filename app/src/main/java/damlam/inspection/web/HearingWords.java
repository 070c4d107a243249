package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.analysis.Relation;
import damlam.calendar.WorkCalendar;
import damlam.inspection.Conclusion;
import damlam.inspection.Extension;
import damlam.inspection.Heard;
import damlam.inspection.Hearing;
import damlam.inspection.Hearings;
import damlam.inspection.Inquiry;
import damlam.inspection.Outcome;
import damlam.inspection.Standing;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Mark;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    HearingLine line(Hearings.Seen seen, Optional<LocalDate> concludeBy) {
        Hearing hearing = seen.hearing();
        Inquiry inquiry = hearing.inquiry();
        Standing standing = Standing.of(seen, today);
        LocalDate due = switch (standing) {
            case TO_EXPLAIN, WAITED, TO_DECIDE, MORE_ASKED -> hearing.answerBy();
            case TO_CONCLUDE, TO_BE_CONCLUDED -> concludeBy.orElse(null);
            case CONCLUDED -> null;
        };
        boolean late = due != null && today.isAfter(due);
        Mark mark = switch (standing) {
            case TO_EXPLAIN, TO_DECIDE, TO_CONCLUDE -> late ? Mark.LATE : Mark.SOON;
            case WAITED, MORE_ASKED, TO_BE_CONCLUDED -> Mark.WAIT;
            case CONCLUDED -> Mark.DONE;
        };
        return new HearingLine(
                inquiry.id().value(),
                words.say("analysis.kind." + seen.signal().pattern().kind()),
                seen.relation() == Relation.CONCERNED ? words.say("inspection.me") : name(inquiry.asked()),
                mark,
                words.say("inspection.standing." + standing),
                due == null ? "" : words.date(due));
    }

    HearingView view(CurrentPerson me, Hearings.Seen seen, Optional<LocalDate> concludeBy, Optional<LocalDate> latest) {
        Hearing hearing = seen.hearing();
        Inquiry inquiry = hearing.inquiry();
        Standing standing = Standing.of(seen, today);
        boolean asked = inquiry.asked().equals(me.id());
        boolean ended = hearing instanceof Hearing.Concluded;
        Extension open = hearing.openExtension();
        return new HearingView(
                inquiry.id().value(),
                head(standing, hearing, concludeBy, asked),
                words.say("analysis.kind." + seen.signal().pattern().kind()),
                "/signals/" + inquiry.signal().value(),
                name(inquiry.asked()),
                name(inquiry.by()),
                inquiry.question(),
                steps(hearing),
                explanations(hearing),
                asked && !ended,
                asked && latest.isPresent(),
                latest.map(words::date).orElse(""),
                open != null && seen.mayJudge() ? words.date(open.until()) : "",
                seen.mayJudge() && standing == Standing.TO_CONCLUDE,
                hearing instanceof Hearing.Asked && standing == Standing.TO_CONCLUDE,
                seen.mayJudge() && referred(hearing),
                seen.bar().map(bar -> words.say("inspection.bar." + bar)).orElse(""));
    }

    private static boolean referred(Hearing hearing) {
        return hearing instanceof Hearing.Concluded(var inquiry, var more, Conclusion conclusion)
                && conclusion.outcome() == Outcome.REFERRED;
    }

    private String head(Standing standing, Hearing hearing, Optional<LocalDate> concludeBy, boolean asked) {
        LocalDate answerBy = hearing.answerBy();
        return switch (standing) {
            case TO_EXPLAIN ->
                words.say(
                        "inspection.head.TO_EXPLAIN",
                        words.date(answerBy),
                        WorkCalendar.vietnam().workingDaysBetween(today, answerBy));
            case CONCLUDED ->
                hearing instanceof Hearing.Concluded(var inquiry, var more, Conclusion conclusion)
                        ? words.say(
                                "inspection.head.CONCLUDED", words.say("inspection.outcome." + conclusion.outcome()))
                        : "";
            case TO_CONCLUDE ->
                words.say(
                        "inspection.head.TO_CONCLUDE",
                        concludeBy.map(words::date).orElse("?"));
            case WAITED, TO_DECIDE, MORE_ASKED, TO_BE_CONCLUDED ->
                words.say(
                        "inspection.head." + standing + (asked ? ".me" : ""),
                        name(hearing.inquiry().asked()),
                        words.date(answerBy));
        };
    }

    private static List<damlam.inspection.Explanation> explanations(Hearing hearing) {
        Heard heard = switch (hearing) {
            case Hearing.Asked asked -> null;
            case Hearing.Answered answered -> answered.heard();
            case Hearing.Concluded ended -> ended.conclusion().heard();
        };
        return heard instanceof Heard.Explained(var all) ? all : List.of();
    }

    private List<HearingView.Step> steps(Hearing hearing) {
        Inquiry inquiry = hearing.inquiry();
        List<HearingView.Step> steps = new ArrayList<>();
        steps.add(new HearingView.Step(
                words.momentWithYear(inquiry.sentAt()),
                words.say("inspection.step.asked", name(inquiry.by()), words.date(inquiry.answerBy())),
                inquiry.question()));
        if (inquiry.readAt() != null) {
            steps.add(new HearingView.Step(
                    words.momentWithYear(inquiry.readAt()),
                    words.say("inspection.step.read", name(inquiry.asked())),
                    ""));
        }
        for (Extension extension : hearing.extensions()) {
            steps.add(new HearingView.Step(
                    words.momentWithYear(extension.askedAt()),
                    words.say("inspection.step.more", words.date(extension.until())),
                    extension.reason()));
            Extension.Decision decision = extension.decision();
            if (decision != null) {
                String key = decision.granted() ? "inspection.step.granted" : "inspection.step.denied";
                steps.add(new HearingView.Step(
                        words.momentWithYear(decision.at()),
                        words.say(key, name(decision.by()), words.date(extension.until())),
                        decision.words()));
            }
        }
        explanations(hearing)
                .forEach(each -> steps.add(new HearingView.Step(
                        words.momentWithYear(each.at()), words.say("inspection.step.explained"), "")));
        if (hearing instanceof Hearing.Concluded(var asked, var more, Conclusion conclusion)) {
            if (conclusion.heard() instanceof Heard.Silent(LocalDate lastDay)) {
                steps.add(new HearingView.Step(words.date(lastDay), words.say("inspection.step.silent"), ""));
            }
            steps.add(new HearingView.Step(
                    words.momentWithYear(conclusion.at()),
                    words.say(
                            "inspection.step.concluded",
                            name(conclusion.by()),
                            words.say("inspection.outcome." + conclusion.outcome())),
                    conclusion.reasons()));
        }
        return steps;
    }
}
