package damlam.daring;

import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.daring.Assessment.Fact;
import damlam.daring.Assessment.Shown;
import damlam.eventlog.MoveKind;
import damlam.inspection.Hearing;
import damlam.inspection.HearingLists;
import damlam.inspection.Hearings;
import damlam.inspection.Matter;
import damlam.journal.Journal;
import damlam.org.Acting;
import damlam.org.Competence;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.procedure.LiabilityTest;
import damlam.procedure.LiabilityTest.Answer;
import damlam.procedure.LiabilityTest.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers the tests of protection from the record, where it can: each answer with the acts that show it. What depends
/// on motives or on facts outside is left to people, with what the record has to say to it.
@Component
class Assessments {
    private final Cases cases;
    private final HearingLists hearings;
    private final Org org;
    private final Journal journal;

    Assessments(Cases cases, HearingLists hearings, Org org, Journal journal) {
        this.cases = cases;
        this.hearings = hearings;
        this.org = org;
        this.journal = journal;
    }

    /// A first answer, before people's.
    private record Found(Answer answer, List<Shown> shows) {}

    List<Assessment> of(CurrentPerson me, Initiative initiative) {
        CaseId work = initiative.caseId();
        CaseLine line = work == null ? null : cases.find(work, me).orElse(null);
        List<MadeMove> moves =
                line == null ? List.of() : cases.movesOf(line.work().id());
        return Arrays.stream(LiabilityTest.values())
                .filter(test -> test.effect() == Effect.EXEMPT || test == LiabilityTest.EMERGENCY)
                .filter(test -> test != LiabilityTest.DECEASED)
                .map(test -> answered(initiative, test, found(me, initiative, test, line, moves)))
                .toList();
    }

    private static Assessment answered(Initiative initiative, LiabilityTest test, Found found) {
        List<Tested> all =
                initiative.found().stream().filter(each -> each.test() == test).toList();
        if (found.answer() != Answer.OPEN || all.isEmpty()) {
            return new Assessment(test, found.answer(), found.shows(), null, all);
        }
        Tested said = all.getLast();
        return new Assessment(test, said.answer(), found.shows(), said, all.subList(0, all.size() - 1));
    }

    private Found found(
            CurrentPerson me,
            Initiative initiative,
            LiabilityTest test,
            @Nullable CaseLine line,
            List<MadeMove> moves) {
        return switch (test) {
            case INNOVATION_AUTHORISED -> authorised(initiative);
            case COMPETENCE_FOLLOWED -> competence(initiative, line);
            case PROCEDURE_FOLLOWED -> procedure(initiative, moves);
            case OBJECTIVE_CAUSE -> cause(me, initiative, moves);
            case NO_SELF_INTEREST ->
                open(registered(initiative, initiative.interested() ? Fact.INTEREST : Fact.NO_INTEREST));
            case INNOVATION_PURE_MOTIVE, INNOVATION_COMMON_GOOD, INNOVATION_RIGHT_POLICY ->
                open(registered(initiative, Fact.REGISTERED));
            default -> new Found(Answer.OPEN, List.of());
        };
    }

    private static Found open(Shown shown) {
        return new Found(Answer.OPEN, List.of(shown));
    }

    private Shown registered(Initiative initiative, Fact fact) {
        return new Shown(fact, initiative.at(), "", number(initiative, "daring.register", 0));
    }

    private @Nullable Long number(Initiative initiative, String kind, int no) {
        return journal.numberOf(kind, initiative.id().subject(), no).orElse(null);
    }

    /// What the superior answered; silence authorises nothing, nor does a deputy beside the head.
    private Optional<Found> said(Initiative initiative) {
        Optional<Step> answer = initiative.answer();
        if (answer.isPresent()) {
            Step step = answer.get();
            boolean agreed = step.act() == Step.Act.AGREED;
            OrgChart then = org.at(LocalDate.ofInstant(step.at(), Org.ZONE));
            boolean competent = initiative
                    .answering()
                    .filter(unit -> Acting.isCompetent(step.by(), then.successor(unit), then))
                    .isPresent();
            if (!competent) {
                return Optional.of(open(new Shown(
                        Fact.BY_DEPUTY,
                        step.at(),
                        "#steps",
                        number(initiative, step.act().kind(), step.no()))));
            }
            Shown shown = new Shown(
                    agreed ? Fact.AGREED : Fact.DECLINED,
                    step.at(),
                    "#steps",
                    number(initiative, step.act().kind(), step.no()));
            return Optional.of(new Found(agreed ? Answer.YES : Answer.NO, List.of(shown)));
        }
        return initiative.overdue(org.today())
                ? Optional.of(open(registered(initiative, Fact.SILENT)))
                : Optional.empty();
    }

