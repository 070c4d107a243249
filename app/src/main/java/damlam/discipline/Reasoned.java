package damlam.discipline;

import damlam.journal.Reasons;
import damlam.procedure.LiabilityTest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why the tests of liability were answered as they were, each answer with its own reason. The reasons are prose, and
/// lie in the words of the act, a line each, `EMERGENCY: reason`, before whatever else is said.
///
/// @param more what is said besides
public record Reasoned(Map<LiabilityTest, String> each, String more) {
    /// Before the name of a test, what is typed as its reason.
    public static final String WHY = "why";
    /// So many letters at least.
    public static final int SHORTEST = 10;

    private static final String SIGN = ": ";

    public Reasoned {
        each = Map.copyOf(each);
    }

    /// As it lies in the words of an act. Of one that was entered before answers had reasons of their own, all is
    /// `more`.
    public static Reasoned of(String words) {
        Map<LiabilityTest, String> each = new EnumMap<>(LiabilityTest.class);
        StringBuilder more = new StringBuilder();
        words.lines()
                .forEach(line -> Arrays.stream(LiabilityTest.values())
                        .filter(test -> line.startsWith(test.name() + SIGN))
                        .findFirst()
                        .ifPresentOrElse(
                                test -> each.put(
                                        test, line.substring(test.name().length() + SIGN.length())),
                                () -> more.append(more.isEmpty() ? "" : "\n").append(line)));
        return new Reasoned(each, more.toString());
    }

    /// As it was typed, among the answers.
    static Reasoned typed(Facts typed, String words) {
        Map<LiabilityTest, String> each = new EnumMap<>(LiabilityTest.class);
        for (LiabilityTest test : LiabilityTest.values()) {
            String why = typed.text(WHY + test)
                    .lines()
                    .collect(Collectors.joining(" "))
                    .strip();
            if (!why.isEmpty()) {
                each.put(test, why);
            }
        }
        return new Reasoned(each, words.strip());
    }

    /// The answers alone.
    static Facts answers(Facts typed) {
        Map<String, String> answers = new TreeMap<>(typed.all());
        Arrays.stream(LiabilityTest.values()).forEach(test -> answers.remove(WHY + test));
        return new Facts(answers);
    }

    /// Where a reason is missing among what was typed: of several answers of which one reason is enough, the
    /// first; of each that is answered with yes its own; and where one that nobody needs says nothing.
    public static List<LiabilityTest> missing(Facts typed) {
        Stream<LiabilityTest> needed = Progress.answers(typed).deciding().stream()
                .filter(tests -> tests.stream().noneMatch(test -> Reasons.suffice(typed.text(WHY + test), SHORTEST)))
                .map(List::getFirst);
        Stream<LiabilityTest> empty =
                Arrays.stream(LiabilityTest.values()).filter(test -> !Reasons.sayOrAreBlank(typed.text(WHY + test)));
        return Stream.of(needed, empty, unfounded(typed), shared(typed).stream())
                .flatMap(tests -> tests)
                .distinct()
                .toList();
    }

    private static Stream<LiabilityTest> unfounded(Facts typed) {
        return met(typed).filter(test -> !Reasons.suffice(typed.text(WHY + test), SHORTEST));
    }

    /// Answers of yes whose reason is that of another answer as well. One sentence for all says nothing of what is met;
    /// that nothing of several is met it may say.
    public static List<LiabilityTest> shared(Facts typed) {
        return met(typed)
                .filter(test -> !said(typed, test).isEmpty()
                        && Arrays.stream(LiabilityTest.values())
                                .anyMatch(other ->
                                        other != test && said(typed, other).equals(said(typed, test))))
                .toList();
    }

    private static Stream<LiabilityTest> met(Facts typed) {
        return Arrays.stream(LiabilityTest.values())
                .filter(test -> typed.text(test.name()).equals(LiabilityTest.Answer.YES.name()));
    }

    private static String said(Facts typed, LiabilityTest test) {
        return typed.text(WHY + test)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// As it is kept.
    String words() {
        Stream<String> lines = Arrays.stream(LiabilityTest.values())
                .filter(each::containsKey)
                .map(test -> test.name() + SIGN + each.get(test));
        return Stream.concat(lines, more.isEmpty() ? Stream.empty() : Stream.of(more))
                .collect(Collectors.joining("\n"));
    }
}
