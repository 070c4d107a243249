package damlam.bench;

import damlam.simulate.Truth;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Holds who was named, from `parties.csv`, against who they are, from `truth.csv`; adds up over simulations.
///
/// Only verdicts about persons count. Somebody who avoids is named for the right reason if one of the
/// signals that stand above the limits is among those of their type; somebody honest or daring is named
/// falsely if any signal of avoidance does. Somebody daring is commended for the right reason likewise; whoever does
/// not dare is commended wrongly, for whatever it is.
final class Scorecard {
    private static final List<String> COMMENDING = List.of("DECISIVE", "UNBLOCKER", "TOOK_HARD_CASE");

    /// How the people of one type fared.
    private static final class Line {
        int people;
        int right;
        int wrongOnly;
        int tooFew;
        int commended;
        final Map<String, Integer> signals = new TreeMap<>();
    }

    /// What was said about one person.
    private static final class Said {
        final Set<String> above = new HashSet<>();
        final Set<String> judged = new HashSet<>();
    }

    private final Map<Truth, Line> lines = new EnumMap<>(Truth.class);
    private long verdicts;
    private long tooFew;

    Scorecard() {
        for (Truth type : Truth.values()) {
            lines.put(type, new Line());
        }
    }

    /// @param simulation the folder with `truth.csv`
    /// @param results the folder with `parties.csv`
    void add(Path simulation, Path results) throws IOException {
        Map<String, Said> said = new HashMap<>();
        try (CsvReader<NamedCsvRecord> parties = CsvReader.builder().ofNamedCsvRecord(results.resolve("parties.csv"))) {
            for (NamedCsvRecord party : parties) {
                if (party.getField("level").equals("person")) {
                    hear(party, said);
                }
            }
        }
        try (CsvReader<NamedCsvRecord> truth = CsvReader.builder().ofNamedCsvRecord(simulation.resolve("truth.csv"))) {
            for (NamedCsvRecord person : truth) {
                Truth type = Truth.valueOf(person.getField("type").toUpperCase(Locale.ROOT));
                judge(type, said.getOrDefault(person.getField("person"), new Said()));
            }
        }
    }

    private void hear(NamedCsvRecord party, Map<String, Said> said) {
        String name = party.getField("party");
        String signal = party.getField("signal");
        Said about = said.computeIfAbsent(name.substring(name.lastIndexOf('/') + 1), person -> new Said());
        verdicts++;
        switch (party.getField("verdict")) {
            case "too-few" -> tooFew++;
            case "above" -> {
                about.judged.add(signal);
                about.above.add(signal);
            }
            default -> about.judged.add(signal);
        }
    }

    private void judge(Truth type, Said about) {
        Line line = line(type);
        line.people++;
        about.above.forEach(signal -> line.signals.merge(signal, 1, Integer::sum));
        boolean right = !Collections.disjoint(about.above, type.rightReasons());
        line.right += right ? 1 : 0;
        // To be commended as well makes a false name no better.
        boolean wrong = !right || !type.group().isAvoiding();
        line.wrongOnly += wrong && isNamedForAvoiding(about) ? 1 : 0;
        line.commended += Collections.disjoint(about.above, COMMENDING) ? 0 : 1;
        line.tooFew += Collections.disjoint(about.judged, type.rightReasons()) ? 1 : 0;
    }

    private static boolean isNamedForAvoiding(Said about) {
        return about.above.stream().anyMatch(signal -> !COMMENDING.contains(signal));
    }

    private Line line(Truth type) {
        Line line = lines.get(type);
        if (line == null) {
            throw new IllegalStateException("no line for " + type);
        }
        return line;
    }

