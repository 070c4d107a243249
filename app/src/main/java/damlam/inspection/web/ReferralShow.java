package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.inspection.After;
import damlam.inspection.Hearing;
import damlam.inspection.HearingClocks;
import damlam.inspection.Hearings;
import damlam.inspection.Inquiry;
import damlam.inspection.Outcome;
import damlam.inspection.ProceedingSource;
import damlam.inspection.Referral;
import damlam.inspection.Referrals;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Words;
import damlam.rulebook.Officers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// To whom a conclusion passes a matter, and what becomes of it, in the words of whoever looks.
@Component
class ReferralShow {
    private final HearingClocks clocks;
    private final Referrals referrals;
    private final ProceedingSource proceedings;
    private final Documents documents;
    private final Org org;

    ReferralShow(
            HearingClocks clocks, Referrals referrals, ProceedingSource proceedings, Documents documents, Org org) {
        this.clocks = clocks;
        this.referrals = referrals;
        this.proceedings = proceedings;
        this.documents = documents;
        this.org = org;
    }

    /// To whom it would be passed, for whoever concludes.
    String before(CurrentPerson me, Words words, Hearings.Seen seen) {
        return referrals
                .competent(seen)
                .map(to -> to.head().equals(me.id())
                        ? words.say("inspection.referral.would.you")
                        : words.say("inspection.referral.would", titled(to)))
                .orElseGet(() -> words.say("inspection.referral.would.nobody"));
    }

    /// Empty where the conclusion that counts passes nothing on.
    Optional<ReferralView> of(CurrentPerson me, Words words, Hearings.Seen seen) {
        if (referrals.passing(seen).isEmpty()) {
            return Optional.empty();
        }
        Inquiry inquiry = seen.hearing().inquiry();
        Optional<Referral> referral = referrals.of(seen);
        Referral.Answer answer = referral.map(Referral::answer).orElse(null);
        After.What left = seen.left();
        boolean passes = left == After.What.PASS_ON;
        String to = passes ? referrals.competent(seen).map(this::titled).orElse("") : "";
        String opened = proceedings.address(me, inquiry.id()).orElse("");
        List<ReferralView.Missing> missing = left == After.What.TAKE_UP ? missing(words, inquiry.asked()) : List.of();
        // While it is looked at again that comes first.
        String came = seen.hearing() instanceof Hearing.UnderReview
                ? ""
                : referral.map(one -> came(me, words, seen, one, opened)).orElse("");
        return Optional.of(new ReferralView(
                left == After.What.TAKE_UP || passes ? head(words, seen, to, !missing.isEmpty()) : came,
                said(me, words, seen, referral.orElse(null)),
                answer instanceof Referral.Answer.Declined declined ? declined.reasons() : "",
                answer instanceof Referral.Answer.Sent sent
                        ? paper(me, sent.paper())
                                .map(one -> "/documents/" + one.id().value())
                                .orElse("")
                        : "",
                opened,
                referral.map(Referral::settledAt).isEmpty(),
                left == After.What.TAKE_UP,
                missing,
                missing.isEmpty() ? "" : officers(me, words),
                to,
                passes && to.isEmpty()));
    }

    /// Who of the body can mend it: in offices alone where the chart has nobody.
    private String officers(CurrentPerson me, Words words) {
        OrgChart chart = org.chart();
        String propose = Officers.named(Officers.proposers(chart, me.unit()), chart);
        String confirm = Officers.named(Officers.confirmers(chart, me.unit()), chart);
        return confirm.isEmpty()
                ? words.say("inspection.missing.who")
                : words.say("inspection.missing.who.named", propose, confirm);
    }

    private List<ReferralView.Missing> missing(Words words, PersonId asked) {
        return proceedings.unconfirmed(asked).stream()
                .map(rule -> new ReferralView.Missing(
                        rule.id().value(),
                        words.say("inspection.missing.rule", rule.says(words.english()), rule.basis())))
                .toList();
    }

    private String head(Words words, Hearings.Seen seen, String to, boolean missing) {
        After.What left = seen.left();
        String key = "inspection.head." + left
                + (left == After.What.PASS_ON && to.isEmpty() ? ".out" : missing ? ".unconfirmed" : "");
        Optional<LocalDate> by = clocks.due(seen);
        return words.say(
                key + timed(by),
                name(seen.hearing().inquiry().asked()),
                by.map(words::date).orElse(""),
                to);
    }

