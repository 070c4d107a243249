package damlam.discipline.web;

import damlam.discipline.Appointed;
import damlam.discipline.Facts;
import damlam.discipline.Next;
import damlam.discipline.Opening;
import damlam.discipline.Progress;
import damlam.discipline.Seen;
import damlam.page.Words;
import damlam.procedure.Clock;
import damlam.procedure.Detection;
import damlam.procedure.Form;
import damlam.procedure.Limitation;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a proceeding is about, and the days that run in it, each with its rule.
final class ProceedingFacts {
    private final Words words;

    ProceedingFacts(Words words) {
        this.words = words;
    }

    List<ProceedingView.Pair> facts(Seen seen, boolean seesHearing) {
        Opening opening = seen.progress().opening();
        Facts opened = seen.progress().opened();
        List<ProceedingView.Pair> pairs = new ArrayList<>();
        pairs.add(pair(
                "group",
                words.say("discipline.group." + opening.group())
                        + (opening.manager() ? ", " + words.say("discipline.manager.yes") : "")));
        Appointed appointed = opening.appointed();
        if (appointed != null) {
            pairs.add(pair(
                    "appointedBy", words.say("discipline.source", appointed.number(), words.date(appointed.day()))));
        }
        pairs.add(pair("matter", words.say("discipline.matter." + opening.matter())));
        pairs.add(pair("consequence", words.say("discipline.consequence." + opening.consequence())));
        pairs.add(pair("breached", words.date(opening.breached())));
        pairs.add(pair("detected", words.date(opening.detected()) + firstSeen(seen, "discipline.firstSeen")));
        if (opening.reminded() != null) {
            String day = words.date(opening.reminded());
            String paper = opening.reminder().isEmpty() ? day : words.say("discipline.source", opening.reminder(), day);
            pairs.add(pair("reminded", paper + found(words, opened, "reminderFound")));
        }
        seen.from()
                .ifPresent(hearing -> pairs.add(new ProceedingView.Pair(
                        words.say("discipline.field.number"),
                        words.say("discipline.from.hearing"),
                        seesHearing ? "/hearings/" + hearing.value() : "")));
        LocalDate concluded = opening.concluded();
        if (concluded != null) {
            String source = words.say("discipline.source", opening.number(), words.date(concluded));
            String names = opened.text("conclusionNames").equals("false") ? "conclusionNames" : "conclusionFound";
            pairs.add(pair("number", source + found(words, opened, names)));
        }
        LocalDate redone = opened.dayIfAny("redoOn");
        if (redone != null) {
            pairs.add(pair(
                    "redoBy",
                    words.say("discipline.redo", opened.text("redoBy"), words.date(redone), opened.text("redoOf"))));
        }
        return pairs;
    }

    /// Whether the registers know a paper, for all who read what it is the ground of; nothing was said of it before
    /// papers were looked for.
    private static String found(Words words, Facts facts, String name) {
        return facts.has(name) ? " (" + words.say("discipline." + name + "." + facts.text(name)) + ")" : "";
    }

    /// The papers that a proceeding rests on, and that nothing here knows.
    static List<String> unfound(Words words, Facts facts) {
        return Stream.of("conclusionFound", "conclusionNames", "reminderFound")
                .filter(name -> facts.text(name).equals("false"))
                .map(name -> words.say("discipline." + name + ".note"))
                .toList();
    }

    private ProceedingView.Pair pair(String name, String value) {
        return new ProceedingView.Pair(words.say("discipline.field." + name), value);
    }

    /// That the record knew of it before the day from which its time counts; empty where it did not.
    private String firstSeen(Seen seen, String key) {
        LocalDate known = seen.progress().opened().dayIfAny("firstSeen");
        return known == null
                ? ""
                : " "
                        + words.say(
                                key,
                                words.date(known),
                                words.date(seen.progress().opening().detected()));
    }

    /// That the time limit cannot be said, by which rule it would be, and where that is confirmed.
    private ProceedingView.Day unknown(Next next, LackingRules.Shown lacking, String first) {
        String law =
                next.lackingForTime().map(rule -> ActForms.said(words, rule)).orElse("");
        return new ProceedingView.Day(words.say("discipline.time.unknown") + first, law, false, lacking.several());
    }

    List<ProceedingView.Day> days(Seen seen, LackingRules.Shown lacking) {
        Next next = seen.next();
        Progress progress = seen.progress();
        List<ProceedingView.Day> days = new ArrayList<>();
        if (seen.redone()) {
            return days;
        }
        if (!progress.ended()) {
            String first = firstSeen(seen, "discipline.firstSeen.time");
            days.add(next.timeIfKnown()
                    .map(time -> day(time.clock(), next.today()))
                    .map(time -> new ProceedingView.Day(time.says() + first, time.law(), time.over()))
                    .orElseGet(() -> unknown(next, lacking, first)));
            for (Form form : List.of(Form.REPRIMAND, Form.DISMISSAL)) {
                ruled(() -> limitations(progress.detection(), form, next.today()))
                        .ifPresent(days::addAll);
            }
        }
        progress.say()
                .filter(say -> !progress.ended() && !say.said())
                .ifPresent(say -> days.add(day(say.time(), next.today())));
        next.due().filter(clock -> !progress.ended() || seen.seesOutcome()).ifPresent(clock -> {
            if (days.stream().noneMatch(known -> known.says().equals(says(clock)))) {
                days.add(day(clock, next.today()));
            }
        });
        next.lapse().filter(clock -> seen.seesOutcome()).ifPresent(clock -> days.add(day(clock, next.today())));
        return days;
    }

    /// A part of the page; empty where it rests on a rule that nobody confirmed or that the book has not, which
    /// takes nothing else of the page with it.
    static <T> Optional<T> ruled(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (UnconfirmedRuleException | NoRuleException lacking) {
            return Optional.empty();
        }
    }

    /// Of several breaches each its own, once where they end together.
    private List<ProceedingView.Day> limitations(Detection detection, Form form, LocalDate today) {
        List<Limitation> all = detection.limitations(form);
        boolean one =
                all.stream().map(Limitation::clock).map(this::says).distinct().count() == 1;
        List<ProceedingView.Day> days = new ArrayList<>();
        for (int i = 0; i < (one ? 1 : all.size()); i++) {
            Clock clock = all.get(i).clock();
            String says = one
                    ? says(clock)
                    : words.say(
                            "discipline.limitation.of",
                            words.date(detection.breaches().get(i).ended()),
                            says(clock));
            days.add(
                    clock == null
                            ? new ProceedingView.Day(says, "", false)
                            : new ProceedingView.Day(says, ActForms.said(words, clock.rule()), clock.overdue(today)));
        }
        return days;
    }

    private ProceedingView.Day day(Clock clock, LocalDate today) {
        return new ProceedingView.Day(says(clock), ActForms.said(words, clock.rule()), clock.overdue(today));
    }

    private String says(@Nullable Clock clock) {
        if (clock == null) {
            return words.say("discipline.unlimited");
        }
        LocalDate due = clock.due();
        return due == null
                ? words.say("discipline.still", ActForms.said(words, clock.rule()))
                : words.say(clock.key(), words.date(due));
    }
}
