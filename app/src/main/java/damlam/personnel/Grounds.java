package damlam.personnel;

import damlam.org.StaffGroup;
import damlam.rulebook.RuleFile;
import java.util.Map;
import java.util.stream.Collectors;

/// Which staff a ground is for: the law on civil servants is none for a teacher.
final class Grounds {
    private static final Map<String, StaffGroup> FOR = RuleFile.read(Grounds.class, "grounds.csv").stream()
            .collect(Collectors.toMap(line -> line.cell("ground"), line -> StaffGroup.valueOf(line.cell("group"))));

    private Grounds() {}

    /// One that the file does not name is for all.
    static boolean isFor(String ground, StaffGroup group) {
        return FOR.getOrDefault(ground, group) == group;
    }
}
