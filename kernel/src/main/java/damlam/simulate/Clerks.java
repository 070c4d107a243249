package damlam.simulate;

/// What a clerk does: issues cases, and sends those that come back on their way again.
final class Clerks {
    private static final double MISROUTED = 0.03;

    private final Scene scene;
    private final Desk desk;
    private long issued;

    Clerks(Scene scene, Desk desk) {
        this.scene = scene;
        this.desk = desk;
    }

    /// A case arrives that belongs to this officer's field.
    void issue(Worker expert, Field field) {
        Chance chance = scene.chance();
        WorkKind kind = field.kind(chance);
        Worker clerk = clerk();
        Work work = new Work(++issued, kind, expert, clerk, scene.today());
        work.effortMs = chance.around((long) (kind.effortHours * field.effort() * WorkClock.HOUR), 0.5);
        work.needsOutside = chance.hit(Math.max(kind.outside, field.outside()));
        work.opinions = chance.hit(Math.max(kind.opinion, field.opinion())) ? chance.hit(0.2) ? 2 : 1 : 0;
        work.beyondAuthority = chance.hit(Math.max(kind.beyond, field.beyond()));
        work.incomplete = chance.hit(Math.max(kind.incomplete, field.incomplete()));
        work.unclear = chance.hit(kind.unclear);
        if (chance.hit(Math.max(MISROUTED, field.misrouted()))) {
            work.home = scene.agency().otherOffice(expert.unit, expert.unit, chance);
        }
        work.comesBack = chance.hit(0.012);
        boolean hurried = chance.hit(field.hurried());
        int days = hurried ? Math.max(1, kind.days / 4) : kind.days;
        work.dueDay = scene.today() + Math.max(1, days + chance.between(-1, 1));
        scene.moves().issue(work);
        desk.arrived(work);
        if (chance.hit(0.008)) {
            scene.agenda().in(scene.days(chance.between(0.5, 8.0)), () -> cancel(work));
        }
    }

    long beginResend(Worker clerk, Work work) {
        if (work.stage == Stage.UNOPENED) {
            scene.moves().open(work, clerk);
        }
        return scene.minutes(4, 15);
    }

    void endResend(Worker clerk, Work work) {
        if (!work.incomplete) {
            resend(clerk, work, "within your duties");
            return;
        }
        int until = scene.today() + scene.chance().between(3, 8);
        scene.moves().await(work, clerk, 0, until, Avoidance.DOCUMENT_NEEDED);
        int turn = work.turn;
        long comes = scene.now() + scene.chance().around(scene.days(2.5), 0.6);
        scene.agenda().at(clerk.attendance.presentFrom(comes), () -> {
            if (work.turn == turn) {
                complete(clerk, work);
            }
        });
    }

    long beginAllow() {
        return scene.minutes(4, 15);
    }

    /// Some results turn out to be wrong days after they were approved.
    void done(Work work, Worker by) {
        if (work.comesBack) {
            work.comesBack = false;
            scene.agenda().in(scene.days(scene.chance().between(3.0, 25.0)), () -> reopen(work, by));
        }
    }

    private void complete(Worker clerk, Work work) {
        work.incomplete = false;
        scene.moves().resume(work, clerk);
        scene.moves().progress(work, clerk, 1);
        resend(clerk, work, "file completed");
    }

    /// To where it belongs; where that is who sent it back, it is handed back with a reason, else it is forwarded.
    private void resend(Worker clerk, Work work, String reason) {
        Chance chance = scene.chance();
        if (work.sender.unit != work.home) {
            scene.moves().forward(work, clerk, work.home, null);
        } else if (work.passed == 0 || chance.hit(0.7)) {
            scene.moves().handBack(work, clerk, reason);
        } else {
            Unit other = scene.agency().otherOffice(work.home, work.home, chance);
            scene.moves().forward(work, clerk, other, null);
        }
        desk.arrived(work);
    }

    private void cancel(Work work) {
        Worker clerk = clerk();
        if (work.isOpen() && clerk.attendance.isHere(scene.now())) {
            scene.moves().cancel(work, clerk);
        }
    }

    private void reopen(Work work, Worker by) {
        Worker clerk = clerk();
        if (by.attendance.isEmployed(scene.now()) && clerk.attendance.isHere(scene.now())) {
            work.effortMs = scene.chance().around(2 * WorkClock.HOUR, 0.5);
            scene.moves().reopen(work, clerk, by);
            desk.goOn(work, 0);
        }
    }

    private Worker clerk() {
        Worker clerk = scene.chance().of(scene.agency().registry.heads);
        return clerk.attendance.isHere(scene.now())
                ? clerk
                : scene.agency().registry.actingHead(scene.now());
    }
}
