package damlam.daring;

import damlam.procedure.Liability;
import damlam.procedure.LiabilityTest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /// Whether a person said that what it asks about has not happened yet.
    public boolean notYet() {
        return byPeople != null && answer == LiabilityTest.Answer.OPEN;
    }

    /// What follows from the answers so far.
    public static Liability.Verdict verdict(List<Assessment> tests) {
        Map<LiabilityTest, LiabilityTest.Answer> answers = new EnumMap<>(LiabilityTest.class);
        // What is not asked here is no ground of this file.
        answers.put(LiabilityTest.NO_CAPACITY, LiabilityTest.Answer.NO);
        answers.put(LiabilityTest.DECEASED, LiabilityTest.Answer.NO);
        tests.forEach(one -> answers.put(one.test(), one.answer()));
        return new Liability(answers).verdict();
    }

    /// What an act says to a test.
    public enum Fact {
        REGISTERED,
        NO_INTEREST,
        INTEREST,
        AGREED,
        DECLINED,
        /// By a deputy while the head was there and had delegated nothing.
        BY_DEPUTY,
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
    /// @param about message of what it was about; empty where the fact says it
    public record Shown(
            Fact fact, Instant at, String href, @Nullable Long act, String about) {
        Shown(Fact fact, Instant at, String href, @Nullable Long act) {
            this(fact, at, href, act, "");
        }
    }
}
