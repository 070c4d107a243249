package damlam.discipline.web;

import damlam.calendar.Certainty;
import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Appointed;
import damlam.discipline.Complaint;
import damlam.discipline.Facts;
import damlam.discipline.Meeting;
import damlam.discipline.Next;
import damlam.discipline.Opening;
import damlam.discipline.Party;
import damlam.discipline.PartyRole;
import damlam.discipline.Proceedings;
import damlam.discipline.Progress;
import damlam.discipline.Question;
import damlam.discipline.Reasoned;
import damlam.discipline.Seen;
import damlam.discipline.Suspension;
import damlam.discipline.Venue;
import damlam.inspection.HearingId;
import damlam.inspection.Outcome;
import damlam.inspection.Reopened;
import damlam.org.Delegation;
import damlam.org.InPlace;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Mark;
import damlam.page.Words;
import damlam.procedure.Circumstance;
import damlam.procedure.Clock;
import damlam.procedure.Council;
import damlam.procedure.CouncilMeeting;
import damlam.procedure.CouncilSummons;
import damlam.procedure.Decision;
import damlam.procedure.Detection;
import damlam.procedure.Form;
import damlam.procedure.Grounded;
import damlam.procedure.LawfulForm;
import damlam.procedure.LiabilityTest;
import damlam.procedure.Limitation;
import damlam.procedure.Say;
import damlam.procedure.Step;
import damlam.procedure.Stop;
import damlam.procedure.TimeLimit;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a proceeding stands, in the words of whoever looks.
final class ProceedingWords {
    /// Who is named by a fact.
    private static final Set<String> PEOPLE = Set.of("chair", "secretary", "officer", "decider", "person");

    /// Answers and votes in the order in which they are asked; what is none of them comes first.
    private static final List<String> ASKED = Stream.of(
                    Stream.of("meeting", "hour", "place"),
                    Stream.of("question", "yes", "no"),
                    Arrays.stream(Form.values()).map(form -> "form" + form),
                    Stream.of("invalid"),
                    Arrays.stream(LiabilityTest.values()).map(Enum::name))
            .flatMap(names -> names)
            .toList();

    private final Words words;
    private final OrgChart chart;
    private final Proceedings proceedings;

    ProceedingWords(Words words, OrgChart chart, Proceedings proceedings) {
        this.words = words;
        this.chart = chart;
        this.proceedings = proceedings;
    }

    String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    ProceedingLine line(Seen seen) {
        Next next = seen.next();
        LocalDate due = seen.day().orElse(null);
        boolean late = due != null && next.today().isAfter(due);
        Mark mark = seen.waits()
                ? late ? Mark.LATE : Mark.SOON
                : seen.progress().ended() && next.must().isEmpty() ? Mark.DONE : Mark.WAIT;
        return new ProceedingLine(
                seen.id().value(),
                seen.concerned()
                        ? words.say("discipline.me")
                        : name(seen.progress().opening().person()),
                parts(seen),
                mark,
                state(seen),
                due(seen, due));
    }

    /// The day that matters to whoever looks; of one that is another’s, whose it is, after their own.
    private String due(Seen seen, @Nullable LocalDate due) {
        Next next = seen.next();
        LocalDate meeting =
                seen.mine() || seen.complains() ? null : next.meetingUntilHeld().orElse(null);
        if (meeting != null && !seen.onlyBarred() && !next.barred() && !next.waitsForItsGround()) {
            String held = words.say("discipline.due.meeting", when(seen, meeting));
            return seen.called().isPresent() ? held : ownAndOthers(seen, held);
        }
        if (due == null) {
            return seen.dayIfConfirmed()
                    .map(day -> words.say("discipline.due.unconfirmed", others(seen, words.date(day))))
                    .orElse("");
        }
        if (!next.isDueToDecide()) {
            return ownAndOthers(seen, others(seen, words.date(due)));
        }
        String key = seen.mine() || seen.roles().contains(PartyRole.DECIDER) ? "" : ".other";
        return words.say("discipline.due.decision" + key, words.date(due));
    }

    /// A day, with whose it is where it is not theirs.
    private String others(Seen seen, String day) {
        return seen.mine() || seen.complains()
                ? words.say("discipline.due.by", day)
                : seen.next()
                        .must()
                        .map(kind -> words.say("discipline.due.other", waitedFor(seen, kind), day))
                        .orElse(day);
    }

    /// Whoever decides keeps the day by which they must, while it is another’s turn.
    private String ownAndOthers(Seen seen, String said) {
        boolean waits = !seen.mine()
                && seen.roles().contains(PartyRole.DECIDER)
                && !seen.progress().ended();
        return Optional.of(seen.next())
                .filter(next -> waits)
                .flatMap(Next::timeIfKnown)
                .flatMap(time -> Optional.ofNullable(time.clock().due()))
                .map(own ->
                        words.say("discipline.due.both", words.say("discipline.due.decision", words.date(own)), said))
                .orElse(said);
    }