    private String timed(Optional<LocalDate> by) {
        boolean late = by.filter(org.today()::isAfter).isPresent();
        return by.isEmpty() ? ".open" : late ? ".late" : "";
    }

    /// What came of it, and who has to do what now, for those who have a part in it; nobody else is told whether it
    /// was taken up.
    private String came(CurrentPerson me, Words words, Hearings.Seen seen, Referral referral, String opened) {
        Instant takenUp = referral.takenUp();
        return switch (referral.answer()) {
            case Referral.Answer.Declined(String reasons, PersonId by, Instant at) ->
                words.say("inspection.came.declined" + (by.equals(me.id()) ? ".me" : ""), name(by), day(words, at));
            case Referral.Answer.Sent(DocumentId paper, PersonId by, Instant at) ->
                words.say("inspection.came.sent", day(words, at));
            case null ->
                takenUp != null
                        ? words.say(
                                "inspection.came."
                                        + (!opened.isEmpty()
                                                ? "opened"
                                                : isPassedTo(me, seen) ? "opened.above" : "taken"),
                                day(words, takenUp))
                        : hasPart(me, seen) ? awaited(words, seen, referral) : "";
        };
    }

    private boolean isPassedTo(CurrentPerson me, Hearings.Seen seen) {
        return referrals.isPassedTo(me, seen.hearing().inquiry().id());
    }

    private boolean hasPart(CurrentPerson me, Hearings.Seen seen) {
        return seen.concerned()
                || referrals
                        .passing(seen)
                        .filter(one -> one.conclusion().by().equals(me.id()))
                        .isPresent()
                || isPassedTo(me, seen);
    }

    /// Whom they wait for who have a part in what was passed on, and until when; empty where it is theirs, or was
    /// answered.
    String waits(CurrentPerson me, Words words, Hearings.Seen seen) {
        return seen.after() != null || referrals.passing(seen).isEmpty() || !hasPart(me, seen)
                ? ""
                : referrals
                        .of(seen)
                        .map(referral -> awaited(words, seen, referral))
                        .orElse("");
    }

    private String awaited(Words words, Hearings.Seen seen, Referral referral) {
        return referrals
                .awaited(seen, referral)
                .map(one -> words.say(
                        "inspection.came." + (one.answers() ? "waits" : "passes") + timed(one.by()),
                        titled(one.who(), one.answers() ? referral.unit() : null),
                        one.by().map(words::date).orElse("")))
                .orElse("");
    }

    /// Where the proceeding is read that was opened from it; empty for whoever has no part in it.
    String address(CurrentPerson me, Hearings.Seen seen) {
        return proceedings.address(me, seen.hearing().inquiry().id()).orElse("");
    }

    /// That a conclusion came to a reminder and a proceeding goes on that was opened from the one before, to those who
    /// are told that it was opened, and to whoever is to remind.
    Optional<String> otherMeasure(CurrentPerson me, Words words, Hearings.Seen seen) {
        boolean theirs = seen.hearing() instanceof Hearing.Concluded ended
                && ended.conclusion().outcome() == Outcome.REMINDED
                && (hasPart(me, seen)
                        || ended.conclusion().by().equals(me.id())
                        || (ended.review() != null
                                && ended.review().first().by().equals(me.id())));
        return theirs && proceedings.isUnderWay(seen.hearing().inquiry().id())
                ? Optional.of(words.say("inspection.reminder.other" + (seen.concerned() ? ".me" : "")))
                : Optional.empty();
    }

    private static String day(Words words, Instant at) {
        return words.date(LocalDate.ofInstant(at, Org.ZONE));
    }

    /// That it was passed on, answered or taken up, among the steps of its hearing.
    List<HearingWords.Taken> steps(CurrentPerson me, Words words, Hearings.Seen seen) {
        List<Referral> passes = referrals.passes(seen);
        if (passes.isEmpty()) {
            return List.of();
        }
        List<HearingWords.Taken> steps = new ArrayList<>();
        for (Referral passed : passes) {
            UnitId unit = passed.unit();
            steps.add(step(
                    words,
                    passed.at(),
                    unit == null
                            ? words.say("inspection.step.passed.nobody", name(passed.by()))
                            : words.say("inspection.step.passed", name(passed.by()), unit(unit)),
                    "",
                    ""));
        }
        referrals.ever(seen).ifPresent(last -> {
            switch (last.answer()) {
                case Referral.Answer.Declined(String reasons, PersonId by, Instant at) ->
                    steps.add(step(words, at, words.say("inspection.step.declined", name(by)), reasons, ""));
                case Referral.Answer.Sent(DocumentId paper, PersonId by, Instant at) ->
                    steps.add(step(
                            words,
                            at,
                            words.say(
                                    "inspection.step.sent",
                                    name(by),
                                    paper(me, paper).map(Document::called).orElse("…")),
                            "",
                            paper(me, paper)
                                    .map(one -> "/documents/" + one.id().value())
                                    .orElse("")));
                case null -> {}
            }
        });
        proceedings.opened(me, seen.hearing().inquiry().id()).forEach(one -> steps.addAll(opened(words, one)));
        return steps;
    }

