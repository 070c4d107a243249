package damlam.simulate;

/// One agency through one year: sets the arrivals going, and gives every task to the part that carries it out.
final class AgencyRun implements Desk.Turns {
    private final Scene scene;
    private final Officers officers;
    private final Heads heads;
    private final Clerks clerks;
    private final Answers answers;

    AgencyRun(Scene scene) {
        this.scene = scene;
        Desk desk = new Desk(scene, this);
        Requests requests = new Requests(scene, desk);
        officers = new Officers(scene, desk, requests);
        heads = new Heads(scene, desk, requests);
        clerks = new Clerks(scene, desk);
        answers = new Answers(scene, desk);
    }

    void run() {
        for (Worker worker : scene.agency().people) {
            if (worker.field != null) {
                scene.agenda().at(gap(worker.field), () -> arrive(worker, worker.field));
            }
            int last = worker.attendance.leavesDay() - 1;
            if (last < Integer.MAX_VALUE - 1) {
                long evening = scene.clock().endOf(last) - WorkClock.HOUR;
                scene.agenda().at(evening, () -> heads.handOver(worker));
            }
        }
        scene.agenda().run();
    }

    @Override
    public long begin(Worker worker, Task task) {
        Work work = task.work;
        return switch (task.what) {
            case LOOK -> officers.beginLook(worker, work);
            case HAND_BACK -> scene.minutes(1, 3);
            case DISPATCH -> heads.beginDispatch(worker, work);
            case RESEND -> clerks.beginResend(worker, work);
            case WORK -> officers.beginWork(worker, task);
            case REPLY -> answers.beginReply(worker);
            case DECIDE -> scene.minutes(8, 35);
            case ALLOW -> clerks.beginAllow();
            case REVIEW -> heads.beginReview(work);
        };
    }

    @Override
    public void end(Worker worker, Task task) {
        Work work = task.work;
        switch (task.what) {
            case LOOK -> officers.endLook(worker, work);
            case HAND_BACK -> officers.handBack(worker, work);
            case DISPATCH -> heads.endDispatch(worker, work);
            case RESEND -> clerks.endResend(worker, work);
            case WORK -> officers.endWork(worker, work);
            case REPLY -> answers.reply(worker, work, asked(task));
            case DECIDE -> answers.decide(worker, work, asked(task));
            case ALLOW -> answers.allow(worker, work, asked(task));
            case REVIEW -> review(worker, work);
        }
    }

    private void review(Worker head, Work work) {
        Worker holder = work.holder;
        heads.endReview(head, work);
        if (work.stage == Stage.DONE && holder != null) {
            clerks.done(work, holder);
        }
    }

    private static Ask asked(Task task) {
        if (task.ask == null) {
            throw new IllegalStateException("nothing was asked: " + task.what);
        }
        return task.ask;
    }

    private void arrive(Worker expert, Field field) {
        Worker clerk = scene.agency().registry.actingHead(scene.now());
        if (expert.attendance.isEmployed(scene.now()) && clerk.attendance.isHere(scene.now())) {
            clerks.issue(expert, field);
        }
        scene.agenda().in(gap(field), () -> arrive(expert, field));
    }

    private long gap(Field field) {
        return (long)
                (scene.chance().gap(field.gapMs()) / Season.of(scene.clock().date(scene.today())));
    }
}
