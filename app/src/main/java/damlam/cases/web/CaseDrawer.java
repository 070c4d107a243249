package damlam.cases.web;

import damlam.calendar.WorkCalendar;
import damlam.cases.CaseDrawing;
import damlam.cases.CaseId;
import damlam.cases.CaseLedger;
import damlam.cases.CaseLedger.Stretch;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.MadeMove;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.page.Pages;
import damlam.page.Words;
import gg.jte.Content;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Draws cases for pages of other features.
@Component
class CaseDrawer implements CaseDrawing {
    private final Cases cases;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    CaseDrawer(Cases cases, Org org, Clock clock, Pages pages) {
        this.cases = cases;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public Content draw(CaseId id, Set<Integer> shown, PersonId reader, boolean whole, Locale locale) {
        Words words = Words.in(locale);
        Shows shows = new Shows(
                words,
                new Names(org.chart()),
                WorkCalendar.vietnam(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<MadeMove> moves = cases.movesOf(id);
        CaseLedger ledger = cases.ledgerOf(moves);
        Function<Stretch, String> states =
                stretch -> words.say("cases.state." + stretch.state().name());
        Drawn drawn = new Drawn(
                new StripDrawing(shows, ledger, moves, states, false).draw(),
                ledger.stretches().stream()
                        .map(stretch -> shows.stretch(stretch, states.apply(stretch)))
                        .toList(),
                words.say(
                        "cases.strip.sub",
                        moves.size(),
                        words.working(ledger.workingMs()),
                        words.calendarLength(ledger.calendarMs())),
                words.length(ledger.workingMs()),
                words.calendarLength(ledger.calendarMs()),
                lines(id, moves, shows, reader, whole),
                shown,
                "/cases/" + id.value());
        return pages.piece("cases/drawn", Map.of("words", words, "drawn", drawn));
    }

    private List<CaseShown.MoveLine> lines(
            CaseId id, List<MadeMove> moves, Shows shows, PersonId reader, boolean whole) {
        Map<Integer, List<Evidence.Listed>> files = whole ? cases.evidenceOf(id) : Map.of();
        MoveWords said =
                new MoveWords(shows.words, shows.names, whole ? cases.saidOf(id) : Map.of(), Cases.lateAnswers(moves));
        return moves.stream()
                .map(move -> said.line(move, files, reader))
                .map(line -> whole ? line : line.withoutWords())
                .toList();
    }
}
