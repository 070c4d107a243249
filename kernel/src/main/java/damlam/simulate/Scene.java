package damlam.simulate;

/// What every part of a running agency needs: its people, the time, chance, and where moves go.
record Scene(Agency agency, WorkClock clock, Agenda agenda, Chance chance, Moves moves) {
    long now() {
        return agenda.now();
    }

    int today() {
        return clock.dayOf(agenda.now());
    }

    long minutes(double low, double high) {
        return (long) (chance.between(low, high) * WorkClock.MINUTE);
    }

    /// When somebody gets to see what has just reached them.
    long seen() {
        return now() + chance.around(30 * WorkClock.MINUTE, 0.9);
    }

    long days(double days) {
        return (long) (days * clock.dayMs());
    }

    /// Whoever leads a unit does the more, the deputy the less of what either can do.
    Worker reviewerIn(Unit unit) {
        Worker leader = unit.actingHead(now());
        Worker other = unit.heads.get(unit.heads.size() - 1);
        return chance.hit(0.4) && other.attendance.isHere(now()) ? other : leader;
    }
}
