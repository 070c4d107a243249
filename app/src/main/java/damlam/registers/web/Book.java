package damlam.registers.web;

import java.util.List;
import java.util.Locale;

/// The registers.
enum Book {
    INCOMING,
    OUTGOING,
    HANDLING,
    COPIES,
    RESTRICTED,
    RESTRICTED_IN;

    /// Of its columns on paper, in any unit.
    List<Integer> widths() {
        return switch (this) {
            case INCOMING, RESTRICTED_IN -> List.of(10, 6, 15, 13, 10, 28, 16, 10, 12, 10);
            case OUTGOING, COPIES, RESTRICTED -> List.of(13, 10, 28, 12, 21, 13, 6, 10, 11, 10);
            case HANDLING -> List.of(6, 36, 20, 11, 22, 14, 14);
        };
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
