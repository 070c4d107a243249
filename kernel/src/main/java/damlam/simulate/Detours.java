package damlam.simulate;

/// The ways around a case, step by step. Each method says whether it took the case off the straight way for now.
final class Detours {
    private final Scene scene;
    private final Desk desk;
    private final Requests requests;

    Detours(Scene scene, Desk desk, Requests requests) {
        this.scene = scene;
        this.desk = desk;
        this.requests = requests;
    }

    /// On first sight of a case.
    boolean aroundReceipt(Worker worker, Work work) {
        switch (work.tactic) {
            case PASS_ON, PASS_BACK -> {
                if (worker.habits.hasLearnt(scene.now())) {
                    keep(worker, work, scene.chance().between(1.1, 3.0));
                } else {
                    getRidOf(worker, work);
                }
            }
            case RETURN_LATER -> keep(worker, work, scene.chance().between(0.8, 3.5));
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Lets a case lie for so many days before it goes.
    private void keep(Worker worker, Work work, double days) {
        desk.give(worker, Task.of(Task.What.HAND_BACK, work, scene.now() + scene.days(days)));
    }

    /// Sends a case on or back, as the tactic says.
    void getRidOf(Worker worker, Work work) {
        if (work.tactic == Tactic.PASS_ON) {
            passOn(worker, work);
        } else {
            handBack(worker, work);
        }
    }

    private void passOn(Worker worker, Work work) {
        Unit to = scene.agency().otherOffice(worker.unit, work.sender.unit, scene.chance());
        work.passed++;
        scene.moves().forward(work, worker, to, Avoidance.groundForPassing(scene.chance()));
        desk.arrived(work);
    }

    private void handBack(Worker worker, Work work) {
        work.passed++;
        scene.moves().handBack(work, worker, Avoidance.groundForReturn(scene.chance()));
        desk.arrived(work);
    }

    /// While there is work to do.
    boolean early(Worker worker, Work work) {
        return switch (work.tactic) {
            case CONSULT_MANY ->
                again(work) && consult(worker, work, scene.chance().between(1, 2));
            case ESCALATE -> again(work) && escalate(worker, work);
            case EXTEND -> work.repeated < work.repeats && asksForTime(worker, work);
            case REPORT -> again(work) && reportsNothing(worker, work);
            default -> false;
        };
    }

    /// When there is nothing left to do but to hand in the result.
    boolean late(Worker worker, Work work) {
        return switch (work.tactic) {
            case CONSULT_AGAIN -> again(work) && consult(worker, work, 1);
            case WAIT -> work.repeated == 0 && waitsForNothing(worker, work);
            case NOT_DECIDE -> work.repeated == 0 && leavesUndecided(work);
            default -> false;
        };
    }

    private static boolean again(Work work) {
        return work.repeated++ < work.repeats;
    }

    private boolean consult(Worker worker, Work work, int parties) {
        requests.consult(worker, work, parties);
        return true;
    }

    private boolean escalate(Worker worker, Work work) {
        work.repeats = 1;
        requests.escalate(worker, work, scene.chance().hit(0.9) ? Boolean.TRUE : null);
        return true;
    }

    /// Waits until the time is nearly over, then asks for more.
    private boolean asksForTime(Worker worker, Work work) {
        long late = Avoidance.lastPart(scene, work, scene.chance().between(0.03, 0.15));
        if (late > scene.now()) {
            desk.goOn(work, late - scene.now());
        } else if (scene.now() < scene.clock().endOf(work.dueDay)) {
            work.repeated++;
            requests.askForTime(worker, work);
            desk.goOn(work, scene.days(0.8));
        } else {
            return false;
        }
        return true;
    }

    private boolean reportsNothing(Worker worker, Work work) {
        scene.moves().progress(work, worker, 0);
        desk.goOn(work, scene.days(scene.chance().between(1.0, 3.0)));
        return true;
    }

    private boolean waitsForNothing(Worker worker, Work work) {
        long late = Avoidance.lastPart(scene, work, scene.chance().between(0.02, 0.1));
        if (work.answered == null && late > scene.now()) {
            desk.goOn(work, late - scene.now());
        } else {
            work.repeated++;
            requests.waitFalsely(worker, work);
        }
        return true;
    }

    private boolean leavesUndecided(Work work) {
        desk.goOn(work, Avoidance.lie(scene, work));
        return true;
    }
}
