package damlam.simulate;

/// What an officer does with a case: looks at it, works on it bit by bit, asks for what it needs, hands in
/// the result. The ways around it are in [Detours].
final class Officers {
    /// Work is interrupted by small things at least this often.
    private static final long STRETCH = 2 * WorkClock.HOUR;

    private final Scene scene;
    private final Desk desk;
    private final Detours detours;
    private final Requests requests;

    Officers(Scene scene, Desk desk, Requests requests) {
        this.scene = scene;
        this.desk = desk;
        this.requests = requests;
        this.detours = new Detours(scene, desk, requests);
    }

    long beginLook(Worker worker, Work work) {
        if (work.stage == Stage.UNOPENED) {
            scene.moves().open(work, worker);
        }
        return scene.minutes(4, 18);
    }

    void endLook(Worker worker, Work work) {
        if (scene.chance().hit(0.03)) {
            scene.moves().note(work, worker);
        }
        boolean sees = scene.chance().hit(0.75);
        if (detours.aroundReceipt(worker, work) || (sees && returnsRightly(worker, work))) {
            return;
        }
        desk.give(worker, Task.of(Task.What.WORK, work, scene.now() + Avoidance.beforeStart(scene, work)));
    }

    void handBack(Worker worker, Work work) {
        detours.getRidOf(worker, work);
    }

    long beginWork(Worker worker, Task task) {
        Work work = task.work;
        if (work.stage == Stage.UNOPENED) {
            scene.moves().open(work, worker);
        }
        if (work.stage.isAwaiting()) {
            scene.moves().resume(work, worker);
        } else if (!work.accepted) {
            scene.moves().accept(work, worker);
            work.toldDay = scene.today();
        } else if (work.stage == Stage.QUEUED) {
            scene.moves().progress(work, worker, evidence());
        }
        task.turn = work.turn;
        long effort = Math.min(STRETCH, Math.max(work.effortMs, 5 * WorkClock.MINUTE));
        return worker.habits.workingMs(effort, scene.now());
    }

    void endWork(Worker worker, Work work) {
        work.effortMs -= Math.min(STRETCH, work.effortMs);
        if (detours.early(worker, work)
                || returnsRightly(worker, work)
                || asksForWhatItNeeds(worker, work)
                || (work.effortMs <= 0 && detours.late(worker, work))) {
            return;
        }
        if (work.effortMs > 0) {
            goOn(worker, work);
        } else {
            submit(worker, work);
        }
    }

    private boolean returnsRightly(Worker worker, Work work) {
        if (!work.incomplete && !work.isMisrouted()) {
            return false;
        }
        Unit registry = scene.agency().registry;
        boolean knowsWhere =
                !work.incomplete && work.home != worker.unit && scene.chance().hit(0.5);
        if (knowsWhere && work.sender.unit != work.home) {
            // Most say why, some think it plain.
            String ground = scene.chance().hit(0.85) ? Avoidance.NOT_COMPETENT : null;
            scene.moves().forward(work, worker, work.home, ground);
        } else if (work.incomplete && work.sender.unit != worker.unit && work.sender.unit != registry) {
            // Nobody sends back as incomplete what was sent back to them as incomplete: the registry completes it.
            scene.moves().forward(work, worker, registry, Avoidance.INCOMPLETE);
        } else {
            scene.moves().handBack(work, worker, work.incomplete ? Avoidance.INCOMPLETE : Avoidance.NOT_COMPETENT);
        }
        desk.arrived(work);
        return true;
    }

    private boolean asksForWhatItNeeds(Worker worker, Work work) {
        if (work.needsOutside) {
            work.needsOutside = false;
            requests.waitOutside(worker, work);
        } else if (work.opinions > 0) {
            work.opinions--;
            requests.consult(worker, work, 1);
        } else if (work.beyondAuthority) {
            requests.escalate(worker, work, scene.chance().hit(0.95) ? Boolean.FALSE : null);
        } else if (work.unclear) {
            work.unclear = false;
            requests.object(worker, work, "rule unclear");
        } else {
            return false;
        }
        return true;
    }

    private void goOn(Worker worker, Work work) {
        if (scene.today() - work.toldDay >= 3 && scene.chance().hit(0.5)) {
            scene.moves().progress(work, worker, evidence());
        }
        if (!work.askedForTime && isPressed(worker, work) && scene.chance().hit(0.4)) {
            requests.askForTime(worker, work);
        }
        desk.goOn(work, 0);
    }

    /// Whether what is left to do will hardly be done in the time that is left.
    private boolean isPressed(Worker worker, Work work) {
        long left = scene.clock().endOf(work.dueDay) - scene.now();
        return left > 0 && worker.habits.workingMs(work.effortMs, scene.now()) * 2 > left;
    }

    private int evidence() {
        return scene.chance().hit(0.88) ? scene.chance().between(1, 3) : 0;
    }

    private void submit(Worker worker, Work work) {
        Unit above = worker.role == Role.OFFICER ? worker.unit : scene.agency().leadership;
        Worker reviewer = scene.reviewerIn(above);
        scene.moves().submit(work, worker, reviewer, scene.chance().between(1, 4));
        desk.give(reviewer, Task.of(Task.What.REVIEW, work, scene.seen()));
        if (scene.chance().hit(0.01)) {
            int turn = work.turn;
            scene.agenda().in(scene.minutes(1, 8), () -> takeBack(worker, work, turn));
        }
    }

    /// A slip of the finger: the wrong file went up.
    private void takeBack(Worker worker, Work work, int turn) {
        if (work.turn == turn && worker.attendance.isHere(scene.now())) {
            scene.moves().recallSubmit(work, worker);
            desk.goOn(work, 0);
        }
    }
}
