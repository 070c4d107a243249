package damlam.daring.web;

import damlam.cases.CaseLine;
import damlam.cases.MadeMove;
import damlam.daring.Assessment;
import damlam.daring.Initiative;
import damlam.daring.InitiativeId;
import damlam.daring.Initiatives;
import damlam.daring.Objection;
import damlam.daring.Step;
import damlam.daring.Tested;
import damlam.eventlog.MoveKind;
import damlam.org.Acting;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Mark;
import damlam.page.Words;
import damlam.procedure.Liability;
import damlam.procedure.LiabilityTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an initiative stands, in the words of whoever looks.
final class InitiativeWords {
    private final Words words;
    private final OrgChart chart;
    private final Function<LocalDate, OrgChart> charts;
    private final BiFunction<String, Integer, Optional<Long>> numbers;

    /// @param charts the chart of a day
    /// @param numbers of acts in the record, by kind and number within the initiative
    InitiativeWords(
            Words words,
            OrgChart chart,
            Function<LocalDate, OrgChart> charts,
            BiFunction<String, Integer, Optional<Long>> numbers) {
        this.words = words;
        this.chart = chart;
        this.charts = charts;
        this.numbers = numbers;
    }

    private String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    private String name(UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }

    InitiativeLine line(Initiatives.Seen seen) {
        Initiative one = seen.initiative();
        return new InitiativeLine(
                "/initiatives/" + one.id().value(),
                one.about(),
                words.say("daring.kind." + one.kind()),
                seen.mine() ? "" : name(one.by()),
                mark(one),
                state(seen),
                one.due().map(words::date).orElse(""));
    }

    private Mark mark(Initiative one) {
        if (one.overdue(chart.day())) {
            return Mark.LATE;
        }
        return one.waitsFor().isPresent() ? Mark.WAIT : Mark.DONE;
    }

    private String state(Initiatives.Seen seen) {
        Initiative one = seen.initiative();
        if (one.answer().isPresent()) {
            return words.say("daring.state." + one.answer().get().act() + "." + one.kind());
        }
        return one.waitsFor()
                .map(unit -> words.say(
                        one.overdue(chart.day()) ? "daring.state.silent" : "daring.state.waits", who(seen, unit)))
                .orElseGet(() -> words.say("daring.state.top"));
    }

    private String awaited(Initiatives.Seen seen, UnitId unit) {
        return seen.awaited().isEmpty() ? who(seen, unit) : who(seen, unit) + ", " + name(unit);
    }

    /// Who must answer, by name; where nobody is left, the head of the unit.
    private String who(Initiatives.Seen seen, UnitId unit) {
        return seen.awaited().isEmpty()
                ? words.say("daring.headOf", name(unit))
                : seen.awaited().stream().map(this::name).collect(Collectors.joining(", "));
    }

    InitiativeLine line(Objection one) {
        LocalDate due = one.move().dueOn();
        MadeMove end = one.end();
        LocalDate today = chart.day();
        String state = end != null
                ? words.say(end.kind() == MoveKind.DECIDE ? "daring.objection.answered" : "daring.objection.ended")
                : waiting(one);
        PersonId actor = one.move().actor();
        return new InitiativeLine(
                "/cases/" + one.line().work().id().value() + "#moves",
                one.line().work().title(),
                one.move().words(),
                one.mine() || actor == null ? "" : name(actor),
                end != null ? Mark.DONE : one.overdue(today) ? Mark.LATE : Mark.WAIT,
                state,
                end == null && due != null ? words.date(due) : "");
    }

    /// Whose answer it waits for, which is said to whoever looks where it is another's.
    private String waiting(Objection one) {
        String who = one.waitsFor().stream().map(this::name).collect(Collectors.joining(", "));
        String key = one.overdue(chart.day()) ? "daring.objection.overdue" : "daring.objection.open";
        return one.asksMe() || who.isEmpty() ? words.say(key) : words.say(key + ".other", who);
    }

