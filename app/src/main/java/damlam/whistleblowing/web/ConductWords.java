package damlam.whistleblowing.web;

import damlam.journal.ErasedAct;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Mark;
import damlam.page.Words;
import damlam.procedure.Clock;
import damlam.whistleblowing.About;
import damlam.whistleblowing.ConductClocks;
import damlam.whistleblowing.ConductReport;
import damlam.whistleblowing.ConductReport.Acceptance;
import damlam.whistleblowing.ConductReport.Attached;
import damlam.whistleblowing.ConductReport.Closing;
import damlam.whistleblowing.ConductReport.Decision;
import damlam.whistleblowing.ConductReport.Link;
import damlam.whistleblowing.ConductReport.Opening;
import damlam.whistleblowing.ConductReport.Refusal;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Recusals;
import damlam.whistleblowing.Unsealings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a report stands, in the words of whoever looks.
final class ConductWords {
    private static final String HANDLE_ERASED = "handle.erased";
    /// Those that say themselves that the words are gone.
    private static final Set<String> SAY_ERASED = Set.of(HANDLE_ERASED, "denounced.erased");

    final Words words;
    private final OrgChart chart;
    private final LocalDate today;

    ConductWords(Words words, OrgChart chart) {
        this.words = words;
        this.chart = chart;
        this.today = chart.day();
    }

    String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    String name(UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }

    String about(About about) {
        if (about.person() != null) {
            return name(about.person());
        }
        return about.unit() != null
                ? name(about.unit())
                : words.say(
                        "whistleblowing.about.case",
                        about.caseId() == null
                                ? "?"
                                : String.valueOf(about.caseId().value()));
    }

    private static String href(About about) {
        return about.caseId() == null ? "" : "/cases/" + about.caseId().value();
    }

    ConductLine line(ConductReport report, boolean mine, boolean waits, Optional<LocalDate> last) {
        LocalDate due = last.orElse(null);
        Mark mark = report.closing() != null
                ? Mark.DONE
                : due != null && today.isAfter(due) ? Mark.LATE : waits ? Mark.SOON : Mark.WAIT;
        return new ConductLine(
                report.id().value(),
                about(report.about()),
                mark,
                state(report, mine),
                words.date(report.day()),
                due == null ? "" : words.date(due),
                waits);
    }

    /// Who stepped back from a report, or who goes on with it.
    String recusal(Recusals.Recusal one) {
        String key = one.own() ? one.receivers().isEmpty() ? ".none" : ".own" : ".taken";
        return words.say(
                "whistleblowing.recusal" + key,
                String.valueOf(one.id().value()),
                words.date(one.day()),
                words.date(one.since()),
                one.receivers().stream().map(this::titled).collect(Collectors.joining("; ")));
    }

    private String titled(PersonId id) {
        return chart.appointmentsOf(id).stream()
                .findFirst()
                .map(held -> name(id) + " (" + held.post().title() + ", " + name(held.unit()) + ")")
                .orElse(name(id));
    }

    private String state(ConductReport report, boolean mine) {
        String where = stands(report, mine);
        return report.erased() ? words.say("whistleblowing.state.erased", where) : where;
    }

    private String stands(ConductReport report, boolean mine) {
        String side = mine ? ".mine" : "";
        if (report.closing() != null) {
            return words.say("whistleblowing.ending." + report.closing().ending());
        }
        boolean opened = mine && report.opened().isPresent();
        if (opened || report.waitingOpening(today).isPresent()) {
            String name = words.say(opened ? "whistleblowing.state.opened" : "whistleblowing.state.opening");
            return mine && report.asksReporter() ? name + "; " + words.say("whistleblowing.state.asked.mine") : name;
        }
        if (report.taken() == null) {
            return words.say("whistleblowing.state.sent" + side);
        }
        if (report.waitsForDecision() && !report.asksReporter()) {
            return words.say("whistleblowing.state.denounced");
        }
        return words.say(
                report.asksReporter() ? "whistleblowing.state.asked" + side : "whistleblowing.state.handled" + side);
    }

