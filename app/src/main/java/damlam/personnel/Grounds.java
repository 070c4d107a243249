package damlam.personnel;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.StaffGroup;
import damlam.rulebook.RuleFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which staff a ground is for, and of which posts: the law on civil servants is none for a teacher, and nobody is
/// removed from a post who has none to be removed from.
final class Grounds {
    private static final Map<String, Ground> ALL = RuleFile.read(Grounds.class, "grounds.csv").stream()
            .map(line -> new Ground(line.cell("ground"), groups(line.cell("group")), posts(line.cell("posts"))))
            .collect(Collectors.toMap(Ground::code, Function.identity()));

    private enum Posts {
        ALL,
        MANAGER,
        HEAD,
        OTHER
    }

    private record Ground(String code, Set<StaffGroup> groups, Posts posts) {}

    private Grounds() {}

    private static Set<StaffGroup> groups(String cell) {
        return cell.isEmpty() ? Set.copyOf(Arrays.asList(StaffGroup.values())) : Set.of(StaffGroup.valueOf(cell));
    }

    private static Posts posts(String cell) {
        return cell.isEmpty() ? Posts.ALL : Posts.valueOf(cell);
    }

    /// One that the file does not name is for all.
    static boolean isFor(String ground, StaffGroup group) {
        Ground known = ALL.get(ground);
        return known == null || known.groups().contains(group);
    }

    /// Whether it can apply to somebody who holds these posts.
    static boolean isForPosts(String ground, List<Appointment> held) {
        Ground known = ALL.get(ground);
        return known == null
                || switch (known.posts()) {
                    case ALL -> true;
                    case HEAD -> held.stream().anyMatch(each -> each.duty() == Duty.HEAD);
                    case MANAGER -> held.stream().anyMatch(Grounds::leads);
                    case OTHER -> held.stream().noneMatch(Grounds::leads);
                };
    }

    private static boolean leads(Appointment held) {
        return held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY;
    }
}
