package damlam.discipline.web;

import damlam.calendar.WorkCalendar;
import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Attestation;
import damlam.discipline.Entries;
import damlam.discipline.HeardThere;
import damlam.discipline.Leaders;
import damlam.discipline.Meeting;
import damlam.discipline.Minutes;
import damlam.discipline.Onward;
import damlam.discipline.Question;
import damlam.discipline.Reasoned;
import damlam.discipline.Seen;
import damlam.discipline.Settlement;
import damlam.discipline.StepPapers;
import damlam.discipline.Suspension;
import damlam.discipline.web.Field.Option;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Words;
import damlam.procedure.Clock;
import damlam.procedure.Consequence;
import damlam.procedure.Council;
import damlam.procedure.Course;
import damlam.procedure.DecisionGround;
import damlam.procedure.Form;
import damlam.procedure.FullSkip;
import damlam.procedure.LiabilityTest;
import damlam.procedure.Matter;
import damlam.procedure.Presence;
import damlam.procedure.Regime;
import damlam.procedure.Relation;
import damlam.procedure.ReviewSkip;
import damlam.procedure.ReviewSummons;
import damlam.procedure.SeatKind;
import damlam.procedure.Summons;
import damlam.rulebook.Measure;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms for what somebody may do in a proceeding now.
final class ActForms {
    /// Which rule a form is filled in by.
    private static final Map<ActKind, String> RULES = Map.ofEntries(
            Map.entry(ActKind.BREACH, "oneForm"),
            Map.entry(ActKind.PRIOR, "repeat"),
            Map.entry(ActKind.SECONDED, "decider"),
            Map.entry(ActKind.EXTEND, "time.complex"),
            Map.entry(ActKind.SUMMON, "review.summonses"),
            Map.entry(ActKind.REVIEW, "review.summonses"),
            Map.entry(ActKind.ABSENCE, "review.notice"),
            Map.entry(ActKind.REPORT, "review.report"),
            Map.entry(ActKind.SKIP_REVIEW, "skip.review"),
            Map.entry(ActKind.SKIP_BOTH, "skip.both"),
            Map.entry(ActKind.COUNCIL, "council.setUp"),
            Map.entry(ActKind.CALL, "council.summons"),
            Map.entry(ActKind.MEET, "council.quorum"),
            Map.entry(ActKind.BALLOT, "council.ballot"),
            Map.entry(ActKind.COUNT, "council.ballot"),
            Map.entry(ActKind.PROPOSE, "council.proposal"),
            Map.entry(ActKind.DECIDE, "decision"),
            Map.entry(ActKind.CONFLICT, "conflict"),
            Map.entry(ActKind.RECTIFY, "rectify"));
    private static final Set<ActKind> MEETINGS =
            EnumSet.of(ActKind.SUMMON, ActKind.REVIEW, ActKind.ABSENCE, ActKind.CALL, ActKind.MEET, ActKind.DIALOGUE);
    /// Meetings that are called within the time limit: without it none is.
    private static final Set<ActKind> TIMED = EnumSet.of(ActKind.SUMMON, ActKind.CALL);
    /// Ticked by whoever composes a council in spite of a warning.
    static final String DOUBTED = "disciplined";
    /// What is told otherwise to the person than to others.
    private static final Set<ActKind> OWN = EnumSet.of(ActKind.SUSPEND, ActKind.HEARD, ActKind.WAIVE);
    private static final Set<ActKind> WHICH =
            EnumSet.of(ActKind.STRIKE, ActKind.RESUME, ActKind.LIFT, ActKind.CONTEST, ActKind.UPHOLD);

    private final Words words;
    private final OrgChart chart;
    private final Seen seen;
    private final Leaders leaders;
    private final boolean issuedHere;
    private final Reasoned reasoned;
    private final boolean doubted;