    /// `lúc 08:30 ngày 12/12/2026, tại Phòng họp`, or that it is today, to whoever may read who called it.
    private String when(Seen seen, LocalDate day) {
        Venue venue = seen.venue(day);
        LocalTime hour = venue.hour();
        String today = day.equals(seen.next().today()) ? ".today" : "";
        return hour == null
                ? words.say("discipline.when" + today, words.date(day))
                : words.say("discipline.when.venue" + today, words.date(day), hour, venue.place());
    }

    private String state(Seen seen) {
        Step step = seen.progress().step();
        if (seen.onlyBarred()) {
            return words.say("discipline.state.related");
        }
        if (seen.speaks()) {
            return words.say("discipline.state.say");
        }
        if (seen.next().barred()) {
            return words.say("procedure.refused.NOT_CONSIDERED");
        }
        if (seen.next().waitsForItsGround()) {
            return words.say(seen.next().onHold() ? "discipline.state.onHold" : "discipline.state.unfounded");
        }
        if (!seen.seesOutcome() && seen.progress().ended()) {
            return words.say("discipline.ended");
        }
        if (seen.standsStillSince().isPresent()) {
            return words.say("discipline.state.shut", words.say(step.key()));
        }
        return step instanceof Decision decision
                ? words.say("discipline.state.decided", words.say("procedure.form." + decision.form()))
                : words.say(step.key());
    }

    /// Their parts; whoever leads the council is called its chair.
    private String parts(Seen seen) {
        return Arrays.stream(PartyRole.values())
                .filter(seen.roles()::contains)
                .map(role -> part(role, role == PartyRole.MEMBER && seen.leads()))
                .collect(Collectors.joining(", "));
    }

    private String part(PartyRole role, boolean leads) {
        return words.say(leads ? "discipline.role.MEMBER.leads" : "discipline.role." + role);
    }

    private String roles(Set<PartyRole> roles) {
        return Arrays.stream(PartyRole.values())
                .filter(roles::contains)
                .map(role -> words.say("discipline.role." + role))
                .collect(Collectors.joining(", "));
    }

    /// @param again that what it came from waits again; null where it does not, or for somebody else
    /// @param under kinds of acts whose document is under way
    /// @param seesHearing whether whoever looks sees the hearing that it was opened from
    ProceedingView view(
            Seen seen,
            @Nullable Again again,
            ActForms forms,
            List<ProceedingView.Paper> papers,
            List<ProceedingView.Prepared> prepared,
            Set<ActKind> under,
            long proposal,
            LackingRules.Shown lacking,
            boolean seesHearing) {
        ActKind must = must(seen).orElse(null);
        List<ActForm> all = forms.all().stream()
                .filter(form -> !under.contains(form.kind()))
                .toList();
        ActForm next =
                all.stream().filter(form -> form.kind() == must).findFirst().orElse(null);
        return new ProceedingView(
                seen.id().value(),
                seen.concerned()
                        ? words.say("discipline.me")
                        : name(seen.progress().opening().person()),
                again == null ? head(seen) : again(again),
                again == null ? "" : "/hearings/" + again.hearing().value(),
                facts(seen, seesHearing),
                days(seen, lacking),
                notes(seen, must != null && next == null && lacking.any() ? must : null),
                next,
                all.stream().filter(form -> form.kind() != must).toList(),
                seen.acts().stream().map(act -> step(seen, act)).toList(),
                parties(seen),
                papers,
                prepared,
                forms.issuedHere(),
                proposal,
                seen.acts().stream().anyMatch(act -> act.kind() == ActKind.BALLOT),
                seen.progress().ballot().isPresent(),
                must == null ? "" : capital(words.say("discipline.must." + must)),
                seen.onlyBarred() ? LackingRules.Shown.NOTHING : lacking);
    }

    private static Optional<ActKind> must(Seen seen) {
        if (seen.attests()) {
            return Optional.of(ActKind.ATTEST);
        }
        if (seen.speaks()) {
            return Optional.of(ActKind.HEARD);
        }
        return seen.mine() ? seen.next().must() : Optional.empty();
    }

    /// What stands within a sentence elsewhere begins a heading.
    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// That the opening was taken back and what it came from waits again.
    ///
    /// @param concerned whether it is about whoever looks; else it waits for them
    /// @param by the last day; null where no rule says so
    record Again(
            HearingId hearing, boolean concerned, @Nullable LocalDate by) {}

    private String again(Again again) {
        LocalDate by = again.by();
        if (again.concerned()) {
            return words.say("discipline.head.again.concerned");
        }
        if (by == null) {
            return words.say("discipline.head.again.open");
        }
        String late = chart.day().isAfter(by) ? ".late" : "";
        return words.say("discipline.head.again" + late, words.date(by));
    }