    /// @param answered theirs that were answered since they looked
    InitiativeList list(Initiatives.Listed listed, List<Objection> objections, List<InitiativeId> answered) {
        return new InitiativeList(
                head(listed, objections, answered),
                listed.waiting().stream()
                        .sorted(Comparator.comparing(seen -> !seen.toAnswer()))
                        .map(seen -> seen.toAnswer() ? line(seen) : toTest(seen, listed.owing()))
                        .toList(),
                listed.others().stream()
                        .filter(Initiatives.Seen::mine)
                        .map(this::line)
                        .toList(),
                listed.others().stream()
                        .filter(seen -> !seen.mine())
                        .map(this::line)
                        .toList(),
                objections.stream().filter(Objection::open).map(this::line).toList(),
                objections.stream().filter(one -> !one.open()).map(this::line).toList());
    }

    /// One that was answered, and whose tests wait for whoever looks.
    private InitiativeLine toTest(Initiatives.Seen seen, Initiatives.Owing owing) {
        InitiativeLine line = line(seen);
        LocalDate day =
                Objects.requireNonNull(owing.days().get(seen.initiative().id()));
        return new InitiativeLine(
                line.href(),
                line.about(),
                line.what(),
                line.who(),
                chart.day().isAfter(day) ? Mark.LATE : Mark.WAIT,
                words.say("daring.state.tests"),
                words.date(day));
    }

    /// What waits for whoever looks, initiatives and objections alike; then what there is to read.
    private String late(LocalDate day) {
        return chart.day().isAfter(day) ? ".late" : "";
    }

    private String head(Initiatives.Listed listed, List<Objection> objections, List<InitiativeId> answered) {
        ToDo owing = listed.owing().toDo();
        List<Optional<LocalDate>> asked = Stream.concat(
                        listed.waiting().stream()
                                .filter(Initiatives.Seen::toAnswer)
                                .map(seen -> seen.initiative().due()),
                        objections.stream()
                                .filter(Objection::asksMe)
                                .map(one -> Optional.ofNullable(one.move().dueOn())))
                .toList();
        Optional<LocalDate> first = asked.stream().flatMap(Optional::stream).min(LocalDate::compareTo);
        if (first.isPresent()) {
            return words.say("daring.list.head" + late(first.get()), asked.size(), words.date(first.get()));
        }
        if (owing.count() > 0) {
            LocalDate nearest = Objects.requireNonNull(owing.nearest());
            return words.say("daring.list.head.tests" + late(nearest), owing.count(), words.date(nearest));
        }
        return answered.isEmpty()
                ? words.say("daring.list.head.none")
                : words.say("daring.list.head.answered", answered.size());
    }

