package damlam.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/// Acts about people of which the record says in the open neither what was done nor at what hour, only that
/// one of them was done on a day: a report of conduct would otherwise be known by its kind, and by its neighbours
/// to the minute; a sudden inspection before the unit learns of it.
public final class Confidential {
    /// What the leaf of any of them says it is.
    public static final String KIND = "confidential";

    private static final Set<String> AREAS =
            Set.of("analysis", "discipline", "inspection", "oversight", "personnel", "whistleblowing");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Confidential() {}

    /// Whether acts of this kind are.
    public static boolean is(String kind) {
        int end = kind.indexOf('.');
        return end > 0 && AREAS.contains(kind.substring(0, end));
    }

    /// The beginning of the day, for all of them alike: an hour cut off for some would tell them from the others.
    static Instant day(Instant at) {
        return at.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    }
}
