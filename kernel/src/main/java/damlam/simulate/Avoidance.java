package damlam.simulate;

import org.jspecify.annotations.Nullable;

/// What makes a person get around a case, how long they let it lie and what they say: choices only, the moves are made
/// by whoever holds the case.
final class Avoidance {
    static final String NOT_COMPETENT = "NOT_COMPETENT";
    static final String INCOMPLETE = "INCOMPLETE";
    static final String DOCUMENT_NEEDED = "DOCUMENT_NEEDED";

    /// Who sent a case on once finds it easier to do so again, though not for ever.
    private static final double AGAIN = 0.55;

    /// How much of what they get around goes the second way, with those who have one.
    private static final double SECOND_WAY = 0.3;

    private static final int PASSED_AT_MOST = 4;

    private Avoidance() {}

    /// Makes up a holder's mind about a case that has reached them.
    ///
    /// @return the time before which they do not even look at it
    static long onReceipt(Scene scene, Worker worker, Work work) {
        choose(scene, worker, work);
        boolean unseen = work.tactic == Tactic.LIE && scene.chance().hit(0.5);
        return scene.seen() + (unseen ? lie(scene, work) : 0);
    }

    static void choose(Scene scene, Worker worker, Work work) {
        Chance chance = scene.chance();
        Tactic own = Tactic.of(worker.truth);
        boolean passes = own == Tactic.PASS_ON || own == Tactic.PASS_BACK || own == Tactic.RETURN_LATER;
        double share =
                worker.habits.avoidsAt(scene.now()) * (0.8 + 0.1 * work.kind.hardness + (work.unclear ? 0.2 : 0));
        boolean avoids = own != Tactic.NONE && chance.hit(passes && work.passed > 0 ? AGAIN : share);
        boolean slips = !avoids && chance.hit(worker.habits.slips());
        work.tactic = avoids ? way(worker, own, chance) : slips ? slip(chance) : Tactic.NONE;
        work.repeats = avoids ? chance.between(2, 4) : 1;
        work.repeated = 0;
        if (isPassing(work.tactic) && work.passed >= PASSED_AT_MOST) {
            work.tactic = Tactic.NONE;
        }
    }

    private static Tactic way(Worker worker, Tactic own, Chance chance) {
        boolean other = worker.habits.second() != Tactic.NONE && chance.hit(SECOND_WAY);
        return other ? worker.habits.second() : own;
    }

    /// What anybody may do once; passing on is what comes to mind most often.
    private static Tactic slip(Chance chance) {
        return chance.hit(0.25) ? Tactic.PASS_ON : Tactic.any(chance);
    }

    static boolean isPassing(Tactic tactic) {
        return tactic == Tactic.PASS_ON || tactic == Tactic.PASS_BACK || tactic == Tactic.RETURN_LATER;
    }

    /// How long a case is left to lie: as long as its time lets one think there is time.
    static long lie(Scene scene, Work work) {
        work.repeated++;
        double days = work.kind.days * (work.repeats > 1 ? 0.6 : 0.25);
        return scene.chance().around(scene.days(days), 0.45);
    }

    /// How long somebody who has looked at a case leaves it before they may begin.
    static long beforeStart(Scene scene, Work work) {
        if (work.tactic == Tactic.LIE && work.repeated == 0) {
            return lie(scene, work);
        }
        if (work.tactic == Tactic.NOT_START) {
            long left = Math.max(0, scene.clock().endOf(work.dueDay) - scene.now());
            double most = work.repeats > 1 ? 1.05 : 0.7;
            return (long) (left * scene.chance().between(0.55, most));
        }
        return 0;
    }

    static @Nullable String groundForPassing(Chance chance) {
        double of = chance.between(0.0, 1.0);
        return of < 0.45 ? null : of < 0.75 ? NOT_COMPETENT : "related to your work";
    }

    static @Nullable String groundForReturn(Chance chance) {
        double of = chance.between(0.0, 1.0);
        return of < 0.45 ? null : of < 0.7 ? NOT_COMPETENT : of < 0.85 ? INCOMPLETE : "not assigned to me";
    }

    /// When the last `part` of the time allowed for a case begins.
    static long lastPart(Scene scene, Work work, double part) {
        long from = scene.clock().startOf(work.issuedDay);
        long due = scene.clock().endOf(work.dueDay);
        return due - (long) ((due - from) * part);
    }
}
