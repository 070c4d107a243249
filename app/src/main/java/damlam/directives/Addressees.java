package damlam.directives;

import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitGroup;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the groups and units that the words of a directive mean: accents, plural words and a typing error do not
/// matter. Where two answers are about as good, or none is, a person is asked.
final class Addressees {
    /// Share of words in common from which two names are taken for one.
    private static final double SAME = 0.72;

    /// How much better than the next the best answer has to be.
    private static final double AHEAD = 0.04;

    /// Words that say "all", or nothing: `cac`, `nhung`, `toan the`.
    private static final Set<String> EMPTY_WORDS = Set.of("cac", "nhung", "toan", "the", "tat", "ca", "va");

    private static final int SHORTEST_TO_MISTYPE = 4;

    private final OrgChart chart;

    Addressees(OrgChart chart) {
        this.chart = chart;
    }

    /// @param groups names of the groups found
    record Found(List<String> groups, List<UnitId> units, List<String> unresolved) {}

    Found find(List<String> words) {
        Set<String> groups = new LinkedHashSet<>();
        Set<UnitId> units = new LinkedHashSet<>();
        List<String> unresolved = new ArrayList<>();
        for (String one : words) {
            if (!settle(one, groups, units) && !settleParts(one, groups, units)) {
                unresolved.add(one);
            }
        }
        return new Found(List.copyOf(groups), List.copyOf(units), unresolved);
    }

    /// "A, B and C" where each is known; all of them or none.
    private boolean settleParts(String words, Set<String> groups, Set<UnitId> units) {
        String[] parts = Fold.of(words).split("[,;]| va ");
        Set<String> partGroups = new LinkedHashSet<>();
        Set<UnitId> partUnits = new LinkedHashSet<>();
        boolean all = parts.length > 1
                && Arrays.stream(parts).allMatch(part -> !part.isBlank() && settle(part, partGroups, partUnits));
        if (all) {
            groups.addAll(partGroups);
            units.addAll(partUnits);
        }
        return all;
    }

    private boolean settle(String words, Set<String> groups, Set<UnitId> units) {
        List<String> asked = significant(words);
        String code = Fold.of(words);
        double best = 0;
        double next = 0;
        Runnable take = () -> {};
        for (UnitGroup group : chart.groups()) {
            double alike = alike(asked, significant(group.name()));
            if (alike > best) {
                next = best;
                best = alike;
                take = () -> groups.add(group.name());
            } else {
                next = Math.max(next, alike);
            }
        }
        for (Unit unit : chart.units()) {
            double alike = Fold.of(unit.code()).equals(code) ? 1 : alike(asked, significant(unit.name()));
            if (alike > best) {
                next = best;
                best = alike;
                take = () -> units.add(unit.id());
            } else {
                next = Math.max(next, alike);
            }
        }
        boolean clear = best >= SAME && best - next >= AHEAD;
        if (clear) {
            take.run();
        }
        return clear;
    }

    private static List<String> significant(String words) {
        return Arrays.stream(Fold.of(words).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .toList();
    }

    /// Twice the words in common over the words of both (Dice), from 0 to 1.
    private static double alike(List<String> asked, List<String> name) {
        if (asked.isEmpty() || name.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(name);
        int common = 0;
        for (String word : asked) {
            int at = indexOf(left, word);
            if (at >= 0) {
                left.remove(at);
                common++;
            }
        }
        return 2.0 * common / (asked.size() + name.size());
    }

    private static int indexOf(List<String> words, String asked) {
        int exact = words.indexOf(asked);
        if (exact >= 0 || asked.length() < SHORTEST_TO_MISTYPE) {
            return exact;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() >= SHORTEST_TO_MISTYPE && oneSlip(words.get(i), asked)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether one letter added, lost or changed makes one word of the other.
    private static boolean oneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }
}