    ConductView view(Conducts.Seen seen, May may, ConductClocks.Times times, String number, ConductTrail trail) {
        ConductReport report = seen.report();
        boolean mine = seen.reporter();
        Opening waiting = report.waitingOpening(today).orElse(null);
        return new ConductView(
                report.id().value(),
                head(seen, may, times),
                guarded(seen) ? next(seen, times, may) : "",
                sub(seen),
                report.opened().isPresent(),
                about(report.about()),
                href(report.about()),
                words.say("whistleblowing.stake." + report.stake() + ".said"),
                words.date(report.day()),
                report.erased() ? mark(trail, "whistleblowing.report", 1) : report.what(),
                report.erased() ? "" : report.happened(),
                files(report, 0),
                report.messages().stream()
                        .map(each -> new ConductView.Said(
                                who(each, mine), words.date(each.day()), said(each, trail), files(report, each.no())))
                        .toList(),
                steps(report, mine, trail),
                times.running().stream().map(this::clock).toList(),
                number,
                seen.claim(),
                mine,
                mine && report.closing() == null && !report.erased(),
                report.agreesToBeKnown(),
                Unsealings.mayConsent(seen),
                guarded(seen),
                seen.handles(),
                seen.asks(),
                seen.handles() && may.deciders().isEmpty(),
                report.denunciation() != null || report.erased(),
                report.erased(),
                seen.decides(),
                seen.handles() && report.tells(),
                may.unprotect(),
                may.askOpening(),
                may.decide() && waiting != null
                        ? words.say(
                                "whistleblowing.decide.asked",
                                name(waiting.askedBy()),
                                words.date(waiting.agreeBy()),
                                waiting.article(),
                                waiting.ground())
                        : "",
                waiting != null && withdrawn(report, waiting),
                seen.opened().map(this::name).orElse(""),
                mine ? report.erasable(today) : List.of(),
                mine && report.inProceeding() && !report.erased(),
                mine
                        ? report.waitingWishes(today).stream()
                                .map(wish -> waits(wish, report.inProceeding()))
                                .toList()
                        : List.of(),
                today);
    }

    /// What whoever looks may do beside what follows from the report.
    ///
    /// @param deciders who decides whether it is accepted, while that waits
    /// @param receivers who receives it today, for whoever made it; empty for others
    record May(
            boolean askOpening, boolean decide, boolean unprotect, List<PersonId> deciders, List<PersonId> receivers) {}

    private String clock(Clock clock) {
        LocalDate due = clock.due();
        return words.say(clock.key(), due == null ? "?" : words.date(due)) + " ("
                + words.ground(clock.rule().basis()) + ")";
    }

    /// What whoever looks knows of who made it; after an opening two more do.
    private static String sub(Conducts.Seen seen) {
        if (seen.reporter()) {
            return seen.report().opened().isPresent()
                    ? "whistleblowing.show.sub.mine.opened"
                    : "whistleblowing.show.sub.mine";
        }
        return seen.opened().isPresent() ? "whistleblowing.show.sub.opened" : "whistleblowing.show.sub";
    }

    private String head(Conducts.Seen seen, May may, ConductClocks.Times times) {
        ConductReport report = seen.report();
        Closing closing = report.closing();
        Optional<Opening> asked = report.waitingOpening(today);
        if (may.decide() && asked.isPresent()) {
            return gone(
                    report,
                    words.say(
                            withdrawn(report, asked.get())
                                    ? "whistleblowing.head.decide.withdrawn"
                                    : "whistleblowing.head.decide",
                            words.date(asked.get().agreeBy())));
        }
        if (seen.decides()) {
            return words.say(
                    report.erased() ? "whistleblowing.head.accept.erased" : "whistleblowing.head.accept",
                    words.date(times.decideBy().or(times::due).orElseThrow()));
        }
        if (guarded(seen)) {
            return accepted(report);
        }
        if (seen.reporter() && (asked.isPresent() || report.opened().isPresent())) {
            return opening(report, asked, times, may);
        }
        if (seen.reporter() && report.asksReporter()) {
            return promised("reply", times.answerBy(), may);
        }
        if (closing != null) {
            return gone(
                    report,
                    words.say("whistleblowing.head.closed", words.say("whistleblowing.ending." + closing.ending())));
        }
        if (seen.reporter()) {
            return goesOn(report, times, may);
        }
        if (seen.relation() == Conducts.Relation.DECIDER) {
            return gone(
                    report,
                    words.say(
                            report.accepted() ? "whistleblowing.head.accept.done" : "whistleblowing.head.refuse.done"));
        }
        if (!seen.handles()) {
            return gone(
                    report,
                    words.say(
                            report.waitingOpening(today).isPresent()
                                    ? "whistleblowing.head.opener"
                                    : "whistleblowing.head.opener."
                                            + (report.opened().isPresent() ? "opened" : "kept")));
        }
        String next = next(report, may.deciders());
        String line = words.say(
                "whistleblowing.head." + next,
                words.date(times.decideBy()
                        .filter(day -> !may.deciders().isEmpty())
                        .or(times::due)
                        .orElseThrow()),
                may.deciders().stream().map(this::name).collect(Collectors.joining(", ")));
        return SAY_ERASED.contains(next) ? line : gone(report, line);
    }

