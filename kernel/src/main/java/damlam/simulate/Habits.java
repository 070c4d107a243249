package damlam.simulate;

/// How a person works, whatever the case.
///
/// @param pace working time that an hour of work takes them, meetings and other duties included
/// @param avoids the share of what reaches them that they get around, over the year; 0 for the honest
/// @param slips the share in which they once do what avoiders do
/// @param mood when they avoid more and when less
/// @param second what else they do, now and then, to get around a case; NONE for most
/// @param learnsAt from when on they keep what they pass on for a day or more, having seen that quick passing is
/// counted; [Agenda#NEVER] for most
/// @param slowFrom start of a slow stretch of the year, in which everything takes twice as long
/// @param slowUntil its end
record Habits(
        double pace,
        double avoids,
        double slips,
        Mood mood,
        Tactic second,
        long learnsAt,
        long slowFrom,
        long slowUntil) {
    private static final double SLOW = 2;

    /// Avoiding comes and goes: after a spell of it a quieter one of the same length, and so on.
    ///
    /// @param spellMs how long a spell is
    /// @param shiftMs where in its spells the year finds the person
    record Mood(long spellMs, long shiftMs) {
        private static final double BAD = 1.5;
        private static final double GOOD = 0.5;

        double at(long ms) {
            return (ms + shiftMs) / spellMs % 2 == 0 ? BAD : GOOD;
        }
    }

    /// The share of what reaches them at that time that they get around.
    double avoidsAt(long at) {
        return avoids * mood.at(at);
    }

    boolean hasLearnt(long at) {
        return at >= learnsAt;
    }

    long workingMs(long effortMs, long at) {
        return (long) (effortMs * pace * (at >= slowFrom && at < slowUntil ? SLOW : 1));
    }
}
