package damlam.registers.web;

import java.util.List;
import java.util.Locale;

/// The registers.
enum Book {
    INCOMING,
    OUTGOING,
    HANDLING,
    COPIES;

    /// Of its columns on paper, in any unit.
    List<Integer> widths() {
        return switch (this) {
            case INCOMING -> List.of(8, 6, 16, 13, 8, 30, 17, 8, 12, 10);
            case OUTGOING, COPIES -> List.of(13, 8, 31, 12, 22, 13, 6, 8, 12, 10);
            case HANDLING -> List.of(6, 36, 20, 11, 22, 14, 14);
        };
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