    /// A proposal is carried out under authority once it was agreed to; a decision of one's own is judged by
    /// competence.
    private Found authorised(Initiative initiative) {
        return initiative.kind() == Initiative.Kind.PROPOSAL
                ? said(initiative).orElseGet(() -> open(registered(initiative, Fact.REGISTERED)))
                : new Found(Answer.OPEN, List.of());
    }

    /// By the competence map of that day, where it has the matter; else by what the superior answered to a decision.
    private Found competence(Initiative initiative, @Nullable CaseLine line) {
        Competence mapped = line == null ? Competence.UNKNOWN : mapped(initiative, line);
        if (mapped != Competence.UNKNOWN && initiative.kind() == Initiative.Kind.DECISION) {
            boolean own = mapped == Competence.OWN;
            return new Found(
                    own ? Answer.YES : Answer.NO,
                    List.of(registered(initiative, own ? Fact.COMPETENT : Fact.NOT_COMPETENT)));
        }
        Found said = said(initiative).orElseGet(() -> open(registered(initiative, Fact.REGISTERED)));
        // That a superior would have it otherwise does not say who was competent.
        return said.answer() == Answer.NO ? new Found(Answer.OPEN, said.shows()) : said;
    }

    private Competence mapped(Initiative initiative, CaseLine line) {
        OrgChart then = org.at(LocalDate.ofInstant(initiative.at(), Org.ZONE));
        return then.matters().stream()
                .filter(matter -> matter.name().equals(line.work().kind()))
                .map(matter -> matter.id())
                .findFirst()
                .map(matter -> then.decides(initiative.by(), matter))
                .orElse(Competence.UNKNOWN);
    }

    /// The work went its way and its result was approved; anything less is for people to judge.
    private Found procedure(Initiative initiative, List<MadeMove> moves) {
        List<Shown> shows = new ArrayList<>();
        boolean approved = false;
        for (MadeMove move : moves) {
            Fact fact = step(move.kind());
            boolean theirs =
                    initiative.by().equals(move.actor()) || initiative.by().equals(move.forPerson());
            if (fact != null && (theirs || fact == Fact.APPROVED || fact == Fact.RETURNED)) {
                shows.add(move(fact, move));
                approved = fact == Fact.APPROVED || (approved && move.kind() != MoveKind.REOPEN);
            }
        }
        return new Found(approved ? Answer.YES : Answer.OPEN, shows);
    }

    private static @Nullable Fact step(MoveKind kind) {
        return switch (kind) {
            case CONSULT -> Fact.CONSULTED;
            case DECIDE -> Fact.DECIDED;
            case SUBMIT -> Fact.SUBMITTED;
            case APPROVE -> Fact.APPROVED;
            case REJECT -> Fact.RETURNED;
            case OBJECT -> Fact.OBJECTED;
            default -> null;
        };
    }

    private Shown move(Fact fact, MadeMove move) {
        return new Shown(
                fact,
                move.at(),
                "/cases/" + move.caseId().value() + "#moves",
                journal.numberOf("cases.move", move.caseId().subject(), move.no())
                        .orElse(null));
    }

    /// What a hearing confirmed, or that somebody outside was waited for, points to it; whether it is what did the
    /// damage, people say.
    private Found cause(CurrentPerson me, Initiative initiative, List<MadeMove> moves) {
        CaseId work = initiative.caseId();
        Hearings.Seen confirmed = work == null
                ? null
                : hearings.objectiveCauses(me, initiative.by()).get(work);
        List<Shown> shows = new ArrayList<>();
        if (confirmed != null && confirmed.hearing() instanceof Hearing.Concluded ended) {
            shows.add(new Shown(
                    Fact.CONFIRMED_CAUSE,
                    ended.conclusion().at(),
                    "/hearings/" + ended.inquiry().id().value(),
                    null,
                    about(confirmed.matter())));
        }
        moves.stream()
                .filter(move -> move.kind() == MoveKind.WAIT)
                .map(move -> move(Fact.WAITED, move))
                .forEach(shows::add);
        return new Found(Answer.OPEN, shows);
    }

    private static String about(Matter matter) {
        return switch (matter) {
            case Matter.OfSignal(FoundSignal signal) ->
                "analysis.kind." + signal.pattern().kind();
            case Matter.OfFinding finding -> "inspection.of.finding";
            case Matter.OfReport report -> "inspection.of.report";
        };
    }
}
