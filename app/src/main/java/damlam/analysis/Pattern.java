package damlam.analysis;

import damlam.cases.CaseId;
import damlam.cases.Party;
import damlam.detect.Against;
import damlam.detect.Figure;
import damlam.detect.SignalKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a detector sees in one case: the kernel's [damlam.detect.Signal] with the organisation's own numbers.
///
/// @param named the party it is about; without a person where the rule names nobody
/// @param from who the case or the question came from, `to` who it went to; null where that has no meaning
/// @param moves numbers of the moves of the case that show it, in order
/// @param since when the first of them was made
/// @param against what speaks against it
/// @param strength 0 to 1
/// @param caseMoves how many moves the case had
public record Pattern(
        CaseId caseId,
        SignalKind kind,
        Party named,
        @Nullable Party from,
        @Nullable Party to,
        List<Integer> moves,
        Instant since,
        Figure figure,
        List<Weight> against,
        double strength,
        int caseMoves) {
    /// A change of working time less than this is not worth a new figure: what lies in a queue grows all the time.
    private static final long SAME_MS = 15 * 60_000;

    public Pattern {
        moves = List.copyOf(moves);
        against = List.copyOf(against);
    }

    /// Something that speaks against it.
    ///
    /// @param moveNo the move that shows it; 0 where none does
    public record Weight(Against.Factor factor, Figure figure, int moveNo) {}

    /// What stays the same from one search to the next.
    record Identity(CaseId caseId, SignalKind kind, Party named, int firstMove) {}

    Identity identity() {
        return new Identity(caseId, kind, named, moves.isEmpty() ? 0 : moves.getFirst());
    }

    /// Whether something speaks against it that was found in the record.
    public boolean isExplained() {
        return !against.isEmpty();
    }

    /// Whether a person who reads both learns the same from them.
    boolean saysTheSame(Pattern other) {
        return moves.equals(other.moves)
                && caseMoves == other.caseMoves
                && isSame(figure, other.figure)
                && against.size() == other.against.size()
                && isSameAgainst(other);
    }

    private boolean isSameAgainst(Pattern other) {
        for (int i = 0; i < against.size(); i++) {
            Weight one = against.get(i);
            Weight two = other.against.get(i);
            if (one.factor() != two.factor() || one.moveNo() != two.moveNo() || !isSame(one.figure(), two.figure())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Figure one, Figure two) {
        long tolerated = one.unit() == Figure.Unit.WORKING_MS ? SAME_MS : 1;
        return one.unit() == two.unit()
                && Math.abs(one.found() - two.found()) < tolerated
                && Math.abs(one.of() - two.of()) < tolerated;
    }
}