    /// To whoever made it, of whom nothing is asked: what comes next, and by when.
    private String goesOn(ConductReport report, ConductClocks.Times times, May may) {
        if (report.waitsForDecision()) {
            return found(report, times, may);
        }
        if (report.erased()) {
            return promised("erased", times.answerBy(), may);
        }
        if (report.refused()) {
            return promised("refused", times.answerBy(), may);
        }
        if (may.receivers().isEmpty()) {
            return words.say("whistleblowing.head.nobody");
        }
        return report.taken() == null
                ? promised("sent", report.lookBy(), may)
                : promised("looked", times.answerBy(), may);
    }

    /// By when something is done for whoever made it; once that day is over, that it was not done and who has it.
    private String promised(String key, LocalDate day, May may) {
        return promised(
                key,
                day,
                may.receivers().isEmpty()
                        ? words.say("whistleblowing.receiver")
                        : may.receivers().stream()
                                .map(this::receiving)
                                .distinct()
                                .collect(Collectors.joining("; ")));
    }

    private String promised(String key, LocalDate day, String whom) {
        return words.say("whistleblowing.head." + key + (today.isAfter(day) ? ".late" : ""), words.date(day), whom);
    }

    /// The inspectorate as such, whoever works in it; else the office.
    private String receiving(PersonId id) {
        return chart.appointmentsOf(id).stream()
                .map(Appointment::unit)
                .filter(unit -> chart.unit(unit)
                        .filter(one -> one.kind() == UnitKind.INSPECTORATE)
                        .isPresent())
                .findFirst()
                .map(this::name)
                .orElseGet(() -> office(id));
    }

    /// To whoever made a denunciation: who decides whether it is accepted, by their office, and by when.
    private String found(ConductReport report, ConductClocks.Times times, May may) {
        if (may.deciders().isEmpty()) {
            return report.erased()
                    ? promised("erased", times.answerBy(), may)
                    : promised("found.none", times.due().orElseThrow(), may);
        }
        return promised(
                report.erased() ? "found.erased" : "found",
                times.decideBy().or(times::due).orElseThrow(),
                may.deciders().stream().map(this::office).distinct().collect(Collectors.joining("; ")));
    }

    private String office(PersonId id) {
        return chart.appointmentsOf(id).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                .findFirst()
                .map(held -> held.post().title() + ", " + name(held.unit()))
                .orElse("?");
    }

    /// A first line with that the words it rests on are gone, where they are.
    private String gone(ConductReport report, String line) {
        return report.erased() ? words.say("whistleblowing.head.gone", line) : line;
    }

    /// Whether whoever looks made it, and is protected as a denouncer until it is answered.
    private static boolean guarded(Conducts.Seen seen) {
        return seen.reporter() && seen.report().accepted() && seen.report().closing() == null;
    }

    /// Whether an opening was asked on the consent of whoever made it, who took that back: nobody can agree to it then.
    private static boolean withdrawn(ConductReport report, Opening opening) {
        return opening.consented() && !report.agreesToBeKnown();
    }

    /// That it is accepted, and since when they are protected, comes before all else.
    private String accepted(ConductReport report) {
        ConductReport.Denunciation denunciation = Objects.requireNonNull(report.denunciation());
        ConductReport.Acceptance acceptance = Objects.requireNonNull(denunciation.acceptance());
        LocalDate until = acceptance.protectedUntil();
        return until == null
                ? words.say("whistleblowing.head.accepted", words.date(acceptance.day()))
                : words.say("whistleblowing.head.accepted.until", words.date(acceptance.day()), words.date(until));
    }

    /// What comes next, to whoever made a denunciation that was accepted.
    private String next(Conducts.Seen seen, ConductClocks.Times times, May may) {
        ConductReport report = seen.report();
        Optional<Opening> asked = report.waitingOpening(today);
        if (asked.isPresent() || report.opened().isPresent()) {
            return opening(report, asked, times, may);
        }
        if (report.erased()) {
            return promised("erased", times.answerBy(), may);
        }
        return promised(report.asksReporter() ? "reply" : "accepted.answer", times.answerBy(), may);
    }

    /// To whoever reported: what becomes of their name comes first, a question to them beside it.
    private String opening(ConductReport report, Optional<Opening> asked, ConductClocks.Times times, May may) {
        String name = asked.map(each -> words.say("whistleblowing.head.opening", words.date(each.agreeBy())))
                .orElseGet(() -> words.say("whistleblowing.head.opened"));
        return report.asksReporter() ? name + "; " + promised("opening.reply", times.answerBy(), may) : name;
    }