    /// @param reasoned the reasons of the answers to the tests of liability so far
    /// @param issuedHere whether the documents of whoever decides are issued here
    /// @param doubted whether whoever composes a council was warned of whom it is made of
    ActForms(
            Words words,
            OrgChart chart,
            Seen seen,
            Leaders leaders,
            boolean issuedHere,
            Reasoned reasoned,
            boolean doubted) {
        this.doubted = doubted;
        this.leaders = leaders;
        this.issuedHere = issuedHere;
        this.reasoned = reasoned;
        this.words = words;
        this.chart = chart;
        this.seen = seen;
    }

    boolean issuedHere() {
        return issuedHere;
    }

    /// Those that can be filled in; what needs a rule that nobody confirmed, or that the book has not, waits for
    /// it and keeps none of the others from being done.
    List<ActForm> all() {
        return seen.may().stream()
                .filter(kind -> !isEmpty(kind) && !seen.next().isBarred(kind))
                .flatMap(kind -> ruled(kind).stream())
                .toList();
    }

    private Optional<ActForm> ruled(ActKind kind) {
        try {
            if (TIMED.contains(kind)) {
                seen.next().time();
            }
            return Optional.of(form(kind));
        } catch (UnconfirmedRuleException | NoRuleException lacking) {
            return Optional.empty();
        }
    }

    /// Whether it is about one of several entries that are chosen from.
    boolean asksWhich(ActKind kind) {
        return WHICH.contains(kind);
    }

    /// There is nothing that it could be about.
    boolean isEmpty(ActKind kind) {
        return switch (kind) {
            case STRIKE -> Entries.takenBack(seen).isEmpty();
            case RESUME -> Entries.suspensions(seen).isEmpty();
            case LIFT -> Entries.liftable(seen).isEmpty();
            case CONTEST -> Entries.contestable(seen).isEmpty();
            case UPHOLD -> Entries.toAnswer(seen).isEmpty();
            // Counting a ballot on the screen is the ballot's own page.
            case COUNT, BREAK -> seen.progress().ballot().isPresent();
            case RECEIVE -> !seen.concerned() && seen.progress().received().isPresent();
            default -> false;
        };
    }

