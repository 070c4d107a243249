package damlam.directives;

/// How many of a unit's people have confirmed having read the present text.
///
/// @param read those who confirmed here or on paper
/// @param paper those among them who signed a paper list
/// @param total everyone under the unit today, nobody left out
/// @param absentUnread those away today among those who have not
public record Coverage(int read, int paper, int total, int absentUnread) {
    public static final Coverage NONE = new Coverage(0, 0, 0, 0);

    public Coverage {
        if (paper < 0 || paper > read || read > total || absentUnread > total - read) {
            throw new IllegalArgumentException("not a coverage: %d read, %d on paper, %d in all, %d absent"
                    .formatted(read, paper, total, absentUnread));
        }
    }

    public int unread() {
        return total - read;
    }

    public boolean complete() {
        return read == total && !nobody();
    }

    /// Whether the unit has no people: it has neither read it nor failed to.
    public boolean nobody() {
        return total == 0;
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                read + other.read, paper + other.paper, total + other.total, absentUnread + other.absentUnread);
    }
}
