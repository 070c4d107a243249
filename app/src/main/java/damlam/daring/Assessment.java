package damlam.daring;

import damlam.procedure.LiabilityTest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One test of protection with its answer and the acts that show it.
///
/// @param earlier what people answered before that, the first first
/// @param byPeople the person's answer, where the record has none; null where there is none either
public record Assessment(
        LiabilityTest test,
        LiabilityTest.Answer answer,
        List<Shown> shows,
        @Nullable Tested byPeople,
        List<Tested> earlier) {
    public Assessment {
        earlier = List.copyOf(earlier);
        shows = List.copyOf(shows);
    }

    /// What an act says to a test.
    public enum Fact {
        REGISTERED,
        NO_INTEREST,
        INTEREST,
        AGREED,
        DECLINED,
        SILENT,
        COMPETENT,
        NOT_COMPETENT,
        CONSULTED,
        DECIDED,
        SUBMITTED,
        APPROVED,
        RETURNED,
        WAITED,
        OBJECTED,
        CONFIRMED_CAUSE
    }

    /// An act that shows something.
    ///
    /// @param at when it was done
    /// @param href where it can be read; empty where it stands on the page itself
    /// @param act its number in the record; null before it has one, and where it is no act
    public record Shown(
            Fact fact, Instant at, String href, @Nullable Long act) {}
}