    ActForm form(ActKind kind) {
        String how = kind == ActKind.COUNT && seen.progress().ballot().isPresent()
                ? "discipline.ballot.close.how"
                : "discipline.how." + kind + (own() && OWN.contains(kind) ? ".own" : "");
        return new ActForm(
                kind,
                title(kind),
                Stream.of(
                                Stream.of(words.knows(how) ? words.say(how, notice()) : ""),
                                away(kind),
                                rests(kind),
                                council(kind))
                        .flatMap(lines -> lines)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" ")),
                law(kind),
                fields(kind),
                issuedHere && StepPapers.dated(kind));
    }

    /// What the person is asked about: by which paper they are said to have been heard.
    private Stream<String> rests(ActKind kind) {
        return kind == ActKind.HEARD || kind == ActKind.REPLY ? ActWords.rests(words, seen).stream() : Stream.empty();
    }

    /// Whom the council is made of, for whoever calls it.
    private Stream<String> council(ActKind kind) {
        return kind == ActKind.CALL
                ? seen.progress().council().stream()
                        .map(new CouncilWords(words, chart)::composition)
                        .map(people -> words.say("discipline.council.of", String.join("; ", people)))
                : Stream.empty();
    }

    /// Recorded days on which the person is away, for whoever calls them or says whether they came.
    private Stream<String> away(ActKind kind) {
        if (!MEETINGS.contains(kind)) {
            return Stream.empty();
        }
        PersonId person = seen.progress().opening().person();
        String name = chart.person(person).map(Person::name).orElse("?");
        return chart.absencesOf(person).stream()
                .filter(away -> away.until().isAfter(seen.next().today()))
                .map(away -> words.say(
                        "discipline.away",
                        name,
                        words.date(away.from()),
                        words.date(away.until().minusDays(1))));
    }

    /// Whether it is the person who does it, of themselves.
    private boolean own() {
        return seen.concerned();
    }

    /// How many working days ahead an absence from the review meeting counts.
    private String notice() {
        Regime law = seen.progress().detection().course().law();
        return law.knows("review.notice")
                ? String.valueOf(law.binding("review.notice").amount().count())
                : "0";
    }

    boolean isOver(LocalDate meeting) {
        return meeting.isBefore(seen.next().today());
    }

    /// What speaks against the day of a meeting that is called; empty where nothing does.
    List<String> against(ActKind kind, LocalDate meeting) {
        Course course = seen.progress().detection().course();
        LocalDate today = seen.next().today();
        boolean soon = kind == ActKind.SUMMON
                && !meeting.isBefore(today)
                && !course.leavesTime("review.notice", today, meeting);
        boolean late = seen.next()
                .timeIfKnown()
                .filter(time -> time.clock().overdue(meeting))
                .isPresent();
        if (!soon && late) {
            // Refused whatever they are sure of: past the time limit.
            return List.of();
        }
        List<String> said = new ArrayList<>();
        dayOff(words, meeting).ifPresent(said::add);
        if (soon) {
            said.add(words.say("discipline.meeting.short", notice()));
        }
        return said;
    }

    /// That a day is none of work, and which: the law forbids no meeting on it.
    static Optional<String> dayOff(Words words, LocalDate meeting) {
        WorkCalendar calendar = WorkCalendar.vietnam();
        if (calendar.isWorkingDay(meeting)) {
            return Optional.empty();
        }
        String date = words.date(meeting);
        return Optional.of(calendar.holiday(meeting)
                .map(day -> words.say("discipline.meeting.holiday", date, day.name()))
                .orElseGet(() -> words.say("discipline.meeting.dayOff", date, words.weekday(meeting.getDayOfWeek()))));
    }

    private String title(ActKind kind) {
        if (kind == ActKind.COUNT && seen.progress().ballot().isPresent()) {
            return words.say("discipline.ballot.close");
        }
        if (seen.next().movesDialogue(kind)) {
            return words.say("discipline.do.DIALOGUE.moved");
        }
        if (own() && words.knows("discipline.do." + kind + ".own")) {
            return words.say("discipline.do." + kind + ".own");
        }
        return words.say(
                kind == ActKind.COMPLAIN && !seen.concerned() ? "discipline.do.onPaper" : "discipline.do." + kind);
    }

    private String law(ActKind kind) {
        String name = RULES.get(kind);
        Regime law = seen.progress().detection().course().law();
        return name == null ? "" : law.found(name).map(this::said).orElse("");
    }

    private String said(Rule rule) {
        String said = said(words, rule);
        return rule.mayBind() ? said : words.say("discipline.waits", said);
    }

    static String said(Words words, Rule rule) {
        String says = rule.says(words.english());
        return rule.amount().measure() == Measure.TIMES
                ? words.say(
                        "discipline.law.times",
                        says,
                        rule.basis(),
                        rule.amount().count())
                : words.say("discipline.law", says, rule.basis());
    }

    List<Field> fields(ActKind kind) {
        return seen.warnedAt(kind)
                ? Stream.concat(of(kind).stream(), Stream.of(check("ownProposal")))
                        .toList()
                : of(kind);
    }

    private List<Field> of(ActKind kind) {
        return switch (kind) {
            case OPEN -> List.of();
            case BREAK -> List.of(area());
            case APPOINT -> List.of(person("officer"));
            case HAND_OVER ->
                List.of(
                        person("decider", who -> leaders.competent(who) || leaders.above(who))
                                .hinted(words.say("discipline.taker.how")),
                        field("assigned", Field.Type.LINE).optional().hinted(words.say("discipline.assigned.how")),
                        day("assignedOn").optional(),
                        area());
            case CONFLICT ->
                List.of(
                        person("person"),
                        oneOf("relation", Relation.values(), "procedure.relation."),
                        area().hinted(words.say("discipline.words.CONFLICT.how")));
            case CONTEST -> List.of(acts(Entries.contestable(seen)), area());
            case UPHOLD ->
                List.of(acts(Entries.toAnswer(seen)), area().hinted(words.say("discipline.words.UPHOLD.how")));
            case SUSPEND, RESUME, LIFT, STRIKE -> suspension(kind);
            case EXTEND, WITHDRAW_OPENING -> List.of(area().hinted(words.say("discipline.words." + kind + ".how")));
            case REASSESS ->
                List.of(
                        oneOf("onward", Onward.values(), onward()),
                        area().hinted(words.say("discipline.words.REASSESS.how")));
            case SUMMON, REVIEW, ABSENCE, REPORT, SKIP_REVIEW, SKIP_BOTH -> review(kind);
            case BREACH, PRIOR, SECONDED -> more(kind);
            case COUNCIL -> council();
            case CALL ->
                List.of(
                        day("meeting").standing(earliest().toString()).hinted(words.say("discipline.meeting.council")),
                        field("hour", Field.Type.TIME),
                        field("place", Field.Type.LINE),
                        check("dayOff"),
                        area().optional());
            case MEET -> meet();
            case BALLOT -> List.of(ballot());
            case COUNT -> seen.progress().ballot().isPresent() ? List.of() : count();
            case PROPOSE -> List.of(time("ended"), area());
            case ANSWERS -> answers();
            case DECIDE -> numbered(decide());
            case SELF_REVIEW -> List.of(area().hinted(words.say("discipline.words.SELF_REVIEW.how")));
            case HEARD -> heard();
            case WAIVE -> waive();
            case APPEAR -> List.of(area().optional());
            case REPLY -> List.of(acts(Entries.toReply(seen)), area().hinted(words.say("discipline.words.REPLY.how")));
            case RELEASE, NO_BREACH -> List.of(area());
            case RECEIVE, COMPLAIN, ATTEST, ACCEPT, DIALOGUE, SETTLE, WRONG, RECTIFY -> after(kind);
        };
    }

    private String onward() {
        return seen.progress().ended() ? "discipline.onward.decided." : "discipline.onward.";
    }

    private List<Field> more(ActKind kind) {
        Field matter = oneOf("matter", Matter.values(), "discipline.matter.");
        return switch (kind) {
            case BREACH ->
                List.of(
                        matter,
                        oneOf("consequence", Consequence.values(), "discipline.consequence."),
                        day("breached"),
                        day("reminded").optional().hinted(words.say("discipline.reminded.how")),
                        field("reminder", Field.Type.LINE).optional().hinted(words.say("discipline.reminder.how")),
                        area());
            case PRIOR ->
                List.of(
                        field("paperNo", Field.Type.LINE).hinted(words.say("discipline.prior.how")),
                        day("dated"),
                        matter,
                        oneOf("form", forms()),
                        day("effective"),
                        area().optional());
            default ->
                List.of(
                        field("sender", Field.Type.LINE),
                        field("agreement", Field.Type.LINE).optional(),
                        day("agreed").optional().hinted(words.say("discipline.agreed.how")),
                        area());
        };
    }

    private List<Field> suspension(ActKind kind) {
        return switch (kind) {
            case SUSPEND ->
                List.of(
                        oneOf(
                                "why",
                                Suspension.stated(!own()).stream()
                                        .map(why -> new Option(why.name(), why(why)))
                                        .toList()),
                        day("from"),
                        day("until")
                                .optional()
                                .hinted(words.say(own() ? "discipline.until.own" : "discipline.until.how")),
                        area().hinted(words.say("discipline.words.SUSPEND.how")));
            case RESUME -> List.of(acts(Entries.suspensions(seen)), day("day"), area());
            case LIFT -> List.of(acts(Entries.liftable(seen)), day("day"), area());
            default ->
                List.of(
                        acts(Entries.takenBack(seen)),
                        seen.progress().ended() ? area().hinted(words.say("discipline.words.STRIKE.wrong")) : area());
        };
    }

    private String why(Suspension why) {
        return why == Suspension.CHILD
                ? words.say("discipline.why.CHILD")
                : words.say((why.bars() ? "procedure.bar." : "discipline.why.") + why);
    }

    private Field acts(List<Act> acts) {
        return oneOf(
                "of",
                acts.stream()
                        .map(act -> new Option(String.valueOf(act.no()), called(act)))
                        .toList());
    }

    /// `2. Triệu tập họp kiểm điểm (16/05/2026)`.
    private String called(Act act) {
        String what = switch (act.kind()) {
            case SUSPEND -> why(act.facts().of(Suspension.class, "why"));
            case HEARD -> words.say("discipline.reply.HEARD");
            case PRIOR ->
                words.say(
                        "discipline.reply.PRIOR",
                        act.facts().text("paperNo"),
                        words.say("procedure.form." + act.facts().text("form")));
            default -> words.say("discipline.act." + act.kind());
        };
        return words.say("discipline.of", act.no(), what, words.date(act.day()));
    }

    private List<Field> review(ActKind kind) {
        return switch (kind) {
            case SUMMON ->
                seen.progress().step() instanceof ReviewSummons
                        ? List.of(
                                day("meeting"),
                                field("hour", Field.Type.TIME),
                                field("place", Field.Type.LINE),
                                check("short"),
                                area().optional())
                        : List.of(
                                day("meeting"),
                                field("hour", Field.Type.TIME),
                                field("place", Field.Type.LINE),
                                check("short"),
                                chair(),
                                area().optional().hinted(words.say("discipline.words.SUMMON.how")));
            case REVIEW ->
                Stream.of(
                                Stream.of(presence()),
                                read(),
                                Stream.of(
                                        time("begun"),
                                        time("ended"),
                                        area().hinted(words.say("discipline.words.REVIEW.how"))))
                        .flatMap(fields -> fields)
                        .toList();
            case ABSENCE ->
                List.of(
                        oneOf(
                                "excused",
                                List.of(
                                        new Option("false", words.say("discipline.excused.false")),
                                        new Option("true", words.say("discipline.excused.true")))),
                        area().hinted(words.say("discipline.words.ABSENCE.how")));
            case REPORT -> List.of(area().hinted(words.say("discipline.words.REPORT.how")));
            case SKIP_REVIEW ->
                List.of(
                        oneOf("ground", ReviewSkip.Ground.values(), "discipline.skipReview."),
                        restsOn().optional().hinted(words.say("discipline.restsOn.review.how")),
                        day("dated").optional(),
                        received().hinted(words.say("discipline.skipped.day.review")),
                        check("accepted"),
                        area());
            default ->
                List.of(
                        oneOf("ground", FullSkip.Ground.values(), "discipline.skipBoth."),
                        restsOn().hinted(words.say("discipline.restsOn.how")),
                        day("dated"),
                        oneOf("form", forms()),
                        day("heard").hinted(words.say("discipline.heard.how")),
                        received().hinted(words.say("discipline.skipped.day")),
                        area());
        };
    }

    private Field received() {
        String label = words.say("discipline.field.day.skipped");
        return new Field("day", Field.Type.DAY, label, "", true, List.of(), List.of(), "");
    }

    private Field restsOn() {
        return field("restsOn", Field.Type.LINE);
    }

    /// What the person says of having been heard elsewhere; another enters it by the document that says so.
    private List<Field> heard() {
        Field said = oneOf(
                "heardThere",
                HeardThere.sayable(own()).stream()
                        .map(one -> new Option(
                                one.name(), words.say("discipline.heardThere." + one + (own() ? ".own" : ""))))
                        .toList());
        Field what = area().optional().hinted(words.say("discipline.words.HEARD.how"));
        return own()
                ? List.of(said, what)
                : List.of(
                        said,
                        field("paper", Field.Type.LINE).hinted(words.say("discipline.heard.paper.how")),
                        day("dated"),
                        what);
    }

    /// By the person themselves, or by another with the letter that says so.
    private List<Field> waive() {
        Field what = area().optional();
        return own()
                ? List.of(what)
                : List.of(
                        field("paper", Field.Type.LINE).hinted(words.say("discipline.waive.paper.how")),
                        day("dated"),
                        what);
    }

    /// Only the person says that a meeting shall be held without them.
    private Field presence() {
        Presence[] possible = Arrays.stream(Presence.values())
                .filter(one -> one != Presence.ASKED_TO_GO_ON || seen.progress().waived())
                .toArray(Presence[]::new);
        return oneOf("presence", possible, "discipline.presence.");
    }

    /// Whether the self-review was read, where the person sent one.
    private Stream<Field> read() {
        return Minutes.hasSelfReview(seen.acts()) ? Stream.of(check(Minutes.READ)) : Stream.empty();
    }

    private List<Field> council() {
        List<Field> fields = new ArrayList<>();
        for (SeatKind seat : seats()) {
            fields.add(
                    switch (seat) {
                        case CHAIR ->
                            person("seat" + seat, leaders::leadsBody).hinted(words.say("discipline.judge.how"));
                        case UNIT_HEAD -> person("seat" + seat, leaders::leadsUnit);
                        default -> person("seat" + seat);
                    });
            if (seat != SeatKind.CHAIR && seat != SeatKind.UNIT_HEAD) {
                fields.add(field("named" + seat, Field.Type.LINE).optional().hinted(words.say("discipline.named.how")));
                fields.add(day("namedOn" + seat).optional());
            }
        }
        fields.add(person("secretary"));
        fields.add(area());
        if (doubted) {
            fields.add(check(DOUBTED));
        }
        return fields;
    }

    private Field chair() {
        return person("chair", who -> leaders.chairs(who) || leaders.chairsInstead(who))
                .hinted(words.say("discipline.chair.how") + " " + words.say("discipline.judge.how"));
    }

    private List<SeatKind> seats() {
        return SeatKind.of(
                seen.progress().detection().course().law(),
                seen.progress().opening().subject());
    }

    /// The first day that leaves the notice of the law, and is a working day.
    private LocalDate earliest() {
        Course course = seen.progress().detection().course();
        return Clock.earliest(
                course.law().binding("council.summons"), seen.next().today(), course.calendar());
    }

    private List<Field> meet() {
        List<Field> fields = new ArrayList<>();
        fields.add(presence());
        read().forEach(fields::add);
        // Entered on the day it was called for it was held that day; later, whoever enters it knows when.
        if (seen.progress().step() instanceof Summons summons
                && summons.meeting().isBefore(seen.next().today())) {
            fields.add(day("metOn"));
        }
        fields.add(time("begun"));
        Map<SeatKind, PersonId> seats =
                seen.progress().council().map(Council::seats).orElse(Map.of());
        for (SeatKind seat : SeatKind.values()) {
            if (seats.containsKey(seat)) {
                String name = chart.person(Objects.requireNonNull(seats.get(seat)))
                        .map(Person::name)
                        .orElse("?");
                fields.add(check(
                        "present" + seat,
                        words.say("discipline.present", name, words.say("discipline.field.seat" + seat))));
            }
        }
        seen.progress().council().ifPresent(council -> fields.addAll(writer(council)));
        fields.add(area().optional());
        return fields;
    }

    /// Whether the secretary came, and who wrote the minutes where they did not.
    private List<Field> writer(Council council) {
        PersonId secretary = council.secretary();
        List<Field> fields = new ArrayList<>();
        if (!council.seats().containsValue(secretary)) {
            String name = chart.person(secretary).map(Person::name).orElse("?");
            fields.add(check(
                    "presentSECRETARY", words.say("discipline.present", name, words.say("discipline.seat.secretary"))));
        }
        List<Option> writers = new ArrayList<>();
        for (SeatKind seat : SeatKind.values()) {
            PersonId sits = council.seats().get(seat);
            if (seat != SeatKind.CHAIR && sits != null && !sits.equals(secretary)) {
                writers.add(new Option(
                        seat.name(), chart.person(sits).map(Person::name).orElse("?")));
            }
        }
        writers.add(new Option(Minutes.NOBODY, words.say("discipline.minutesBy.NONE")));
        fields.add(oneOf("minutesBy", writers).optional().hinted(words.say("discipline.minutesBy.how")));
        return fields;
    }

    private Field ballot() {
        Question question = seen.progress().meeting().map(Meeting::question).orElse(Question.DISCIPLINE);
        return oneOf("question", List.of(new Option(question.name(), words.say("discipline.question." + question))))
                .standing(question.name());
    }

    private List<Field> count() {
        List<Field> fields = new ArrayList<>();
        Field question = ballot();
        fields.add(question);
        if (question.value().equals(Question.DISCIPLINE.name())) {
            fields.add(number("yes"));
            fields.add(number("no"));
        } else {
            seen.progress()
                    .open(seen.next().today())
                    .forEach(form -> fields.add(number("form" + form, words.say("procedure.form." + form))));
        }
        fields.add(number("invalid"));
        fields.add(field("counted", Field.Type.TIME));
        fields.add(area().hinted(words.say("discipline.words.COUNT.how")));
        return fields;
    }

    private List<Field> answers() {
        List<Field> fields = new ArrayList<>();
        List<Option> answers = Arrays.stream(LiabilityTest.Answer.values())
                .map(answer -> new Option(answer.name(), words.say("discipline.answer." + answer)))
                .toList();
        for (LiabilityTest test : LiabilityTest.values()) {
            fields.add(new Field(
                    test.name(),
                    Field.Type.ONE_OF,
                    words.say(test.key()),
                    words.say("discipline.effect." + test.effect()),
                    true,
                    answers,
                    List.of(),
                    seen.progress().liability().answer(test).name()));
            fields.add(new Field(
                    Reasoned.WHY + test,
                    Field.Type.LINE,
                    words.say("discipline.field.whyAnswered"),
                    "",
                    false,
                    List.of(),
                    List.of(),
                    reasoned.each().getOrDefault(test, "")));
        }
        fields.add(area().optional().hinted(words.say("discipline.words.ANSWERS.how")));
        return fields;
    }

    private List<Field> decide() {
        Form proposed = seen.progress().step() instanceof DecisionGround ground ? ground.proposed() : null;
        return List.of(
                oneOf("form", options(decidable(proposed)))
                        .standing(proposed == null ? "" : proposed.name())
                        .hinted((proposed == null
                                        ? words.say("discipline.proposed.none")
                                        : words.say("discipline.proposed", words.say("procedure.form." + proposed)))
                                + most()),
                // The document of a decision takes its days to be signed: it may fix none.
                issuedHere
                        ? day("effective").optional().hinted(words.say("discipline.effective.how"))
                        : day("effective").standing(seen.next().today().toString()),
                area().optional().hinted(words.say("discipline.words.DECIDE.how")));
    }

    /// A decision that is issued here has the number of its document; of another whoever enters it says it.
    private List<Field> numbered(List<Field> fields) {
        Field number = field("paperNo", Field.Type.LINE).optional().hinted(words.say("discipline.paperNo.how"));
        return issuedHere
                ? fields
                : Stream.concat(Stream.of(number), fields.stream()).toList();
    }

    private String most() {
        return seen.progress()
                .heaviest(seen.next().today())
                .map(form -> " " + words.say("discipline.most", words.say("procedure.form." + form)))
                .orElse("");
    }

    /// The forms that may be decided on today; what a court or the Party decided is one of them.
    private List<Form> decidable(@Nullable Form proposed) {
        List<Form> open = seen.progress().open(seen.next().today());
        boolean ofOthers =
                seen.progress().step() instanceof FullSkip skip && skip.ground() != FullSkip.Ground.CONCLUSION;
        return every().stream()
                .filter(form -> open.contains(form) || (ofOthers && form == proposed))
                .toList();
    }

    private List<Form> every() {
        return Form.of(
                seen.progress().detection().course().law(),
                seen.progress().opening().manager());
    }

    private List<Option> forms() {
        return options(every());
    }

    private List<Option> options(List<Form> forms) {
        return forms.stream()
                .map(form -> new Option(form.name(), words.say("procedure.form." + form)))
                .toList();
    }

    private List<Field> after(ActKind kind) {
        return switch (kind) {
            case RECEIVE -> seen.concerned() ? List.of() : List.of(day("day"), area());
            case COMPLAIN -> {
                List<Field> own = List.of(
                        area().hinted(words.say("discipline.words.COMPLAIN.how")),
                        day("obstacleFrom")
                                .optional()
                                .hinted(words.say("discipline.obstacle.how" + (seen.concerned() ? "" : ".other"))),
                        day("obstacleTo").optional());
                yield seen.concerned()
                        ? own
                        : Stream.concat(
                                        Stream.of(
                                                day("day").hinted(words.say("discipline.paper.day.how")),
                                                field("paper", Field.Type.LINE)
                                                        .hinted(words.say("discipline.paper.number.how"))),
                                        own.stream())
                                .toList();
            }
            case ATTEST ->
                List.of(
                        acts(seen.acts().stream()
                                .filter(act -> seen.progress().unattested().contains(act.no()))
                                .toList()),
                        oneOf("answer", Attestation.values(), "discipline.attest."),
                        area().optional());
            case DIALOGUE ->
                List.of(
                        day("meeting").hinted(words.say("discipline.dialogue.how")),
                        field("hour", Field.Type.TIME),
                        field("place", Field.Type.LINE),
                        seen.next().movesDialogue(kind)
                                ? area().hinted(words.say("discipline.words.DIALOGUE.moved.how"))
                                : area());
            case SETTLE -> List.of(oneOf("outcome", Settlement.values(), "discipline.outcome."), area());
            case WRONG -> List.of(restsOn().hinted(words.say("discipline.wrong.how")), day("dated"), area());
            case RECTIFY -> List.of(area().hinted(words.say("discipline.words.RECTIFY.how")));
            default -> List.of(area());
        };
    }

    private Field area() {
        return field("words", Field.Type.AREA);
    }

    private Field day(String name) {
        return field(name, Field.Type.DAY);
    }

    /// For the minutes; left open there where it is not said.
    private Field time(String name) {
        return field(name, Field.Type.TIME).optional();
    }

    private Field number(String name) {
        return field(name, Field.Type.NUMBER);
    }

    private static Field number(String name, String label) {
        return new Field(name, Field.Type.NUMBER, label, "", true, List.of(), List.of(), "");
    }

    private Field check(String name) {
        return check(name, words.say("discipline.field." + name));
    }

    private static Field check(String name, String label) {
        return new Field(name, Field.Type.CHECK, label, "", false, List.of(), List.of(), "");
    }

    private Field field(String name, Field.Type type) {
        return new Field(name, type, words.say("discipline.field." + name), "", true, List.of(), List.of(), "");
    }

    private Field oneOf(String name, Enum<?>[] values, String keys) {
        Function<Enum<?>, Option> option = value -> new Option(value.name(), words.say(keys + value));
        return oneOf(name, Arrays.stream(values).map(option).toList());
    }

    private Field oneOf(String name, List<Option> options) {
        return new Field(
                name, Field.Type.ONE_OF, words.say("discipline.field." + name), "", true, options, List.of(), "");
    }

    private Field person(String name) {
        return person(name, who -> true);
    }

    /// @param offered whom the list has
    private Field person(String name, Predicate<PersonId> offered) {
        List<Choice> people = chart.everyone().stream()
                .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                .filter(person -> !person.id().equals(seen.progress().opening().person()))
                .filter(person -> offered.test(person.id()))
                .map(person -> Finder.choice(chart, person))
                .toList();
        return new Field(
                name, Field.Type.PERSON, words.say("discipline.field." + name), "", true, List.of(), people, "");
    }
}
