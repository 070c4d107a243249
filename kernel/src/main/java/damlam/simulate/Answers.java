package damlam.simulate;

import damlam.eventlog.Stance;

/// What people answer when they are asked: an opinion, a decision, more time.
final class Answers {
    private final Scene scene;
    private final Desk desk;

    Answers(Scene scene, Desk desk) {
        this.scene = scene;
        this.desk = desk;
    }

    long beginReply(Worker worker) {
        return worker.habits.workingMs(scene.minutes(10, 50), scene.now());
    }

    void reply(Worker worker, Work work, Ask ask) {
        scene.moves().reply(work, worker, ask, stance(worker));
        goOnIfSettled(work);
    }

    void decide(Worker worker, Work work, Ask ask) {
        if (worker.role == Role.CLERK && scene.chance().hit(0.08)) {
            scene.moves().cancel(work, worker);
            return;
        }
        work.beyondAuthority = false;
        scene.moves().decide(work, worker, ask);
        goOnIfSettled(work);
    }

    void allow(Worker worker, Work work, Ask ask) {
        boolean granted = scene.chance().hit(0.75);
        scene.moves().allow(work, worker, ask, granted);
        if (!granted) {
            work.repeated = work.repeats;
        }
    }

    private void goOnIfSettled(Work work) {
        if (work.stage == Stage.QUEUED && work.accepted) {
            desk.goOn(work, 0);
        }
    }

    private Stance stance(Worker worker) {
        Chance chance = scene.chance();
        double none =
                worker.truth == Truth.GIVES_NO_STANCE ? worker.habits.avoidsAt(scene.now()) : worker.habits.slips();
        double of = chance.between(0.0, 1.0);
        return chance.hit(none) ? Stance.NONE : of < 0.6 ? Stance.AGREE : of < 0.85 ? Stance.PROPOSE : Stance.DISAGREE;
    }
}
