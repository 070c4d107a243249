package damlam.simulate;

/// How a person works, whatever the case.
///
/// @param pace working time that an hour of work takes them, meetings and other duties included
/// @param avoids the share of what reaches them that they get around; 0 for the honest
/// @param slips the share in which they once do what avoiders do
/// @param slowFrom start of a slow stretch of the year, in which everything takes twice as long
/// @param slowUntil its end
record Habits(double pace, double avoids, double slips, long slowFrom, long slowUntil) {
    private static final double SLOW = 2;

    long workingMs(long effortMs, long at) {
        return (long) (effortMs * pace * (at >= slowFrom && at < slowUntil ? SLOW : 1));
    }
}