    /// What whoever handles it does next.
    private static String next(ConductReport report, List<PersonId> deciders) {
        if (report.tells()) {
            return "tell";
        }
        if (report.accepted()) {
            return "settle";
        }
        if (report.erased()) {
            return report.waitsForDecision() && !deciders.isEmpty() ? "denounced.erased" : HANDLE_ERASED;
        }
        if (report.waitsForDecision()) {
            return deciders.isEmpty() ? "denounced.none" : "denounced";
        }
        return report.asksReporter() ? "asked" : "handle";
    }

    private String who(ConductReport.Message message, boolean mine) {
        PersonId by = message.by();
        return by == null ? words.say(mine ? "whistleblowing.you" : "whistleblowing.reporter") : name(by);
    }

    private String said(ConductReport.Message message, ConductTrail trail) {
        String kind = message.by() == null ? "whistleblowing.reply" : "whistleblowing.ask";
        return message.gone() ? mark(trail, kind, message.no()) : message.words();
    }

    /// What stands in the place of erased words.
    private String mark(ConductTrail trail, String kind, long no) {
        return words.say(trail.wished(kind, no) ? "page.erased.mark.wished" : "page.erased.mark");
    }

    private List<ConductView.File> files(ConductReport report, int message) {
        return report.files().stream()
                .filter(file -> file.message() == message)
                .map(file -> new ConductView.File(
                        file.gone() ? "" : "/conduct/" + report.id().value() + "/files/" + message + "/" + file.no(),
                        called(file),
                        file.bytes()))
                .toList();
    }

    private String called(Attached file) {
        if (file.gone()) {
            return words.say("whistleblowing.file.erased", file.no());
        }
        String ending = file.ending().isEmpty() ? "" : " (" + file.ending().toUpperCase(Locale.ROOT) + ")";
        return words.say("whistleblowing.file", file.no()) + ending;
    }

    private List<ConductView.Step> steps(ConductReport report, boolean mine, ConductTrail trail) {
        Steps steps = new Steps(trail);
        steps.add("whistleblowing.report", 1, words.date(report.day()), words.say("whistleblowing.step.sent"), "");
        if (report.taken() != null) {
            steps.add(
                    "whistleblowing.take",
                    0,
                    words.date(report.taken().at()),
                    words.say("whistleblowing.step.taken", name(report.taken().by())),
                    "");
        }
        for (Link link : report.links()) {
            String what = words.say("whistleblowing.step.link." + link.kind(), String.valueOf(link.target()));
            // Whoever reported learns that it led to something; what that is they see only where they may.
            steps.add(
                    trail.of("whistleblowing.link", link.no()),
                    new ConductView.Step(
                            words.date(link.at()),
                            mine ? words.say("whistleblowing.step.linked") : what,
                            "",
                            mine ? "" : href(link)));
        }
        if (report.denunciation() != null) {
            steps.add(
                    "whistleblowing.denounce",
                    0,
                    words.date(report.denunciation().at()),
                    words.say(
                            "whistleblowing.step.denounced",
                            name(report.denunciation().by())),
                    report.denunciation().words());
            accepted(report.denunciation().acceptance(), steps);
            refused(report.denunciation().refusal(), steps);
        }
        said(report, mine, steps);
        report.openings().forEach(opening -> opening(opening, steps));
        erased(trail, steps);
        if (report.closing() != null) {
            steps.add(
                    "whistleblowing.close",
                    0,
                    words.date(report.closing().at()),
                    words.say(
                            "whistleblowing.step.closed",
                            name(report.closing().by()),
                            words.say(
                                    "whistleblowing.ending." + report.closing().ending())),
                    report.closing().words());
        }
        return steps.inOrder();
    }

    /// What whoever made it said of their name and their words.
    private void said(ConductReport report, boolean mine, Steps steps) {
        String side = mine ? ".mine" : "";
        for (ConductReport.Consent consent : report.consents()) {
            String what = consent.given() ? "whistleblowing.step.consent" : "whistleblowing.step.consent.back";
            steps.add("whistleblowing.consent", consent.no(), words.date(consent.day()), words.say(what + side), "");
        }
        for (ConductReport.Wish wish : report.wishes()) {
            String what = wish.message() == 0 ? "whistleblowing.step.wish" : "whistleblowing.step.wish.answer";
            steps.add(
                    "whistleblowing.wish",
                    wish.no(),
                    words.date(wish.day()),
                    words.say(what + side) + " "
                            + words.say("whistleblowing.step.wish.until", words.date(wish.until())),
                    "");
        }
        report.lapsedWishes(today)
                .forEach(wish -> steps.add(
                        steps.trail.after(wish.until()),
                        new ConductView.Step(
                                words.date(wish.until()), words.say("whistleblowing.step.wish.lapsed"), "", "")));
    }

