package damlam.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What stands behind `record`: an action, what it acts on, and options, each with a value.
///
/// @param action `verify`, `export`, `receipt`, `keys`, `rotate`, `retire`
/// @param operands in order
/// @param values of each option, in order
record RecordArguments(String action, List<String> operands, Map<String, List<String>> values) {
    private static final Map<String, Integer> OPERANDS =
            Map.of("verify", 1, "export", 1, "receipt", 2, "keys", 1, "rotate", 1, "retire", 1);
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "verify", List.of("--key", "--checkpoint", "--against", "--lang"),
            "export", List.of("--key", "--out", "--lang"),
            "receipt", List.of("--lang"),
            "keys", List.of("--lang"),
            "rotate", List.of("--lang"),
            "retire", List.of("--lang"));

    static RecordArguments parse(List<String> args) throws Refusal {
        if (args.isEmpty() || !OPTIONS.containsKey(args.getFirst())) {
            throw new Refusal(Main.USAGE);
        }
        String action = args.getFirst();
        List<String> operands = new ArrayList<>();
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 1; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                operands.add(arg);
            } else if (!OPTIONS.getOrDefault(action, List.of()).contains(arg)) {
                throw new Refusal("'record %s' knows no %s%n%s".formatted(action, arg, Main.USAGE.strip()));
            } else if (i + 1 == args.size()) {
                throw new Refusal(arg + " needs a value");
            } else {
                values.computeIfAbsent(arg, option -> new ArrayList<>()).add(args.get(++i));
            }
        }
        if (operands.size() != OPERANDS.getOrDefault(action, 0)) {
            throw new Refusal(Main.USAGE);
        }
        return new RecordArguments(action, operands, values);
    }

    String operand(int number) {
        return operands.get(number);
    }

    List<String> options(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> option(String name) {
        return options(name).isEmpty()
                ? Optional.empty()
                : Optional.of(options(name).getLast());
    }

    /// Vietnamese unless English is asked for.
    Locale language() throws Refusal {
        String asked = option("--lang").orElse("vi");
        return switch (asked) {
            case "vi" -> Locale.forLanguageTag("vi-VN");
            case "en" -> Locale.ENGLISH;
            default -> throw new Refusal("--lang is vi or en, not '%s'".formatted(asked));
        };
    }
}
