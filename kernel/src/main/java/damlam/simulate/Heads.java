package damlam.simulate;

import org.jspecify.annotations.Nullable;

/// What a head or deputy does: sees where a case belongs, gives it to somebody, reviews results, looks after what does
/// not move.
final class Heads {
    /// More open cases than this, and others get the next one; an overloaded field is nobody else's.
    private static final int ENOUGH = 16;

    private static final int TOO_MUCH = 32;

    private final Scene scene;
    private final Desk desk;
    private final Detours detours;

    Heads(Scene scene, Desk desk, Requests requests) {
        this.scene = scene;
        this.desk = desk;
        this.detours = new Detours(scene, desk, requests);
    }

    long beginDispatch(Worker head, Work work) {
        if (work.stage == Stage.UNOPENED) {
            scene.moves().open(work, head);
        }
        return scene.minutes(2, 8);
    }

    void endDispatch(Worker head, Work work) {
        Avoidance.choose(scene, head, work);
        boolean holds = work.holder == null || work.holder == head;
        if (holds && Avoidance.isPassing(work.tactic)) {
            detours.getRidOf(head, work);
        } else if (holds && work.isMisrouted() && scene.chance().hit(0.75)) {
            route(head, work);
        } else if (holds
                && work.incomplete
                && (cameFromOwnOfficer(head, work) || scene.chance().hit(0.5))) {
            toBeCompleted(head, work);
        } else {
            assign(head, work);
        }
    }

    long beginReview(Work work) {
        return scene.minutes(5, 20) + 3L * work.kind.hardness * WorkClock.MINUTE;
    }

    void endReview(Worker head, Work work) {
        if (scene.chance().hit(0.04 + 0.015 * work.kind.hardness)) {
            work.effortMs = scene.chance().around(WorkClock.HOUR, 0.6);
            scene.moves().reject(work, head, scene.chance().hit(0.5) ? Avoidance.INCOMPLETE : "to be done again");
            desk.goOn(work, 0);
        } else {
            scene.moves().approve(work, head);
        }
    }

    /// Everything that somebody who leaves today still holds goes to others.
    void handOver(Worker leaver) {
        Worker head = leaver.unit.actingHead(scene.now());
        for (Work work : leaver.holding.toArray(Work[]::new)) {
            if (work.stage != Stage.IN_REVIEW && head.attendance.isHere(scene.now())) {
                give(head, work, leastBusy(leaver.unit, leaver));
            }
        }
    }

    private static boolean cameFromOwnOfficer(Worker head, Work work) {
        return work.sender.unit == head.unit;
    }

    /// The case is not this unit's: it goes where it belongs, or back, or is done all the same.
    private void route(Worker head, Work work) {
        boolean back = work.sender.unit == work.home
                || (work.sender.role == Role.CLERK && scene.chance().hit(0.6));
        if (work.sender.unit == work.home && scene.chance().hit(0.25)) {
            work.home = head.unit;
            assign(head, work);
        } else if (back) {
            scene.moves().handBack(work, head, Avoidance.NOT_COMPETENT);
            desk.arrived(work);
        } else {
            scene.moves().forward(work, head, work.home, Avoidance.NOT_COMPETENT);
            desk.arrived(work);
        }
    }

    private void toBeCompleted(Worker head, Work work) {
        Unit registry = scene.agency().registry;
        if (work.sender.unit == registry) {
            scene.moves().handBack(work, head, Avoidance.INCOMPLETE);
        } else {
            scene.moves().forward(work, head, registry, Avoidance.INCOMPLETE);
        }
        desk.arrived(work);
    }

    private void assign(Worker head, Work work) {
        if (head.role == Role.DEPUTY && work.holder == null && scene.chance().hit(0.05)) {
            desk.give(head, Task.of(Task.What.WORK, work, scene.now()));
            return;
        }
        Worker officer = choose(head.unit, work);
        if (scene.chance().hit(0.008) && (work.holder == null || work.holder == head)) {
            assignWrongly(head, work, officer);
        } else {
            give(head, work, officer);
        }
    }

    /// A slip of the finger, noticed a few minutes later.
    private void assignWrongly(Worker head, Work work, Worker meant) {
        Worker holder = work.holder;
        Worker sender = work.sender;
        give(head, work, scene.chance().of(head.unit.staff));
        int turn = work.turn;
        scene.agenda().in(scene.minutes(1, 6), () -> {
            if (work.turn == turn && work.stage == Stage.UNOPENED && head.attendance.isHere(scene.now())) {
                scene.moves().recallAssign(work, head, holder, sender);
                give(head, work, meant);
            }
        });
    }

    private void give(Worker head, Work work, Worker officer) {
        scene.moves().assign(work, head, officer);
        desk.arrived(work);
        int turn = work.turn;
        long left = scene.clock().endOf(work.dueDay) - scene.now();
        long check = Math.max(scene.days(1.5), (long) (left * scene.chance().between(0.6, 1.1)));
        scene.agenda().in(check, () -> lookAfter(work, turn));
    }

    private Worker choose(Unit unit, Work work) {
        Worker taker = work.passed > 0 ? oneOf(unit, Truth.TAKES_HARD_CASES, work.sender) : null;
        if (taker != null && scene.chance().hit(0.6)) {
            return taker;
        }
        boolean returned = work.sender.unit == unit && work.sender.role == Role.OFFICER;
        if (returned && scene.chance().hit(0.55) && work.sender.attendance.isHere(scene.now())) {
            return work.sender;
        }
        Worker expert = work.expert;
        int limit = expert.place == Place.OVERLOADED ? TOO_MUCH : ENOUGH;
        boolean theirs = expert.unit == unit
                && expert != work.sender
                && expert.attendance.isHere(scene.now())
                && expert.holding.size() < limit;
        return theirs ? expert : leastBusy(unit, work.sender);
    }

    /// Whoever of the unit is there with the fewest open cases.
    private Worker leastBusy(Unit unit, Worker but) {
        Worker best = null;
        for (Worker worker : unit.staff) {
            if (worker != but && worker.attendance.isHere(scene.now()) && isLessBusy(worker, best)) {
                best = worker;
            }
        }
        return best == null ? employed(unit) : best;
    }

    private static boolean isLessBusy(Worker worker, @Nullable Worker than) {
        return than == null || worker.holding.size() < than.holding.size();
    }

    private Worker employed(Unit unit) {
        Worker worker = scene.chance().of(unit.staff);
        return worker.attendance.isEmployed(scene.now()) ? worker : employed(unit);
    }

    /// Most of the time is gone. If the case has not moved since it was given, it gets a word, or another holder.
    private void lookAfter(Work work, int turn) {
        Worker holder = work.holder;
        if (work.turn != turn || holder == null) {
            return;
        }
        Worker head = holder.unit.actingHead(scene.now());
        if (!head.attendance.isHere(scene.now())) {
            return;
        }
        boolean away = !holder.attendance.isHere(scene.now());
        Worker other = oneOf(holder.unit, Truth.UNBLOCKER, holder);
        if (scene.chance().hit(away ? 0.7 : other != null ? 0.6 : 0.25)) {
            give(head, work, other == null ? leastBusy(holder.unit, holder) : other);
            work.rescued = other != null;
        } else {
            scene.moves().note(work, head);
        }
    }

    private @Nullable Worker oneOf(Unit unit, Truth type, Worker but) {
        for (Worker worker : unit.staff) {
            if (worker != but && worker.truth == type && worker.attendance.isHere(scene.now())) {
                return worker;
            }
        }
        return null;
    }
}
