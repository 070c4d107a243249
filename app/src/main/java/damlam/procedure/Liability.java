package damlam.procedure;

import damlam.procedure.LiabilityTest.Answer;
import damlam.procedure.LiabilityTest.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The tests of article 4 with their answers. What nobody answered is open.
public record Liability(Map<LiabilityTest, Answer> answers) {
    public Liability {
        answers = Map.copyOf(answers);
    }

    public Answer answer(LiabilityTest test) {
        return answers.getOrDefault(test, Answer.OPEN);
    }

    /// What follows from the answers.
    public sealed interface Verdict {
        /// @param effect EXCLUDED or EXEMPT
        /// @param by the tests that are met
        record Free(Effect effect, List<LiabilityTest> by) implements Verdict {}

        /// Some ground may still be met: these must be answered before anybody may be disciplined.
        record Open(List<LiabilityTest> questions) implements Verdict {}

        /// No ground is met.
        record Liable() implements Verdict {}
    }

    public Verdict verdict() {
        for (Effect effect : List.of(Effect.EXCLUDED, Effect.EXEMPT)) {
            for (List<LiabilityTest> ground : grounds(effect)) {
                if (ground.stream().allMatch(test -> answer(test) == Answer.YES)) {
                    return new Verdict.Free(effect, ground);
                }
            }
        }
        List<LiabilityTest> questions = List.of(Effect.EXCLUDED, Effect.EXEMPT).stream()
                .flatMap(effect -> grounds(effect).stream())
                .filter(ground -> ground.stream().noneMatch(test -> answer(test) == Answer.NO))
                .flatMap(List::stream)
                .filter(test -> answer(test) == Answer.OPEN)
                .toList();
        return questions.isEmpty() ? new Verdict.Liable() : new Verdict.Open(questions);
    }

    /// The answers that decide, each with those of which one reason is enough: what frees of liability; of each ground
    /// that does not, the conditions that are not met; and what mitigates or aggravates.
    public List<List<LiabilityTest>> deciding() {
        List<List<LiabilityTest>> all = new ArrayList<>();
        if (verdict() instanceof Verdict.Free free) {
            free.by().forEach(test -> all.add(List.of(test)));
        } else {
            List.of(Effect.EXCLUDED, Effect.EXEMPT).stream()
                    .flatMap(effect -> grounds(effect).stream())
                    .map(ground -> ground.stream()
                            .filter(test -> answer(test) == Answer.NO && !test.isEvident())
                            .toList())
                    .filter(unmet -> !unmet.isEmpty())
                    .forEach(all::add);
        }
        Arrays.stream(LiabilityTest.values())
                .filter(test -> test.effect() == Effect.MITIGATES || test.effect() == Effect.AGGRAVATES)
                .filter(test -> answer(test) == Answer.YES)
                .forEach(test -> all.add(List.of(test)));
        return all;
    }

    /// What the choice of the heaviest forms depends on, as far as the answers go: one of the two must be met and the
    /// other not.
    public Attitude attitude() {
        boolean mitigates = met(Effect.MITIGATES);
        boolean aggravates = met(Effect.AGGRAVATES);
        if (mitigates == aggravates) {
            return Attitude.OPEN;
        }
        return mitigates ? Attitude.ACCEPTS : Attitude.REFUSES;
    }

    private boolean met(Effect effect) {
        return Arrays.stream(LiabilityTest.values())
                .anyMatch(test -> test.effect() == effect && answer(test) == Answer.YES);
    }

    private static List<List<LiabilityTest>> grounds(Effect effect) {
        return Arrays.stream(LiabilityTest.values())
                .filter(test -> test.effect() == effect)
                .map(LiabilityTest::ground)
                .distinct()
                .map(ground -> Arrays.stream(LiabilityTest.values())
                        .filter(test -> test.ground() == ground)
                        .toList())
                .toList();
    }
}
