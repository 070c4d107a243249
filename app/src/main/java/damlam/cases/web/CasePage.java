package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseFilter;
import damlam.cases.CaseId;
import damlam.cases.CaseLedger;
import damlam.cases.CaseLedger.Stretch;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Choices;
import damlam.cases.Consulting;
import damlam.cases.MadeMove;
import damlam.cases.Matters;
import damlam.cases.Party;
import damlam.cases.Passing;
import damlam.cases.Position;
import damlam.cases.Progress;
import damlam.cases.Refusal;
import damlam.directives.NextReport;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.org.MatterId;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Choice;
import damlam.page.Crumb;
import damlam.page.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts one case's page together.
///
/// @param typed the form that comes back because its move was not made
record CasePage(
        Cases cases,
        Consulting consulting,
        Matters matters,
        Passing passing,
        OrgChart chart,
        Shows shows,
        Spread spread,
        CurrentPerson me,
        @Nullable MoveForm typed,
        @Nullable Refusal refused) {

    /// @param from what it comes from: the directive's number, with its address
    /// @param required what the directive asks; null for a unit's own work
    CaseShown shown(
            CaseLine line,
            List<Crumb> from,
            CaseShown.@Nullable Asked required,
            @Nullable MoveKind asked,
            boolean byCalendar,
            boolean oldestFirst) {
        CaseId id = line.work().id();
        List<MadeMove> moves = cases.movesOf(id);
        CaseLedger ledger = cases.ledgerOf(moves);
        MoveWords moveWords = new MoveWords(shows.words, shows.names, cases.saidOf(id), Cases.lateAnswers(moves));
        var files = cases.evidenceOf(id);
        List<MadeMove> inOrder = oldestFirst ? moves : moves.reversed();
        Choices choices = cases.choicesOf(id, me);
        Function<Stretch, String> states = states(line, ledger, choices);
        Strip strip = new StripDrawing(shows, ledger, moves, states, byCalendar).draw();
        CaseShown.Next next = nextMoves(line, moves, choices).shown(asked, typed, refused);
        CaseHead head = new CaseHead(shows, chart, consulting, me, line.work().matter());
        boolean urgent = line.progress() == Progress.LATE || line.progress() == Progress.SOON_DUE;
        return new CaseShown(
                id.value(),
                line.work().title(),
                required,
                crumbs(line, from),
                head.of(line, ledger, moves, choices),
                now(line, choices),
                line.at().cancelled() ? Mark.IDLE : Shows.mark(line.at().state()),
                urgent ? Shows.mark(line.progress()) : null,
                urgent ? shows.words.say("cases.progress." + line.progress().name()) : "",
                required == null || required.product() == null ? line.work().product() : "",
                coordinators(line),
                strip,
                byCalendar,
                shows.words.say(
                        "cases.strip.sub",
                        moves.size(),
                        shows.words.working(ledger.workingMs()),
                        shows.words.calendarLength(ledger.calendarMs())),
                ledger.stretches().stream()
                        .map(stretch -> shows.stretch(stretch, states.apply(stretch)))
                        .toList(),
                shows.words.length(ledger.workingMs()),
                shows.words.calendarLength(ledger.calendarMs()),
                inOrder.stream()
                        .map(move -> moveWords.line(move, files, me.id()))
                        .toList(),
                oldestFirst,
                next,
                String.join(" ", outcome(line, next.chosen())),
                ends(next.chosen()) ? spread.unread(me, line.work(), shows.words, shows.names) : null,
                parts(id),
                maySplit(line),
                head.tellsDecision(line) ? "" : decide(line),
                inUnit(line),
                matter(line));
    }

    private List<Crumb> crumbs(CaseLine line, List<Crumb> from) {
        List<Crumb> crumbs = new ArrayList<>(from);
        if (line.work().parent() != null) {
            crumbs.add(Crumb.of(
                    shows.words.say("cases.whole"),
                    "/cases/" + line.work().parent().value()));
        }
        crumbs.add(Crumb.of(shows.names.unit(line.work().unit())));
        return crumbs;
    }

    private String coordinators(CaseLine line) {
        return line.work().coordinators().stream().map(shows.names::unit).collect(Collectors.joining(", "));
    }

    /// Whoever has the page before them has opened it, whatever they have recorded: to them it is new.
    private static boolean isNew(CaseLine line, Choices choices) {
        return line.at().state() == LedgerState.UNOPENED && choices.may(MoveKind.OPEN);
    }

    /// The words of each stretch's state.
    private Function<Stretch, String> states(CaseLine line, CaseLedger ledger, Choices choices) {
        boolean isNew = isNew(line, choices);
        return stretch -> shows.words.say(
                isNew && stretch.equals(ledger.stretches().getLast())
                        ? "cases.now.new"
                        : "cases.state." + stretch.state().name());
    }

    /// Whether a move is one by which a result is handed in or taken.
    private static boolean ends(@Nullable MoveKind chosen) {
        return chosen == MoveKind.SUBMIT || chosen == MoveKind.APPROVE;
    }

    /// After the opinions: by when a decision is due. Empty before that.
    private String decide(CaseLine line) {
        LocalDate day = line.decideBy();
        if (day == null) {
            return "";
        }
        boolean past = day.isBefore(chart.day());
        return shows.words.say(past ? "cases.decide.late" : "cases.decide", shows.words.date(day));
    }

    private NextMoves nextMoves(CaseLine line, List<MadeMove> moves, Choices choices) {
        return new NextMoves(
                shows.words,
                shows.names,
                chart,
                me.id(),
                line,
                choices,
                consulting.time(chart.day()).orElse(null),
                consulting.objectionBy(chart.day()).orElse(null),
                passing.known(line.work().id(), moves, acting(line, choices)));
    }

    /// In whose place the person would pass the case on.
    private Party acting(CaseLine line, Choices choices) {
        Party holder = line.at().holder();
        PersonId instead = choices.insteadOf().get(MoveKind.ESCALATE);
        return Party.of(holder == null ? me.unit() : holder.unit(), instead == null ? me.id() : instead);
    }

    private CaseShown.Matter matter(CaseLine line) {
        CaseId id = line.work().id();
        Optional<MatterId> matter = matters.of(id);
        List<Choice> kinds = matters.choices(me, id).stream()
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
        return new CaseShown.Matter(
                matter.map(each -> Matters.name(chart, each)).orElse(""),
                matter.map(each -> Matters.deciders(chart, each)).orElse(List.of()).stream()
                        .map(each -> Matters.said(chart, each))
                        .toList(),
                kinds,
                matter.map(MatterId::value).orElse(0L),
                matter.isEmpty() || !kinds.isEmpty()
                        ? ""
                        : shows.words.say(
                                "cases.matter.fixed",
                                shows.names.unit(line.work().issuer())));
    }

    /// What becomes of the work by the chosen move, where that is more than its name says.
    private List<String> outcome(CaseLine line, @Nullable MoveKind chosen) {
        List<String> said = new ArrayList<>();
        boolean standing = line.at().dueOn() == null;
        NextReport report = line.report();
        if (chosen != null && ends(chosen) && standing) {
            said.add(shows.words.say("cases.standing." + chosen.name()));
            if (report != null) {
                said.add(shows.words.say("cases.standing.report", shows.words.date(report.due())));
            }
        }
        // Whoever reviews for another unit than the issuer ends the work for the issuer too.
        Party reviewer = line.at().charged();
        UnitId issuer = line.work().issuer();
        if (chosen == MoveKind.APPROVE && reviewer != null && !reviewer.unit().equals(issuer)) {
            said.add(shows.words.say(
                    standing ? "cases.approve.endsToo" : "cases.approve.ends", shows.names.unit(issuer)));
        }
        return said;
    }

    private String now(CaseLine line, Choices choices) {
        Position at = line.at();
        String key = at.cancelled()
                ? "cases.move.CANCEL"
                : "cases.state." + at.state().name();
        if (at.done() && line.report() != null && !at.cancelled()) {
            key = "cases.now.approved";
        }
        if (isNew(line, choices)) {
            key = "cases.now.new";
        }
        String state = shows.words.say(key).toLowerCase(Locale.ROOT);
        return shows.words.say("cases.now", state, shows.words.moment(at.since()));
    }

    /// The time of the unit beside that of its holder, who is charged with their own alone.
    private String inUnit(CaseLine line) {
        Party holder = line.at().holder();
        Instant since = cases.unitSince(List.of(line)).get(line.work().id());
        if (since == null || holder == null) {
            return "";
        }
        return shows.words.say(
                "cases.inUnit",
                shows.names.unit(holder.unit()),
                shows.words.date(since),
                shows.words.working(shows.working(since, shows.now)),
                holder.person() == null ? shows.words.say("cases.inUnit.nobody") : shows.names.person(holder.person()),
                shows.words.date(line.at().heldSince()));
    }

    private List<CaseRow> parts(CaseId id) {
        CaseFilter filter = CaseFilter.ALL.partsOf(id);
        return cases.list(filter, damlam.access.Sight.ALL, 200, 0).stream()
                .map(part -> CaseRow.of(part, shows, "", null))
                .toList();
    }

    private boolean maySplit(CaseLine line) {
        Party holder = line.at().holder();
        return holder != null
                && chart.standIn(me.id(), holder.unit(), line.work().matter()).isPresent();
    }
}