    String head(Seen seen) {
        Next next = seen.next();
        if (seen.onlyBarred()) {
            return words.say("discipline.head.related");
        }
        if (seen.attests()) {
            return words.say("discipline.head.attest");
        }
        if (next.barred()) {
            return barred(seen);
        }
        if (next.onHold()) {
            Reopened conclusion = next.conclusion().orElseThrow();
            return words.say(
                    seen.concerned() ? "discipline.head.onHold.you" : "discipline.head.onHold",
                    words.date(conclusion.asked()),
                    words.date(conclusion.answerBy()));
        }
        if (next.unfounded() && !(seen.progress().ended() && !seen.seesOutcome())) {
            return unfounded(seen, next.conclusion().orElseThrow());
        }
        if (seen.speaks()) {
            return words.say("discipline.head.say.you", say(seen));
        }
        Optional<String> meeting = meeting(seen);
        if (meeting.isPresent()) {
            return meeting.orElseThrow();
        }
        Optional<ActKind> must = next.must();
        if (must.isEmpty()) {
            return next.waitsForSay() ? words.say("discipline.head.say", say(seen)) : ended(seen);
        }
        ActKind kind = must.orElseThrow();
        String by = by(seen);
        if (seen.votes()) {
            return words.say("discipline.head.vote", by);
        }
        if (kind == ActKind.BALLOT) {
            return after(seen, toOpen(seen, by));
        }
        boolean votes = kind == ActKind.COUNT && seen.progress().ballot().isPresent();
        boolean all = votes && proceedings.allVoted(seen);
        String count = votes ? all ? ".all" : ".open" : ".paper";
        String what = words.say("discipline.must." + kind + (kind == ActKind.COUNT ? count : ""));
        if (seen.mine()) {
            return after(seen, words.say("discipline.head.mine", what, by));
        }
        if (votes) {
            String key = all ? "discipline.ballot.head.all" : "discipline.head.voting";
            return words.say(key, question(seen), by, lead(seen));
        }
        if (seen.progress().ended() && !seen.seesOutcome()) {
            return words.say("discipline.head.ended.member");
        }
        return words.say("discipline.head.waits", waitedFor(seen, kind), what, by);
    }

    /// That a meeting is waited for; on its day to those who go to it and have nothing to enter of it.
    private Optional<String> meeting(Seen seen) {
        Next next = seen.next();
        LocalDate day = next.meeting().orElse(null);
        boolean today = day == null;
        if (today && !seen.mine()) {
            day = seen.invited().map(Venue::day).orElse(null);
        }
        if (day == null || (!today && next.must().equals(Optional.of(ActKind.REPLY)))) {
            return Optional.empty();
        }
        if (seen.progress().ended()) {
            return Optional.of(
                    !seen.seesOutcome()
                            ? words.say("discipline.head.ended.member")
                            : words.say(
                                    seen.concerned() ? "discipline.head.dialogue.you" : "discipline.head.dialogue",
                                    words.date(day)));
        }
        String key = "discipline.head.meeting" + (seen.concerned() ? ".you" : today ? ".today" : "");
        return Optional.of(words.say(key, words.say(seen.progress().step().key()), when(seen, day)));
    }

    /// Who goes on: of the council its chair and its secretary alone, and of a receipt, which others may enter,
    /// the person.
    private String waitedFor(Seen seen, ActKind kind) {
        if (kind == ActKind.RECEIVE) {
            return roles(seen, Set.of(PartyRole.CONCERNED));
        }
        return kind.by().contains(PartyRole.MEMBER) ? lead(seen) : roles(seen, kind.by());
    }

    /// The chair and the secretary of the council, by name.
    String lead(Seen seen) {
        List<String> named = named(
                seen,
                Set.of(PartyRole.MEMBER, PartyRole.SECRETARY),
                party -> party.role() == PartyRole.SECRETARY || seen.progress().isLedBy(party.person()));
        return named.isEmpty() ? words.say("discipline.head.lead") : String.join(", ", named);
    }

    private String roles(Seen seen, Set<PartyRole> roles) {
        List<String> named = named(seen, roles, party -> true);
        return named.isEmpty() ? roles(roles) : String.join(", ", named);
    }

    /// Those who have one of some parts, as far as whoever looks is shown them.
    private List<String> named(Seen seen, Set<PartyRole> roles, Predicate<Party> which) {
        return seen.parties().stream()
                .filter(party -> roles.contains(party.role()) && which.test(party))
                .filter(party -> seen.acts().stream().anyMatch(act -> act.no() == party.no()))
                .filter(party -> !seen.progress().voided().containsKey(party.no()))
                .sorted(Comparator.comparing(Party::role))
                .map(party -> words.say(
                        "discipline.head.part",
                        part(
                                party.role(),
                                party.role() == PartyRole.MEMBER
                                        && seen.progress().isLedBy(party.person())),
                        chart.named(party.person())))
                .distinct()
                .toList();
    }