    void print(PrintStream out) {
        out.printf(
                "%-22s %7s %7s %10s %9s %8s  %s%n",
                "who avoids", "people", "right", "wrong only", "not named", "too few", "named for");
        for (Truth type : Truth.values()) {
            if (type.group().isAvoiding()) {
                avoiding(type, line(type), out);
            }
        }
        out.printf("%n%-22s %7s %13s %8s  %s%n", "who does not", "people", "falsely named", "1 in", "named for");
        for (Truth type : Truth.values()) {
            if (!type.group().isAvoiding()) {
                honest(type, line(type), out);
            }
        }
        commended(out);
        out.printf(
                "%nverdicts that say there is too little to say: %,d of %,d (%.1f %%)%n",
                tooFew, verdicts, 100.0 * tooFew / Math.max(1, verdicts));
        targets(out);
    }

    private static void avoiding(Truth type, Line line, PrintStream out) {
        out.printf(
                "%-22s %7d %6.1f%% %10d %9d %8d  %s%n",
                name(type),
                line.people,
                percent(line.right, line.people),
                line.wrongOnly,
                line.people - line.right - line.wrongOnly,
                line.tooFew,
                line.signals);
    }

    private static void honest(Truth type, Line line, PrintStream out) {
        String oneIn = line.wrongOnly == 0 ? "-" : Integer.toString(line.people / line.wrongOnly);
        out.printf("%-22s %7d %13d %8s  %s%n", name(type), line.people, line.wrongOnly, oneIn, line.signals);
    }

    /// Who is commended: of each daring type how many for what they do, and for each signal how many of all others.
    private void commended(PrintStream out) {
        out.printf("%n%-22s %7s %7s %10s %9s %8s%n", "who dares", "people", "right", "other only", "not", "too few");
        for (Truth type : Truth.values()) {
            if (type.group() == Truth.Group.DARING) {
                Line line = line(type);
                out.printf(
                        "%-22s %7d %6.1f%% %10d %9d %8d%n",
                        name(type),
                        line.people,
                        percent(line.right, line.people),
                        line.commended - line.right,
                        line.people - line.commended,
                        line.tooFew);
            }
        }
        out.printf("%n%-22s %7s %9s %8s  %s%n", "commended for", "others", "commended", "share", "who");
        COMMENDING.forEach(signal -> others(signal, out));
    }

    /// How many are commended for that signal of all whose type it does not stand for.
    private void others(String signal, PrintStream out) {
        int people = 0;
        int commended = 0;
        Map<String, Integer> who = new TreeMap<>();
        for (Truth type : Truth.values()) {
            if (!type.rightReasons().contains(signal)) {
                int times = line(type).signals.getOrDefault(signal, 0);
                people += line(type).people;
                commended += times;
                if (times > 0) {
                    who.put(name(type), times);
                }
            }
        }
        out.printf("%-22s %7d %9d %7.2f%%  %s%n", signal, people, commended, percent(commended, people), who);
    }

    private static double percent(int part, int of) {
        return 100.0 * part / Math.max(1, of);
    }

    private void targets(PrintStream out) {
        Line avoiding = new Line();
        Line honest = new Line();
        Line daring = new Line();
        Line others = new Line();
        lines.forEach((type, line) -> {
            Line sum = type.group().isAvoiding() ? avoiding : honest;
            sum.people += line.people;
            sum.right += line.right;
            sum.wrongOnly += line.wrongOnly;
            Line praised = type.group() == Truth.Group.DARING ? daring : others;
            praised.people += line.people;
            praised.right += line.right;
            praised.commended += line.commended;
        });
        out.printf(
                "avoiding people named for the right reason: %d of %d, %.1f %% (wanted: at least 95 %%)%n",
                avoiding.right, avoiding.people, percent(avoiding.right, avoiding.people));
        out.printf(
                "others named for avoiding: %d of %d, %.2f %% (wanted: at most 0.50 %%)%n",
                honest.wrongOnly, honest.people, percent(honest.wrongOnly, honest.people));
        out.printf(
                "daring people commended for the right reason: %d of %d, %.1f %%%n",
                daring.right, daring.people, percent(daring.right, daring.people));
        out.printf(
                "others commended for anything: %d of %d, %.2f %% (wanted: at most 5 %%)%n",
                others.commended, others.people, percent(others.commended, others.people));
    }

    private static String name(Truth type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
