package damlam.documents;

import org.jspecify.annotations.Nullable;

/// What part of a register is asked for.
///
/// @param words found at the start of words, without regard to accents; empty for all
/// @param type the type's name in capitals; empty for all
/// @param page from 1
public record RegisterQuery(
        Direction direction,
        @Nullable Integer year,
        String words,
        String type,
        Sort sort,
        boolean descending,
        int page) {
    public static final int PAGE_LINES = 50;

    public enum Sort {
        ARRIVAL,
        NUMBER,
        DATED,
        ISSUER,
        SUBJECT
    }

    public RegisterQuery {
        words = words.replace('\u0000', ' ');
        type = type.replace('\u0000', ' ');
        page = Math.max(1, page);
    }

    /// Part of a register: its lines, and how many there are in all.
    public record Found(java.util.List<Document> lines, int all) {
        public static final Found NOTHING = new Found(java.util.List.of(), 0);

        public Found {
            lines = java.util.List.copyOf(lines);
        }

        public int pages() {
            return Math.max(1, (all + PAGE_LINES - 1) / PAGE_LINES);
        }
    }
}