    private String question(Seen seen) {
        return words.say("discipline.question."
                + seen.progress().meeting().map(Meeting::question).orElse(Question.DISCIPLINE));
    }

    /// That a ballot is to be opened, and on what.
    private String toOpen(Seen seen, String by) {
        Question question = seen.progress().meeting().map(Meeting::question).orElse(Question.DISCIPLINE);
        return words.say("discipline.head." + (seen.mine() ? "opens." : "opened.") + question, by, lead(seen));
    }

    /// What is to be done while the council sits, after what it has counted.
    private String after(Seen seen, String what) {
        Step step = seen.progress().step();
        List<Act> counts =
                step instanceof CouncilSummons || step instanceof CouncilMeeting ? CountWords.last(seen) : List.of();
        return counts.isEmpty() || seen.progress().ballot().isPresent()
                ? what
                : new CountWords(words).before(counts.getLast().facts(), what);
    }

    /// What the council's votes came to, until it was decided, to whoever may see that; after a tie with what follows.
    private List<String> counted(Seen seen) {
        List<String> said = new ArrayList<>();
        if (!seen.progress().ended()) {
            said.addAll(new CountWords(words).all(seen));
        }
        if (!said.isEmpty() && seen.progress().meeting().filter(Meeting::tied).isPresent()) {
            said.add(words.say("procedure.refused.TIE"));
        }
        return said;
    }

    /// Until when the person may say if they were heard elsewhere.
    private String say(Seen seen) {
        return seen.progress()
                .say()
                .map(Say::last)
                .map(last -> words.say("discipline.say.by", words.date(last)))
                .orElseGet(() -> words.say("discipline.say.still"));
    }

    /// By which paper the person is said to have been heard elsewhere; empty where none is named.
    static List<String> rests(Words words, Seen seen) {
        return seen.acts().stream()
                .filter(act -> act.facts().has("restsOn") && act.kind() != ActKind.WRONG)
                .reduce((earlier, later) -> later)
                .map(act -> rests(words, act))
                .stream()
                .toList();
    }

    private static String rests(Words words, Act act) {
        LocalDate heard = act.facts().dayIfAny("heard");
        return heard == null
                ? words.say("discipline.rests", ground(words, act), paper(words, act))
                : words.say("discipline.rests.heard", ground(words, act), paper(words, act), words.date(heard));
    }

    private static String ground(Words words, Act act) {
        String keys = act.kind() == ActKind.SKIP_BOTH ? "discipline.skipBoth." : "discipline.skipReview.";
        return words.say(keys + act.facts().text("ground"));
    }

    /// `số 12/KL-TTr ngày 25/11/2026 của Thanh tra tỉnh`.
    static String paper(Words words, Act act) {
        Facts facts = act.facts();
        return words.say(
                facts.has("issuer") ? "discipline.rests.paper" : "discipline.rests.paper.unissued",
                facts.text("restsOn"),
                words.date(facts.day("dated")),
                facts.text("issuer"));
    }

    /// By when the next is to be done, as a sentence of its own.
    String by(Seen seen) {
        return by(seen.next(), seen.due().orElse(null));
    }

    private String by(Next next, @Nullable LocalDate due) {
        if (due == null) {
            return next.dueIfConfirmed()
                    .map(this::unconfirmed)
                    .orElseGet(() ->
                            words.say(next.missing().isPresent() ? "discipline.head.noRule" : "discipline.head.noDay"));
        }
        if (!next.isDueToDecide()) {
            return words.say("discipline.head.by", words.date(due));
        }
        boolean summoned = next.must().filter(kind -> kind == ActKind.SUMMON).isEmpty();
        return words.say(summoned ? "discipline.head.decideBy" : "discipline.head.decideBy.first", words.date(due));
    }

    /// By when, and by which rule, though nobody has confirmed that it holds.
    private String unconfirmed(Clock clock) {
        LocalDate due = clock.due();
        return words.say(
                "discipline.head.unconfirmed",
                amount(clock),
                due == null ? "–" : words.date(due),
                clock.rule().basis());
    }

    private String amount(Clock clock) {
        return words.say(
                "rulebook.amount." + clock.rule().amount().measure(),
                clock.rule().amount().count());
    }

    private String unfounded(Seen seen, Reopened conclusion) {
        LocalDate replaced = conclusion.replaced();
        String day = replaced == null ? "" : words.date(replaced);
        String instead = words.say("inspection.outcome." + conclusion.instead());
        return words.say(
                seen.mine()
                        ? "discipline.head.unfounded.mine"
                        : seen.concerned() ? "discipline.head.unfounded.you" : "discipline.head.unfounded",
                day,
                instead,
                roles(seen, Set.of(PartyRole.DECIDER)));
    }

