package damlam.simulate;

import org.jspecify.annotations.Nullable;

/// What a holder asks of others, and what comes of it.
final class Requests {
    private final Scene scene;
    private final Desk desk;

    Requests(Scene scene, Desk desk) {
        this.scene = scene;
        this.desk = desk;
    }

    /// Asks so many parties of other offices at once, and goes on when they have answered or their time is over.
    void consult(Worker worker, Work work, int parties) {
        int replyBy = scene.today() + scene.chance().between(2, 5);
        Unit first = worker.unit;
        for (int i = 0; i < parties; i++) {
            Unit unit = scene.agency().otherOffice(worker.unit, first, scene.chance());
            Worker person = scene.chance().hit(0.7) ? employed(unit) : null;
            Ask ask = scene.moves().consult(work, worker, unit, person, replyBy);
            asked(work, ask);
            first = unit;
        }
        long patience = scene.days(scene.chance().between(0.0, 2.0));
        after(work, scene.clock().endOf(replyBy) + patience);
    }

    /// @param own whether the matter is said to be within the worker's own authority; null if nothing is said
    void escalate(Worker worker, Work work, @Nullable Boolean own) {
        Unit above = worker.role == Role.OFFICER ? worker.unit : scene.agency().leadership;
        Worker superior = above.actingHead(scene.now());
        int by = scene.today() + scene.chance().between(2, 4);
        Ask ask = scene.moves().escalate(work, worker, superior, by, own);
        answer(Task.What.DECIDE, superior, work, ask, scene.chance().around(3 * WorkClock.HOUR, 0.8));
    }

    void object(Worker worker, Work work, String ground) {
        Ask ask = scene.moves().object(work, worker, scene.today() + 3, ground);
        answer(Task.What.DECIDE, clerkFor(work), work, ask, scene.chance().around(scene.days(0.8), 0.6));
    }

    void askForTime(Worker worker, Work work) {
        int more = Math.max(2, (int) (work.kind.days * scene.chance().between(0.4, 0.8)));
        Ask ask = scene.moves().askForTime(work, worker, Math.max(work.dueDay, scene.today()) + more);
        answer(Task.What.ALLOW, clerkFor(work), work, ask, scene.chance().around(3 * WorkClock.HOUR, 0.7));
    }

    /// Somebody outside has to send or do something.
    void waitOutside(Worker worker, Work work) {
        int outside = scene.chance().below(Agency.OUTSIDERS.size());
        String ground = scene.chance().hit(0.7) ? Avoidance.DOCUMENT_NEEDED : "check on the spot";
        scene.moves()
                .await(work, worker, outside, scene.today() + scene.chance().between(3, 8), ground);
        after(work, scene.now() + scene.chance().around(scene.days(4), 0.6));
    }

    /// Names whoever has answered already, else somebody.
    void waitFalsely(Worker worker, Work work) {
        int outside = work.answered == null
                ? scene.chance().below(Agency.OUTSIDERS.size())
                : Agency.asOutsider(work.answered);
        String ground = scene.chance().hit(0.5) ? "opinion awaited" : null;
        scene.moves()
                .await(work, worker, outside, scene.today() + scene.chance().between(3, 8), ground);
        after(work, scene.now() + scene.chance().around(scene.days(4), 0.5));
    }

    /// The issuer, or who sits beside them.
    Worker clerkFor(Work work) {
        return work.issuer.attendance.isHere(scene.now())
                ? work.issuer
                : scene.agency().registry.actingHead(scene.now());
    }

    private void answer(Task.What what, Worker by, Work work, Ask ask, long laterMs) {
        desk.give(by, Task.answer(what, work, ask, scene.now() + laterMs));
    }

    private void after(Work work, long at) {
        int turn = work.turn;
        scene.agenda().at(at, () -> {
            if (work.turn == turn) {
                desk.goOn(work, 0);
            }
        });
    }

    /// Whoever of the unit is to answer puts it on their list, for as soon as they care to.
    private void asked(Work work, Ask ask) {
        Worker by = ask.person() == null ? here(ask.unit()) : ask.person();
        Chance chance = scene.chance();
        double late = by.truth == Truth.REPLIES_LATE ? by.habits.avoidsAt(scene.now()) : by.habits.slips();
        long when = scene.now() + chance.around(2 * WorkClock.HOUR, 1);
        if (chance.hit(late)) {
            if (chance.hit(0.25)) {
                return; // Never.
            }
            when = scene.clock().endOf(ask.dueDay()) + chance.around(scene.days(1.5), 0.8);
        }
        desk.give(by, Task.answer(Task.What.REPLY, work, ask, when));
    }

    private Worker employed(Unit unit) {
        Worker worker = scene.chance().of(unit.staff);
        return worker.attendance.isEmployed(scene.now()) ? worker : unit.heads.get(0);
    }

    private Worker here(Unit unit) {
        Worker worker = scene.chance().of(unit.staff);
        return worker.attendance.isHere(scene.now()) ? worker : unit.actingHead(scene.now());
    }
}