    /// That it was taken up, and that this was taken back: by whom and why for those who have a part in it.
    private List<HearingWords.Taken> opened(Words words, ProceedingSource.Opened one) {
        ProceedingSource.Part part = one.part();
        List<HearingWords.Taken> steps = new ArrayList<>();
        steps.add(
                part == null
                        ? step(words, one.at(), words.say("inspection.step.taken"), "", "")
                        : step(
                                words,
                                one.at(),
                                words.say("inspection.step.taken.opened", name(part.by())),
                                "",
                                part.address()));
        Instant back = one.takenBack();
        if (back != null) {
            PersonId by = part == null ? null : part.backBy();
            steps.add(
                    part == null || by == null
                            ? step(words, back, words.say("inspection.step.taken.back"), "", "")
                            : step(
                                    words,
                                    back,
                                    words.say("inspection.step.opened.back", name(by)),
                                    part.why(),
                                    part.address()));
        }
        return steps;
    }

    private static HearingWords.Taken step(Words words, Instant at, String what, String said, String href) {
        return new HearingWords.Taken(at, new HearingView.Step(words.momentWithYear(at), what, said, href));
    }

    private String unit(UnitId id) {
        return org.chart().everUnit(id).map(Unit::name).orElse("?");
    }

    private String said(CurrentPerson me, Words words, Hearings.Seen seen, @Nullable Referral referral) {
        if (referral == null) {
            return words.say("inspection.referral.nowhere");
        }
        Instant takenUp = referral.takenUp();
        return switch (referral.answer()) {
            case Referral.Answer.Declined(String reasons, PersonId by, Instant at) ->
                words.say("inspection.referral.declined", name(by), words.momentWithYear(at));
            case Referral.Answer.Sent(DocumentId id, PersonId by, Instant at) ->
                words.say(
                        "inspection.referral.sent",
                        name(by),
                        words.momentWithYear(at),
                        paper(me, id).map(Document::called).orElse("…"));
            case null ->
                takenUp == null
                        ? waits(me, words, seen, referral)
                        : words.say("inspection.referral.taken", words.date(LocalDate.ofInstant(takenUp, Org.ZONE)));
        };
    }

    /// That it waits, and for whom; to those who are not told whether it was taken up, no more than that it was
    /// passed.
    private String waits(CurrentPerson me, Words words, Hearings.Seen seen, Referral referral) {
        UnitId unit = referral.unit();
        if (unit == null) {
            return words.say("inspection.referral.nobody");
        }
        String at = words.momentWithYear(referral.at());
        if (!hasPart(me, seen)) {
            return words.say("inspection.referral.passed.alone", unit(unit), at);
        }
        return referrals
                .awaited(seen, referral)
                .filter(Referrals.Awaited::answers)
                .map(one -> words.say(
                        "inspection.referral.passed" + timed(one.by()),
                        titled(one.who(), unit),
                        at,
                        one.by().map(words::date).orElse("")))
                .orElseGet(() -> words.say("inspection.referral.barred", at));
    }

    private Optional<Document> paper(CurrentPerson me, DocumentId id) {
        return documents.visible(me, id);
    }

    private String titled(Referrals.Competent to) {
        return titled(to.head(), to.unit());
    }

    /// Name and post: that in a unit, or the first where none is named.
    private String titled(PersonId id, @Nullable UnitId unit) {
        OrgChart chart = org.chart();
        return chart.appointmentsOf(id).stream()
                .filter(held -> unit == null || held.unit().equals(unit))
                .findFirst()
                .map(held -> name(id) + ", " + chart.titled(held))
                .orElse(name(id));
    }

    private String name(PersonId id) {
        return org.chart().person(id).map(Person::name).orElse("?");
    }
}