    /// @param post what whoever registered it was on that day; empty where nobody knows
    /// @param testBy by when the open tests are answered; empty before the superior answered
    InitiativeView view(
            Initiatives.Seen seen,
            String post,
            List<Assessment> tests,
            @Nullable CaseLine work,
            Optional<LocalDate> testBy) {
        Initiative one = seen.initiative();
        return new InitiativeView(
                one.id().value(),
                words.say("daring.kind." + one.kind()),
                one.kind() == Initiative.Kind.PROPOSAL,
                head(seen, owed(tests), testBy),
                Stream.of(name(one.by()), post, name(one.unit()))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", ")),
                words.momentWithYear(one.at()),
                one.about(),
                one.reasons(),
                one.interested() ? words.say("daring.interest.has", one.interest()) : words.say("daring.interest.none"),
                work == null ? "" : work.work().title(),
                work == null ? "" : "/cases/" + work.work().id().value(),
                one.waitsFor()
                        .map(unit -> awaited(seen, unit))
                        .or(() -> one.answering().map(unit -> words.say("daring.headOf", name(unit))))
                        .orElse(""),
                receipt("daring.register", 0),
                one.files().stream()
                        .map(file -> new InitiativeView.File(file.no(), file.name(), file.bytes()))
                        .toList(),
                lines(one),
                one.refused() && one.found().isEmpty()
                        ? List.of()
                        : tests.stream().map(test -> test(test, seen.mayTest())).toList(),
                verdict(tests, seen, testBy),
                seen.mayAnswer(),
                seen.mine(),
                seen.mayTest());
    }

    /// Each step and each answer to a test, in the order they were made: nothing that was said goes.
    private List<InitiativeView.Line> lines(Initiative one) {
        record Dated(Instant at, InitiativeView.Line line) {}
        List<Dated> all = new ArrayList<>();
        one.steps().forEach(step -> all.add(new Dated(step.at(), step(one, step))));
        if (one.asked() != null && one.answerBy() != null) {
            all.add(new Dated(one.at(), asked(one, one.asked(), one.answerBy())));
        }
        one.terms().stream()
                .filter(term -> term.missed(chart.day()))
                .forEach(term -> all.add(
                        new Dated(term.due().plusDays(1).atStartOfDay(Org.ZONE).toInstant(), silence(term))));
        Set<LiabilityTest> answered = EnumSet.noneOf(LiabilityTest.class);
        for (Tested found : one.found()) {
            boolean again = !answered.add(found.test());
            all.add(new Dated(
                    found.at(),
                    new InitiativeView.Line(
                            words.momentWithYear(found.at()),
                            words.say(
                                    again ? "daring.step.TESTED.again" : "daring.step.TESTED",
                                    name(found.by()),
                                    words.say(found.test().key()),
                                    said(found)),
                            found.words(),
                            receipt("daring.test", found.no()))));
        }
        return all.stream()
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::line)
                .toList();
    }

    private String head(Initiatives.Seen seen, int owed, Optional<LocalDate> testBy) {
        Initiative one = seen.initiative();
        String due = one.due().map(words::date).orElse("");
        boolean overdue = one.overdue(chart.day());
        if (seen.toAnswer()) {
            return words.say(overdue ? "daring.head.answer.late" : "daring.head.answer", due);
        }
        if (seen.standsIn() && !seen.mine() && !seen.awaited().isEmpty()) {
            String key = "daring.head.other" + (seen.mayAnswer() ? ".may" : "") + (overdue ? ".late" : "");
            return words.say(key, who(seen, one.waitsFor().orElseThrow()), due);
        }
        if (seen.mayTest() && owed > 0 && testBy.isPresent()) {
            boolean late = chart.day().isAfter(testBy.get());
            String key = "daring.head.test" + (seen.asksMe() ? "" : ".other") + (late ? ".late" : "");
            return words.say(
                    key,
                    owed,
                    words.date(testBy.get()),
                    who(seen, one.answering().orElseThrow()));
        }
        if (one.answer().isPresent()) {
            return words.say("daring.head." + one.answer().get().act() + "." + one.kind());
        }
        return one.waitsFor()
                .map(unit -> words.say(overdue ? "daring.head.silent" : "daring.head.waits", who(seen, unit), due))
                .orElseGet(() -> words.say("daring.head.top"));
    }

    private String receipt(String kind, int no) {
        return numbers.apply(kind, no).map(number -> "/record/acts/" + number).orElse("");
    }

    private InitiativeView.Line step(Initiative one, Step step) {
        UnitId to = step.to();
        LocalDate day = step.answerBy();
        String key = "daring.step." + step.act() + (step.act().answers() ? "." + one.kind() : "");
        return new InitiativeView.Line(
                words.momentWithYear(step.at()),
                words.say(key, name(step.by()), to == null ? "" : name(to), day == null ? "" : words.date(day))
                        + after(one, step),
                step.words(),
                receipt(step.act().kind(), step.no()));
    }

    private InitiativeView.Line asked(Initiative one, UnitId unit, LocalDate due) {
        return new InitiativeView.Line(
                words.momentWithYear(one.at()),
                words.say("daring.step.ASKED", words.say("daring.headOf", name(unit)), words.date(due)),
                "",
                "");
    }

    /// That nobody answered by the last day; later answers do not take it back.
    private InitiativeView.Line silence(Initiative.Term term) {
        OrgChart then = charts.apply(term.due());
        List<PersonId> asked = Acting.of(then.successor(term.unit()), then);
        String who = asked.isEmpty()
                ? words.say("daring.headOf", name(term.unit()))
                : asked.stream().map(this::name).collect(Collectors.joining(", "));
        return new InitiativeView.Line(
                words.say("daring.step.until", words.date(term.due())), words.say("daring.step.SILENT", who), "", "");
    }

    /// How an answer says that it came after the last day; empty where it came in time.
    private String after(Initiative one, Step step) {
        return one.terms().stream()
                .filter(term -> step.at().equals(term.ended()) && term.missed(chart.day()))
                .map(term -> words.say("daring.step.after", words.date(term.due())))
                .findFirst()
                .orElse("");
    }

    private InitiativeView.Test test(Assessment one, boolean mayTest) {
        Tested by = one.byPeople();
        boolean open = one.answer() == LiabilityTest.Answer.OPEN;
        return new InitiativeView.Test(
                one.test().name(),
                words.say(one.test().key()),
                one.notYet() ? words.say("daring.answer.NOT_YET") : words.say("daring.answer." + one.answer()),
                open && by == null,
                one.shows().stream().map(this::shown).toList(),
                by == null ? "" : words.say("daring.test.by", name(by.by()), words.date(by.at()), by.words()),
                one.earlier().stream().map(this::earlier).toList(),
                mayTest && (open || by != null));
    }

    private String said(Tested one) {
        return words.say("daring.answer." + (one.answer() == LiabilityTest.Answer.OPEN ? "NOT_YET" : one.answer()));
    }

    private String earlier(Tested one) {
        return words.say("daring.test.earlier", name(one.by()), words.momentWithYear(one.at()), said(one), one.words());
    }

    private InitiativeView.Shown shown(Assessment.Shown shown) {
        Long act = shown.act();
        return new InitiativeView.Shown(
                words.say(
                        "daring.fact." + shown.fact(),
                        words.momentWithYear(shown.at()),
                        shown.about().isEmpty() ? "" : words.say(shown.about())),
                shown.href(),
                act == null ? "" : "/record/acts/" + act);
    }

    /// How many answers are wanted before anything follows; none to what has not happened yet.
    private static int owed(List<Assessment> tests) {
        return Assessment.verdict(tests) instanceof Liability.Verdict.Open open
                ? open.questions().size() - notYet(tests, open)
                : 0;
    }

    private static int notYet(List<Assessment> tests, Liability.Verdict.Open open) {
        return (int) tests.stream()
                .filter(one -> one.notYet() && open.questions().contains(one.test()))
                .count();
    }

    private String verdict(List<Assessment> tests, Initiatives.Seen seen, Optional<LocalDate> testBy) {
        if (seen.initiative().refused()) {
            return words.say("daring.verdict.refused");
        }
        return switch (Assessment.verdict(tests)) {
            case Liability.Verdict.Free free ->
                words.say(
                        "daring.verdict.free." + free.effect(),
                        String.join(
                                ", ",
                                free.by().stream()
                                        .map(test -> words.say(test.key()).replace("?", ""))
                                        .toList()));
            case Liability.Verdict.Open open -> open(open, tests, seen, testBy);
            case Liability.Verdict.Liable none -> words.say("daring.verdict.none");
        };
    }

    private String open(
            Liability.Verdict.Open open, List<Assessment> tests, Initiatives.Seen seen, Optional<LocalDate> testBy) {
        int notYet = notYet(tests, open);
        int owed = open.questions().size() - notYet;
        String later = notYet == 0 ? "" : words.say("daring.verdict.notYet", notYet);
        if (owed == 0) {
            return later;
        }
        String wanted = testBy.map(day -> words.say(
                        "daring.verdict.open.by" + late(day),
                        owed,
                        seen.initiative()
                                .answering()
                                .map(unit -> who(seen, unit))
                                .orElse("?"),
                        words.date(day)))
                .orElseGet(() -> words.say("daring.verdict.open", owed));
        return later.isEmpty() ? wanted : wanted + " " + later;
    }
}
