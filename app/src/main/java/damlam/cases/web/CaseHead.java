package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseLedger;
import damlam.cases.CaseLine;
import damlam.cases.Choices;
import damlam.cases.Consulting;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.cases.Position;
import damlam.directives.NextReport;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.org.Acting;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The first line of a case: what whoever looks must do now, and by when; else who holds it, and until when.
/// Of several who may act in one place it names the one who must, as their desks do.
/// @param matter which kind of matter the case is; null where nobody said
record CaseHead(
        Shows shows,
        OrgChart chart,
        Consulting consulting,
        CurrentPerson me,
        @Nullable MatterId matter) {

    private static final Set<MoveKind> ASKING = EnumSet.of(MoveKind.CONSULT, MoveKind.ESCALATE, MoveKind.OBJECT);
    private static final Content NOTHING = output -> {};

    Content of(CaseLine line, CaseLedger ledger, List<MadeMove> moves, Choices choices) {
        Position at = line.at();
        Party holder = at.holder();
        if (holder == null) {
            NextReport report = line.report();
            return shows.words.rich(
                    ended(line),
                    shows.words.date(at.since()),
                    shows.words.working(ledger.workingMs()),
                    approver(moves),
                    report == null ? "" : shows.words.date(report.due()));
        }
        if (!at.waits()) {
            return held(line, holder);
        }
        return asked(at, holder, moves, choices).orElseGet(() -> waits(line, holder, moves));
    }

    /// Whom its holder waits for, by name where one must answer, and until when.
    private Content waits(CaseLine line, Party holder, List<MadeMove> moves) {
        Position at = line.at();
        Party charged = at.charged();
        Optional<LocalDate> by = moves.reversed().stream()
                .filter(move -> ASKING.contains(move.kind()) && Objects.equals(move.to(), charged))
                .findFirst()
                .map(MadeMove::dueOn);
        return shows.words.rich(
                must(holder).contains(me.id()) ? "cases.head.mine.waits" : "cases.head.waits",
                shows.names.party(holder),
                charged == null ? at.outside() : whom(charged),
                shows.words.working(shows.working(at.since(), shows.now)),
                by.map(day -> shows.words.rich("cases.head.waits.by", shows.words.date(day)))
                        .orElse(NOTHING),
                due(line));
    }

    private String whom(Party charged) {
        String party = shows.names.party(charged);
        String person = charged.person() == null ? named(must(charged)) : "";
        return person.isEmpty() ? party : person + ", " + party;
    }

    /// What its holder does next; of a unit, whoever acts for it.
    private Content held(CaseLine line, Party holder) {
        Position at = line.at();
        List<PersonId> must = must(holder);
        boolean mine = must.contains(me.id());
        boolean unit = holder.person() == null;
        boolean begun = at.state() == LedgerState.WORKING;
        LocalDate decide = decideBy(line);
        String what = decide != null
                ? decide.isBefore(chart.day()) ? "SETTLE.late" : "SETTLE"
                : begun ? "WORK" : unit ? "GIVE" : "TAKE";
        String key = mine
                ? "cases.head.mine." + what
                : !must.isEmpty() && actsFor(holder) ? "cases.head.other." + what : "cases.head.held";
        return shows.words.rich(
                key,
                shows.names.party(holder),
                shows.words.working(shows.working(at.heldSince(), shows.now)),
                due(line),
                named(must),
                besides(holder),
                decide == null ? "" : shows.words.date(decide));
    }

    /// By when whoever holds it decides, now that the opinions they asked for are in; null while they do not, and of
    /// what was given to somebody since, who takes it up first.
    private static @Nullable LocalDate decideBy(CaseLine line) {
        LedgerState state = line.at().state();
        return state == LedgerState.QUEUED || state == LedgerState.WORKING ? line.decideBy() : null;
    }

    /// Whether the first line tells whoever looks by when it is to be decided.
    boolean tellsDecision(CaseLine line) {
        Party holder = line.at().holder();
        return decideBy(line) != null && holder != null && (must(holder).contains(me.id()) || actsFor(holder));
    }

    private Content due(CaseLine line) {
        LocalDate due = line.at().dueOn();
        NextReport report = line.report();
        if (due != null) {
            return shows.words.rich("cases.head.due", shows.words.date(due), shows.words.left(shows.left(due)));
        }
        return report == null
                ? shows.words.rich("cases.head.standing")
                : shows.words.rich(
                        report.first() ? "cases.head.firstReport" : "cases.head.nextReport",
                        shows.words.date(report.due()));
    }

    /// What whoever looks owes the holder, and by when, or may do for whoever owes it; empty where others are waited
    /// for.
    private Optional<Content> asked(Position at, Party holder, List<MadeMove> moves, Choices choices) {
        MoveKind answer = choices.may(MoveKind.REPLY)
                ? MoveKind.REPLY
                : choices.may(MoveKind.DECIDE) || isBesideObjection(at, moves)
                        ? MoveKind.DECIDE
                        : choices.may(MoveKind.APPROVE) ? MoveKind.APPROVE : null;
        if (answer == null) {
            return Optional.empty();
        }
        Optional<MadeMove> question = answer == MoveKind.APPROVE ? Optional.empty() : question(answer, moves);
        Party of = question.map(MadeMove::to).orElse(at.charged());
        List<PersonId> must = of == null ? List.of() : must(of);
        boolean other = !must.isEmpty() && !must.contains(me.id());
        LocalDate day = question.map(MadeMove::dueOn).orElse(null);
        boolean objected =
                question.map(MadeMove::kind).filter(MoveKind.OBJECT::equals).isPresent();
        String key = "cases.head." + (other ? "other." : "asked.") + (objected ? MoveKind.OBJECT : answer).name();
        String from = shows.names.party(holder);
        if (day == null) {
            return Optional.of(shows.words.rich(key, from, "", named(must), besides(of)));
        }
        boolean silence = !other
                && answer == MoveKind.REPLY
                && question.map(move -> LocalDate.ofInstant(move.at(), Org.ZONE))
                        .flatMap(consulting::time)
                        .isPresent();
        return Optional.of(shows.words.rich(
                key + (silence ? ".silence" : ".day"), from, shows.words.date(day), named(must), besides(of)));
    }

    /// Whether whoever looks is beside the head who answers an objection: they are told whom it waits for.
    private boolean isBesideObjection(Position at, List<MadeMove> moves) {
        return at.state() == LedgerState.AWAITING_DECISION
                && question(MoveKind.DECIDE, moves)
                        .filter(move -> move.kind() == MoveKind.OBJECT && Objects.equals(move.to(), at.charged()))
                        .isPresent();
    }

    /// The latest move that asks for what whoever looks may answer; one that they must before one that they may.
    private Optional<MadeMove> question(MoveKind answer, List<MadeMove> moves) {
        return moves.reversed().stream()
                .filter(move -> answer == MoveKind.REPLY
                        ? move.kind() == MoveKind.CONSULT
                        : move.kind() == MoveKind.ESCALATE || move.kind() == MoveKind.OBJECT)
                .filter(move -> move.to() != null && (must(move.to()).contains(me.id()) || actsFor(move.to())))
                .min(Comparator.comparing(
                        move -> move.to() == null || !must(move.to()).contains(me.id())));
    }

    /// Who must act for a party: the person who is meant, and of a unit whoever acts for it now.
    private List<PersonId> must(Party party) {
        PersonId person = party.person();
        UnitId unit = chart.successor(party.unit());
        boolean there = person != null && !chart.appointmentsOf(person).isEmpty();
        return there ? List.of(person) : Acting.of(unit, chart, matter);
    }

    private boolean actsFor(Party party) {
        return chart.standIn(me.id(), chart.successor(party.unit()), matter)
                .filter(right -> party.person() == null || party.person().equals(right.forPerson()))
                .isPresent();
    }

    /// What is left to others than the one who must: a head who delegated still may, others act in their place.
    private String besides(@Nullable Party party) {
        boolean head = party != null && party.person() == null && chart.isHead(me.id(), chart.successor(party.unit()));
        return shows.words.say(head ? "cases.head.still" : "cases.head.instead");
    }

    private String named(List<PersonId> people) {
        return people.stream().map(shows.names::person).collect(Collectors.joining(", "));
    }

    /// Who took the result, and for which unit; empty where nobody did.
    private String approver(List<MadeMove> moves) {
        return moves.reversed().stream()
                .filter(move -> move.kind() == MoveKind.APPROVE)
                .findFirst()
                .map(move -> shows.names.full(new Party(move.unit(), move.actor())))
                .orElse("");
    }

    private static String ended(CaseLine line) {
        NextReport report = line.report();
        if (line.at().cancelled()) {
            return "cases.head.cancelled";
        }
        if (report != null) {
            return report.first() ? "cases.head.reports.first" : "cases.head.reports.next";
        }
        return Shows.standing(line) ? "cases.head.ended" : "cases.head.done";
    }
}
