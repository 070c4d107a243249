package damlam.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names for people who do not exist: a common family, middle and given name, put together by chance, none twice.
final class FictionalNames {
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Set<String> taken;
    private final Chance chance;

    /// @param never names that must not come up, because somebody real is called so
    FictionalNames(Chance chance, Set<String> never) {
        this.chance = chance;
        this.taken = new HashSet<>(never);
        for (String[] row : DemoFile.rows("names.csv", ",", 3)) {
            List<String> names = parts.computeIfAbsent(row[0], part -> new ArrayList<>());
            for (int i = 0; i < Integer.parseInt(row[2]); i++) {
                names.add(row[1]);
            }
        }
    }

    /// @param women the share of women where this person works, 0–1
    String next(double women) {
        String sex = chance.happens(women) ? "f" : "m";
        String name = draw("family") + " " + draw("middle-" + sex) + " " + draw("given-" + sex);
        return taken.add(name) ? name : next(women);
    }

    private String draw(String part) {
        return chance.one(parts.getOrDefault(part, List.of()));
    }
}