    /// @param rests since the denunciation was accepted, and is not settled
    private String waits(ConductReport.Wish wish, boolean rests) {
        String key = rests ? "whistleblowing.wish.rests" : "whistleblowing.wish.waits";
        return words.say(wish.message() == 0 ? key : key + ".answer", words.date(wish.until()), wish.message());
    }

    /// Which words were erased by law, by whom, when and on which ground.
    private void erased(ConductTrail trail, Steps steps) {
        for (ErasedAct act : trail.erased()) {
            String known = "proofs.did." + act.kind();
            String what = words.say(words.knows(known) ? known : "page.erased.words");
            String by = name(new PersonId(act.by()));
            String asker = act.askedBy() == null ? "" : name(new PersonId(act.askedBy()));
            steps.add(
                    trail.at(act.at()),
                    new ConductView.Step(
                            words.date(act.at()),
                            asker.isEmpty()
                                    ? words.say("whistleblowing.step.erased", what, by)
                                    : words.say(
                                            act.wished()
                                                    ? "whistleblowing.step.erased.wished"
                                                    : "whistleblowing.step.erased.two",
                                            what,
                                            asker,
                                            by),
                            words.say("page.erased.ground", Words.unstopped(act.ground())),
                            "/record/acts/" + act.no()));
        }
    }

    private void refused(@Nullable Refusal refusal, Steps steps) {
        if (refusal != null) {
            steps.add(
                    "whistleblowing.refuse",
                    0,
                    words.date(refusal.at()),
                    words.say("whistleblowing.step.refused", name(refusal.by())),
                    refusal.words());
        }
    }

    private void accepted(@Nullable Acceptance acceptance, Steps steps) {
        if (acceptance != null) {
            steps.add(
                    "whistleblowing.accept",
                    0,
                    words.date(acceptance.day()),
                    words.say("whistleblowing.step.accepted", name(acceptance.by())),
                    "");
            if (acceptance.told() != null) {
                steps.add(
                        "whistleblowing.tell",
                        0,
                        words.date(acceptance.told()),
                        words.say("whistleblowing.step.told"),
                        "");
            }
            if (acceptance.protectedUntil() != null) {
                steps.add(
                        "whistleblowing.unprotect",
                        0,
                        words.date(acceptance.protectedUntil()),
                        words.say("whistleblowing.step.unprotected"),
                        "");
            }
        }
    }

    /// Whoever reported is told of each attempt, of who decided on it and when, also where it came to nothing.
    private void opening(Opening opening, Steps steps) {
        Decision decision = opening.decision();
        String ground = opening.article() + ": " + opening.ground();
        String asked = words.say("whistleblowing.step.openAsked", name(opening.askedBy()));
        steps.add(
                "whistleblowing.openAsk",
                opening.no(),
                words.date(opening.at()),
                decision == null && opening.waits(today)
                        ? asked + " " + words.say("whistleblowing.step.openWaits", words.date(opening.agreeBy()))
                        : asked,
                ground);
        if (decision != null) {
            steps.add(
                    decision.agreed() ? "whistleblowing.openAgree" : "whistleblowing.openRefuse",
                    opening.no(),
                    words.date(decision.at()),
                    words.say(
                            decision.agreed() ? "whistleblowing.step.openAgreed" : "whistleblowing.step.openRefused",
                            name(decision.by())),
                    decision.words());
        } else if (!opening.waits(today)) {
            steps.add(
                    steps.trail.after(opening.agreeBy()),
                    new ConductView.Step(
                            words.date(opening.agreeBy()), words.say("whistleblowing.step.openLapsed"), "", ""));
        }
    }

    /// Steps as they are found, which their acts then put in the order of the record.
    private static final class Steps {
        private final ConductTrail trail;
        private final List<Map.Entry<Integer, ConductView.Step>> all = new ArrayList<>();

        Steps(ConductTrail trail) {
            this.trail = trail;
        }

        void add(String kind, long no, String at, String what, String said) {
            add(trail.of(kind, no), new ConductView.Step(at, what, said, ""));
        }

        void add(int place, ConductView.Step step) {
            all.add(Map.entry(place, step));
        }

        List<ConductView.Step> inOrder() {
            return all.stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    private static String href(Link link) {
        return switch (link.kind()) {
                    case CASE -> "/cases/";
                    case SIGNAL -> "/signals/";
                    case HEARING -> "/hearings/";
                }
                + link.target();
    }
}