    private String ended(Seen seen) {
        Progress progress = seen.progress();
        if (!seen.seesOutcome()) {
            return words.say("discipline.head.ended.member");
        }
        if (!(progress.step() instanceof Decision decision)) {
            return words.say("discipline.head.ended", words.say(progress.step().key()));
        }
        if (progress.rectified().isPresent()) {
            return words.say(
                    "discipline.head.rectified", words.date(progress.rectified().orElseThrow()));
        }
        String form = words.say("procedure.form." + decision.form());
        LocalDate lapse = decision.lapse().due();
        if (decision.lapses() && lapse != null && seen.next().today().isAfter(lapse)) {
            return words.say("discipline.head.lapsed", form, words.date(lapse));
        }
        Optional<Clock> due = seen.next().due();
        return seen.concerned() && progress.round() > 0
                ? due.map(Clock::due)
                        .map(day -> words.say("discipline.head.complain", form, words.date(day)))
                        .orElseGet(() -> words.say("discipline.head.complain.noClock", form)
                                + seen.next()
                                        .dueIfConfirmed()
                                        .map(clock -> " " + unconfirmed(clock))
                                        .orElse(""))
                : !decision.lapses()
                        ? words.say("discipline.head.decided.stays", form, words.date(decision.effective()))
                        : words.say("discipline.head.decided", form, lapse == null ? "" : words.date(lapse));
    }

    /// Why it waits is told to those alone who need it to act, and what protects a denouncer to nobody.
    private String barred(Seen seen) {
        LocalDate today = seen.next().today();
        List<Circumstance> bars =
                seen.concerned() ? seen.progress().bars(today) : seen.progress().entered(today);
        String key = seen.concerned() ? "discipline.head.barred.you" : "discipline.head.barred";
        return seen.seesOutcome() && !bars.isEmpty()
                ? words.say(key, Refusals.bars(words, bars))
                : words.say(
                        seen.concerned()
                                ? "discipline.head.protected.you"
                                : seen.seesOutcome()
                                        ? "discipline.head.protected"
                                        : "discipline.head.protected.member");
    }

