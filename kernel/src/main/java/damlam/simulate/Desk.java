package damlam.simulate;

import org.jspecify.annotations.Nullable;

/// Gives people their tasks and has them do one at a time, while they are there.
final class Desk {
    /// Nobody takes more on with so many things to do.
    private static final int HANDS_FULL = 6;

    /// How the tasks are carried out.
    interface Turns {
        /// Begins; how many milliseconds it will take that person, negative if there is nothing to do.
        long begin(Worker worker, Task task);

        void end(Worker worker, Task task);
    }

    private final Scene scene;
    private final Turns turns;

    Desk(Scene scene, Turns turns) {
        this.scene = scene;
        this.turns = turns;
    }

    void give(Worker worker, Task task) {
        worker.tasks.add(task);
        wake(worker);
    }

    /// A case has a new holder, who has to see what it is.
    void arrived(Work work) {
        Worker holder = work.holder;
        if (holder == null) {
            arrivedAtUnit(work);
            return;
        }
        switch (holder.role) {
            case OFFICER -> give(holder, Task.of(Task.What.LOOK, work, Avoidance.onReceipt(scene, holder, work)));
            case HEAD, DEPUTY, LEADER -> give(holder, Task.of(Task.What.DISPATCH, work, scene.seen()));
            case CLERK -> give(holder, Task.of(Task.What.RESEND, work, scene.seen()));
        }
    }

    /// The holder can go on with a case, at once or after `laidAsideMs`.
    void goOn(Work work, long laidAsideMs) {
        Worker holder = work.holder;
        if (holder == null || work.stage == Stage.DONE) {
            return;
        }
        if (holder.attendance.hasLeft(scene.now())) {
            give(work.unit.actingHead(scene.now()), Task.of(Task.What.DISPATCH, work, scene.seen()));
        } else {
            give(holder, Task.of(Task.What.WORK, work, scene.now() + laidAsideMs));
        }
    }

    private void arrivedAtUnit(Work work) {
        Worker taker = taker(work);
        Worker leader = work.unit.actingHead(scene.now());
        if (taker != null) {
            give(taker, Task.of(Task.What.LOOK, work, scene.seen()));
        } else {
            Task.What what = leader.role == Role.CLERK ? Task.What.RESEND : Task.What.DISPATCH;
            give(leader, Task.of(what, work, scene.seen()));
        }
    }

    /// Somebody who takes hard work, or what was passed on, before it is given to anybody.
    private @Nullable Worker taker(Work work) {
        if (work.kind.isHard() || work.passed > 0) {
            for (Worker worker : work.unit.staff) {
                if (worker.truth == Truth.TAKES_HARD_CASES
                        && worker.attendance.isHere(scene.now())
                        && worker.tasks.size() < HANDS_FULL
                        && scene.chance().hit(work.passed > 0 ? 0.6 : 0.25)) {
                    return worker;
                }
            }
        }
        return null;
    }

    private void wake(Worker worker) {
        if (worker.busy) {
            return;
        }
        long here = worker.attendance.presentFrom(scene.now());
        if (here > scene.now()) {
            wakeAt(worker, here);
        } else if (!begin(worker)) {
            wakeAt(worker, worker.nextTaskAt());
        }
    }

    private boolean begin(Worker worker) {
        worker.busy = true;
        for (Task task = next(worker); task != null; task = next(worker)) {
            long ms = task.isStale() ? -1 : turns.begin(worker, task);
            if (ms >= 0) {
                Task begun = task;
                scene.agenda().at(worker.attendance.after(scene.now(), ms), () -> end(worker, begun));
                return true;
            }
        }
        worker.busy = false;
        return false;
    }

    private @Nullable Task next(Worker worker) {
        return worker.take(scene.now(), scene.chance());
    }

    private void end(Worker worker, Task task) {
        if (!task.isStale()) {
            turns.end(worker, task);
        }
        worker.busy = false;
        wake(worker);
    }

    private void wakeAt(Worker worker, long at) {
        if (at == Agenda.NEVER || (worker.wakesAt > scene.now() && worker.wakesAt <= at)) {
            return;
        }
        worker.wakesAt = at;
        scene.agenda().at(at, () -> {
            if (worker.wakesAt == at) {
                worker.wakesAt = Agenda.NEVER;
                wake(worker);
            }
        });
    }
}
