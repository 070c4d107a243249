package damlam.cases;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.MoveKind;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the rule book says of asking for opinions: how long those who are asked have, that silence past it is
/// agreement, and how soon after the last opinion a decision is due.
@Component
public class Consulting {
    static final String LEAST = "consult.answer.least";
    static final String MOST = "consult.answer.most";
    static final String DECIDE = "consult.decide";
    static final String OBJECTION = "dare.objection";

    private final Rulebook book;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Consulting(Rulebook book) {
        this.book = book;
    }

    /// The time to answer that needs no reason.
    ///
    /// @param silence the rule by which silence past the last day is agreement
    public record Time(LocalDate earliest, LocalDate latest, int least, int most, Rule silence) {
        boolean has(LocalDate day) {
            return !day.isBefore(earliest) && !day.isAfter(latest);
        }
    }

    /// Empty where no rule holds on the day.
    public Optional<Time> time(LocalDate asked) {
        Optional<Rule> most = silence(asked);
        int least = book.on(LEAST, asked).map(rule -> rule.amount().count()).orElse(0);
        return most.map(rule -> new Time(
                calendar.plusWorkingDays(asked, least),
                calendar.plusWorkingDays(asked, rule.amount().count()),
                least,
                rule.amount().count(),
                rule));
    }

    /// The rule by which silence is agreement, for what was asked on a day.
    Optional<Rule> silence(LocalDate asked) {
        return book.on(MOST, asked).filter(Rule::mayBind);
    }

    /// The last day by which an objection of a day may ask to be answered; empty where no rule says.
    public Optional<LocalDate> objectionBy(LocalDate asked) {
        return book.on(OBJECTION, asked)
                .map(rule -> calendar.plusWorkingDays(asked, rule.amount().count()));
    }

    /// Why an objection is not taken: its answer would be put off.
    @Nullable
    Refusal refusal(Move.Objection objection, LocalDate today) {
        return objectionBy(today).filter(objection.answerBy()::isAfter).isPresent() ? Refusal.ANSWER_TOO_LATE : null;
    }

    /// By when a decision is due now that the opinions are in.
    ///
    /// Who answered in time answered on a day; silence stands at the first moment after its last one.
    Optional<LocalDate> decideBy(Position at) {
        if (at.opinionsIn() == null || at.done()) {
            return Optional.empty();
        }
        LocalDate last = LocalDate.ofInstant(at.opinionsIn().minusMillis(1), Org.ZONE);
        return decideBy(last);
    }

    /// The same after the last opinion, or the last day for it.
    public Optional<LocalDate> decideBy(LocalDate last) {
        return book.on(DECIDE, last)
                .map(rule -> calendar.plusWorkingDays(last, rule.amount().count()));
    }

    /// Why opinions are not asked for so.
    ///
    /// @param moves all moves of the case
    @Nullable
    Refusal refusal(Move.Consult asking, List<MadeMove> moves, LocalDate today) {
        if (!asking.reason().isEmpty()) {
            return null;
        }
        if (again(asking, moves)) {
            return Refusal.ASKED_BEFORE;
        }
        return time(today).filter(time -> !time.has(asking.replyBy())).isPresent() ? Refusal.UNUSUAL_TIME : null;
    }

    /// Whether the same party was asked on this case before, or anybody the same question. What was taken back was not
    /// asked.
    private static boolean again(Move.Consult asking, List<MadeMove> moves) {
        Set<Integer> recalled = recalled(moves);
        String question = Fold.of(asking.words());
        return moves.stream()
                .filter(move -> move.kind() == MoveKind.CONSULT && !recalled.contains(move.no()))
                .anyMatch(move ->
                        asking.to().equals(move.to()) || Fold.of(move.words()).equals(question));
    }

    private static Set<Integer> recalled(List<MadeMove> moves) {
        Set<Integer> recalled = new HashSet<>();
        Standing standing =
                Standing.start(moves.getFirst().caseId(), moves.getFirst().at());
        for (MadeMove move : moves) {
            Standing next = standing.after(move);
            if (move.kind() == MoveKind.RECALL) {
                standing.state().openRequests().stream()
                        .filter(request -> request.isAwaited()
                                && !next.state().openRequests().contains(request))
                        .forEach(request -> moves.stream()
                                .filter(asked -> asked.kind() == MoveKind.CONSULT
                                        && asked.at().toEpochMilli() == request.sinceMs())
                                .forEach(asked -> recalled.add(asked.no())));
            }
            standing = next;
        }
        return recalled;
    }
}