    private List<ProceedingView.Pair> facts(Seen seen, boolean seesHearing) {
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

    private List<ProceedingView.Day> days(Seen seen, LackingRules.Shown lacking) {
        Next next = seen.next();
        Progress progress = seen.progress();
        List<ProceedingView.Day> days = new ArrayList<>();
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
    private static <T> Optional<T> ruled(Supplier<T> part) {
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

    /// @param held what they must do, and cannot before a rule is confirmed; null for none
    private List<String> notes(Seen seen, @Nullable ActKind held) {
        List<String> notes = new ArrayList<>();
        if (held != null) {
            notes.add(words.say("discipline.must.held", capital(words.say("discipline.must." + held))));
        }
        Progress progress = seen.progress();
        Optional.ofNullable(seen.place())
                .map(place -> place(words, chart, place))
                .ifPresent(notes::add);
        chaired(seen).ifPresent(notes::add);
        standsStill(seen).ifPresent(notes::add);
        if (progress.waived() && !seen.onlyBarred()) {
            notes.add(words.say(seen.concerned() ? "discipline.waived.you" : "discipline.waived"));
        }
        boolean waits = seen.next().waitsForSay()
                && progress.say().filter(say -> !say.said()).isPresent();
        if (waits && !seen.onlyBarred() && !seen.concerned()) {
            notes.addAll(rests(words, seen));
            if (seen.next().must().isPresent()) {
                notes.add(words.say("discipline.head.say", say(seen)));
            }
        }
        if (!seen.onlyBarred()) {
            notes.addAll(unfound(words, progress.opened()));
        }
        ruled(seen.next()::standing)
                .filter(standing -> !progress.ended() && standing != TimeLimit.Standing.IN_TIME)
                .ifPresent(standing -> notes.add(words.say(standing.key())));
        if (progress.step() instanceof Decision decision && seen.seesOutcome()) {
            LocalDate due =
                    seen.next().timeIfKnown().map(time -> time.clock().due()).orElse(null);
            if (due != null && decision.day().isAfter(due)) {
                notes.add(words.say("discipline.late", words.date(decision.day()), words.date(due)));
            }
        }
        for (Stop stop : progress.detection().course().allStops()) {
            if (!progress.ended() && stop.covers(seen.next().today()) && tells(seen, stop)) {
                notes.add(words.say("discipline.stop." + stop.kind(), words.date(stop.from())));
            }
        }
        if (!progress.ended() && !seen.onlyBarred()) {
            // Who votes on the form needs it as much as who decides on it.
            notes.addAll(lawful(progress));
        }
        if (seen.seesOutcome()) {
            progress.complaints().stream().filter(Complaint::late).forEach(late -> notes.add(late(late)));
            boolean complains = progress.round() > 0 || progress.openComplaint().isPresent();
            if (complains && seen.next().due().isEmpty()) {
                notes.add(words.say("discipline.complaint.noClock"));
            }
            progress.complaints().stream()
                    .filter(Complaint::lateIfConfirmed)
                    .forEach(late -> notes.add(lateIfConfirmed(late)));
            entered(seen, notes);
        }
        seen.next().conclusion().ifPresent(conclusion -> reopened(seen, conclusion, notes));
        if (progress.extended() && !progress.ended()) {
            notes.add(words.say("discipline.extended"));
        }
        conflicts(seen, notes);
        inPlace(seen).ifPresent(notes::add);
        notes.addAll(counted(seen));
        return notes;
    }

    /// That whoever looks led the council and would decide on what it proposed: by which rule they may not, or that it
    /// binds nobody yet.
    Optional<String> chaired(Seen seen) {
        InPlace place = seen.place();
        Rule rule = seen.chaired();
        if (place == null || rule == null || seen.progress().ended()) {
            return Optional.empty();
        }
        String key = rule.mayBind() ? "discipline.chaired" : "discipline.chaired.unconfirmed";
        return Optional.of(words.say(key, name(place.head()), rule.says(words.english()), rule.basis()));
    }

    /// Whether the day since when it waits is theirs to know: the first day of an illness or a pregnancy says much. Who
    /// decides knows what was entered here, and who sits on the council only that it waits.
    private static boolean tells(Seen seen, Stop stop) {
        if (seen.concerned() || !seen.seesOutcome()) {
            return seen.concerned();
        }
        return stop.kind() != Stop.Kind.NOT_CONSIDERED
                || seen.progress().entered(seen.next().today()).stream()
                        .anyMatch(bar -> bar.from().equals(stop.from()));
    }

    /// That the person cannot act here, to those who go on with it, or who wait whether they complain.
    private Optional<String> standsStill(Seen seen) {
        Progress progress = seen.progress();
        boolean complains = progress.ended() && seen.seesOutcome() && !seen.concerned() && progress.round() > 0;
        return (complains ? progress.standsStillSince() : seen.standsStillSince())
                .map(since -> words.say(
                        complains ? "discipline.shut.complain" : "discipline.shut",
                        name(progress.opening().person()),
                        words.date(since)));
    }

    /// What became of the conclusion it was opened from, where the first line does not say it.
    private void reopened(Seen seen, Reopened conclusion, List<String> notes) {
        Outcome instead = conclusion.instead();
        LocalDate replaced = conclusion.replaced();
        if (instead != null && replaced != null && seen.progress().reassessed()) {
            notes.add(words.say(
                    "discipline.conclusion.replaced",
                    words.date(replaced),
                    words.say("inspection.outcome." + instead)));
        } else if (conclusion.open()
                && !seen.next().onHold()
                && !seen.progress().cleared()) {
            notes.add(words.say(
                    "discipline.conclusion.open", words.date(conclusion.asked()), words.date(conclusion.answerBy())));
        }
    }

    /// Which form the law has, breach by breach, and which one follows; a hint to whoever decides, decided by nobody
    /// else.
    List<String> lawful(Progress progress) {
        return progress.lawful(chart.day())
                .map(lawful -> lawful(progress, lawful))
                .orElse(List.of());
    }

    private List<String> lawful(Progress progress, LawfulForm lawful) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lawful.each().size(); i++) {
            String matter = words.say("discipline.matter."
                    + progress.detection().breaches().get(i).matter());
            if (lawful.past().contains(i)) {
                said.add(words.say("discipline.lawful.past", matter));
                continue;
            }
            said.add(
                    switch (lawful.each().get(i)) {
                        case Grounded.Found found ->
                            words.say(
                                    "discipline.lawful.each",
                                    matter,
                                    words.say("procedure.form." + found.form()),
                                    found.sure() == Certainty.FOUND
                                            ? found.basis()
                                            : words.say("discipline.waits", found.basis()));
                        case Grounded.Unsettled open ->
                            words.say("discipline.lawful.open", matter, words.say(open.key()));
                    });
        }
        Form one = lawful.one();
        if (one != null && (said.size() > 1 || lawful.serving() != null)) {
            said.add(words.say(
                    lawful.serving() == null ? "discipline.lawful.one" : "discipline.lawful.serving",
                    words.say("procedure.form." + one)));
        }
        return said;
    }

    /// Complaints that others entered, as long as the person has not said whether they are theirs.
    private void entered(Seen seen, List<String> notes) {
        seen.acts().stream()
                .filter(act -> seen.progress().unattested().contains(act.no()))
                .forEach(act -> notes.add(words.say(
                        "discipline.complaint.entered",
                        name(act.by()),
                        words.date(act.day()),
                        act.facts().text("paper").isEmpty() ? "–" : act.facts().text("paper"),
                        words.date(act.facts().day("day")))));
    }

    /// A council that falls because of one word of whoever decides: everybody who looks sees by whom, and that no time
    /// is won.
    private void conflicts(Seen seen, List<String> notes) {
        List<Act> acts = seen.acts();
        Map<Integer, String> voided = seen.progress().voided();
        for (Act act : acts) {
            if (act.kind() != ActKind.CONFLICT || voided.containsKey(act.no())) {
                continue;
            }
            PersonId barred = act.facts().person("person");
            boolean falls = acts.stream()
                    .anyMatch(each -> each.kind() == ActKind.COUNCIL
                            && "procedure.refused.CONFLICT".equals(voided.get(each.no()))
                            && sat(each, barred));
            if (falls) {
                notes.add(words.say("discipline.conflict.voids", name(barred), name(act.by()), words.date(act.day())));
            }
            acts.stream()
                    .filter(each ->
                            each.kind() == ActKind.CONTEST && each.facts().number("of") == act.no())
                    .forEach(each -> notes.add(words.say(
                            "discipline.conflict.contested", name(each.by()), words.date(each.day()), name(barred))));
        }
    }

    /// To whoever decides, that somebody set up the council in the head's place, as long as it has not met: until then
    /// it can be set up anew.
    private Optional<String> inPlace(Seen seen) {
        Progress progress = seen.progress();
        boolean toMeet = progress.step() instanceof Council
                || (progress.step() instanceof CouncilSummons
                        && progress.meeting().isEmpty());
        if (!toMeet || !seen.roles().contains(PartyRole.DECIDER)) {
            return Optional.empty();
        }
        return seen.acts().reversed().stream()
                .filter(act -> act.kind() == ActKind.COUNCIL)
                .findFirst()
                .filter(act -> Proceedings.inNameOf(act).isPresent())
                .map(act -> words.say("discipline.council.inPlace", by(act), words.date(act.day())));
    }

    private static boolean sat(Act council, PersonId person) {
        String id = String.valueOf(person.value());
        return council.facts().all().entrySet().stream()
                .anyMatch(fact ->
                        (fact.getKey().startsWith("seat") || fact.getKey().equals("secretary"))
                                && fact.getValue().equals(id));
    }

    /// What is answered to a complaint that came after its last day.
    private String late(Complaint complaint) {
        Clock time = complaint.time();
        LocalDate due = time == null ? null : time.due();
        return words.say(
                "discipline.complaint.late",
                words.date(complaint.day()),
                due == null ? "" : words.date(due),
                time == null ? "" : time.rule().basis());
    }

    /// That it is late by a rule that nobody confirmed, and taken nevertheless.
    private String lateIfConfirmed(Complaint complaint) {
        Clock time = Objects.requireNonNull(complaint.foreseen());
        LocalDate due = time.due();
        return words.say(
                "discipline.complaint.late.unconfirmed",
                words.date(complaint.day()),
                due == null ? "–" : words.date(due),
                amount(time),
                time.rule().basis());
    }

    private ProceedingView.Step step(Seen seen, Act act) {
        String key = seen.progress().voided().get(act.no());
        String said = act.kind() == ActKind.ANSWERS
                ? Reasoned.of(proceedings.words(act)).more()
                : proceedings.words(act);
        return new ProceedingView.Step(
                words.momentWithYear(act.at()),
                words.say("discipline.act." + act.kind()),
                Stream.of(said(act).stream(), called(seen, act), counted(act))
                        .flatMap(lines -> lines)
                        .toList(),
                said,
                by(act),
                key == null ? "" : words.say("discipline.voided", words.say(key)));
    }

    /// What a count came to.
    private Stream<String> counted(Act act) {
        return act.kind() == ActKind.COUNT ? Stream.of(new CountWords(words).said(act.facts())) : Stream.empty();
    }

    /// Whom a meeting of the council was called of, while that council stands.
    private Stream<String> called(Seen seen, Act act) {
        return act.kind() == ActKind.CALL && !seen.progress().voided().containsKey(act.no())
                ? seen.progress().council().stream()
                        .map(new CouncilWords(words, chart)::composition)
                        .map(people -> words.say("discipline.council.of", String.join("; ", people)))
                : Stream.empty();
    }

    /// In whose place whoever looks decides, and until when.
    static String place(Words words, OrgChart chart, InPlace place) {
        Delegation given = place.delegation();
        String head = chart.person(place.head()).map(Person::name).orElse("");
        return given == null
                ? words.say("discipline.place.away", head)
                : words.say(
                        "discipline.place.delegated",
                        head,
                        words.date(given.until().minusDays(1)));
    }

    /// Who did it; and in whose place, and by what.
    private String by(Act act) {
        return Proceedings.inNameOf(act)
                .map(head -> words.say("discipline.by.inPlace", name(act.by()), name(head), right(act, head)))
                .orElseGet(() -> name(act.by()));
    }

    private String right(Act act, PersonId head) {
        long given = Proceedings.delegationOf(act);
        return given == 0
                ? words.say("discipline.by.away", name(head))
                : chart.everDelegation(given)
                        .map(one -> one.dated() == null
                                ? words.say("discipline.by.delegation", one.ground())
                                : words.say("discipline.by.delegation.of", one.ground(), words.date(one.dated())))
                        .orElse("");
    }

    /// The facts of an act, each in words; of the opening they stand beside.
    List<String> said(Act act) {
        return said(act, Set.of());
    }

    /// @param without names of facts that stand elsewhere
    List<String> said(Act act, Set<String> without) {
        if (act.kind() == ActKind.OPEN) {
            return List.of();
        }
        return act.facts().all().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> fact) -> ASKED.indexOf(fact.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .filter(fact -> !without.contains(fact.getKey()))
                .filter(fact ->
                        act.kind() != ActKind.ANSWERS || !fact.getValue().equals("OPEN"))
                .map(fact -> said(act, fact.getKey(), fact.getValue()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String said(Act act, String name, String value) {
        if (name.equals("inNameOf")
                || name.equals("delegation")
                || name.equals("draft")
                || name.equals("ballot")
                || name.equals("key")
                || name.equals("choices")
                || name.startsWith("vote.")) {
            return "";
        }
        if (act.kind() == ActKind.ANSWERS) {
            String answer = words.say("discipline.answer." + value);
            LiabilityTest test = LiabilityTest.valueOf(name);
            String why = Reasoned.of(proceedings.words(act)).each().get(test);
            return why == null
                    ? words.say("discipline.answered", words.say(test.key()), answer)
                    : words.say("discipline.answered.why", words.say(test.key()), answer, why);
        }
        boolean votes = act.kind() == ActKind.COUNT && name.startsWith("form");
        String field = name.equals("day") && act.facts().has("restsOn") ? "day.skipped" : name;
        String label = votes
                ? words.say("procedure.form." + name.substring("form".length()))
                : words.say("discipline.field." + field);
        return words.say("discipline.said", label, value(act, name, value));
    }

    private String value(Act act, String name, String value) {
        if (PEOPLE.contains(name) || name.startsWith("seat")) {
            return name(new PersonId(Long.parseLong(value)));
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.date(LocalDate.parse(value));
        }
        return switch (name) {
            case "presence" -> words.say("discipline.presence." + value);
            case "question" -> words.say("discipline.question." + value);
            case "form" -> words.say("procedure.form." + value);
            case "matter" -> words.say("discipline.matter." + value);
            case "consequence" -> words.say("discipline.consequence." + value);
            case "relation" -> words.say("procedure.relation." + value);
            case "why" -> words.say("discipline.why." + Suspension.valueOf(value));
            case "answer" -> words.say("discipline.attest." + value);
            case "heardThere" -> words.say("discipline.heardThere." + value);
            case "outcome" -> words.say("discipline.outcome." + value);
            case "onward" -> words.say("discipline.onward." + value);
            case "ground" -> ground(words, act);
            case "of" -> words.say("discipline.no", value);
            case "reminderFound" -> words.say("discipline.reminderFound." + value);
            case "excused" -> words.say("discipline.excused." + value);
            default -> value.equals("true") ? words.say("discipline.yes") : value;
        };
    }

    private List<ProceedingView.Pair> parties(Seen seen) {
        return seen.parties().stream()
                .filter(party -> seen.acts().stream().anyMatch(act -> act.no() == party.no()))
                .map(party -> party(seen, party))
                .toList();
    }

    /// Whoever decides, and who acted in their place last, by what.
    private String decider(Seen seen, PersonId head) {
        return seen.acts().stream()
                .filter(act -> Proceedings.inNameOf(act).filter(head::equals).isPresent())
                .reduce((earlier, later) -> later)
                .map(act -> words.say("discipline.decider.inPlace", name(head), name(act.by()), right(act, head)))
                .orElseGet(() -> name(head));
    }

    /// Whoever was named by an act that does not count is marked.
    private ProceedingView.Pair party(Seen seen, Party party) {
        String name = party.role() == PartyRole.DECIDER ? decider(seen, party.person()) : name(party.person());
        boolean leads = party.role() == PartyRole.MEMBER && seen.progress().isLedBy(party.person());
        return new ProceedingView.Pair(
                part(party.role(), leads),
                seen.progress().voided().containsKey(party.no()) ? words.say("discipline.party.void", name) : name);
    }
}
