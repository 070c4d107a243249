package damlam.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people of the demonstration write when they act, from `demo/phrases.csv`.
final class Phrases {
    private final Map<String, List<String>> byOccasion = new HashMap<>();
    private final Chance chance;

    Phrases(Chance chance) {
        this.chance = chance;
        for (String[] row : DemoFile.rows("phrases.csv", "|", 2)) {
            byOccasion.computeIfAbsent(row[0], occasion -> new ArrayList<>()).add(row[1]);
        }
    }

    String on(String occasion) {
        List<String> phrases = byOccasion.get(occasion);
        if (phrases == null) {
            throw new IllegalArgumentException("no phrase for '" + occasion + "'");
        }
        return chance.one(phrases);
    }
}
