package damlam.demo;

import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Party;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;

/// What the heads of units do with a case: open it, assign it, pass it on, give it back, ask above, and in the end
/// review what came of it.
final class HeadTurns {
    private final Story story;
    /// Some results go up to the issuer, most to the head who assigned the work.
    private final boolean toIssuer;

    private int rejections;
    private boolean reopened;

    HeadTurns(Story story) {
        this.story = story;
        this.toIssuer = story.chance.happens(0.3);
    }

    /// Who reviews the result.
    Party reviewer() {
        return toIssuer || story.unit.equals(story.issuer.unit()) ? Party.of(story.issuer.unit()) : headOf(story.unit);
    }

    void receive(long at) {
        Worker head = story.place.acting(story.unit, at);
        long lets = head.habit() == Habit.STALLING ? 10 * WorkTime.HOUR : 2 * WorkTime.HOUR;
        story.then(head.acts(at, story.chance.around(lets)), this::open);
    }

    private void open(long now) {
        Worker head = story.place.acting(story.unit, now);
        story.does(now, head, new Move.Open());
        story.then(head.acts(now, story.chance.around(20 * WorkTime.MINUTE)), at -> decide(head, at));
    }

    private void decide(Worker head, long now) {
        Chance chance = story.chance;
        if (story.mayHandOver() && head.habit() == Habit.PASSING && chance.happens(0.6)) {
            passOn(head, now);
        } else if (story.mayHandOver() && head.habit() == Habit.DODGING && chance.happens(0.5)) {
            giveBack(head, now, chance.happens(0.5) ? "return-vague" : "return-not-competent");
        } else if (story.mayHandOver() && chance.happens(0.02)) {
            giveBack(head, now, "return-incomplete");
        } else if (isAfraid(head) && chance.happens(0.4)) {
            askLeaders(head, now);
        } else if (story.mayHandOver() && chance.happens(0.01)) {
            object(head, now);
        } else if (chance.happens(0.008)) {
            Worker issuer = story.place.acting(story.issuer.unit(), now);
            story.then(
                    issuer.acts(now, story.chance.around(2 * WorkTime.DAY)),
                    at -> story.does(
                            at,
                            story.place.acting(story.issuer.unit(), at),
                            new Move.Cancel(story.phrases.on("cancel"))));
        } else {
            assign(head, now);
        }
    }

    private static boolean isAfraid(Worker head) {
        return head.habit() == Habit.NOT_DARING || head.habit() == Habit.FEARFUL;
    }

    private void assign(Worker head, long now) {
        Worker handler = story.place.handler(story.unit, story.chance, now);
        if (handler.id().equals(head.id())) {
            story.sender = headOf(story.unit);
            story.handlers().accept(handler, now);
            return;
        }
        story.does(now, head, new Move.Assign(handler.id(), story.phrases.on("assign")));
        if (story.chance.happens(0.01)) {
            long noticed = head.acts(now, 4 * WorkTime.MINUTE);
            story.then(noticed, at -> {
                story.does(at, head, new Move.Recall(story.phrases.on("recall")));
                story.then(head.acts(at, 2 * WorkTime.MINUTE), later -> assign(head, later));
            });
            return;
        }
        story.sender = headOf(story.unit);
        story.handlers().receive(handler, now);
    }

    private Party headOf(UnitId unit) {
        return Party.of(unit, story.place.head(unit).id());
    }

    /// Mostly to the same neighbour: that is how work comes to be passed to and fro between two.
    void passOn(Worker who, long now) {
        List<UnitId> others = story.place.departments().stream()
                .map(department -> department.id())
                .filter(id -> !id.equals(story.unit) && !id.equals(story.sender.unit()))
                .toList();
        UnitId neighbour = others.get((int) (story.unit.value() % others.size()));
        UnitId to = story.chance.happens(0.7) ? neighbour : story.chance.one(others);
        story.does(now, who, new Move.Forward(to, new Ground(Ground.Kind.OTHER, story.phrases.on("forward"))));
        leave(who, to);
        receive(now);
    }

    void giveBack(Worker who, long now, String occasion) {
        Ground.Kind kind = switch (occasion) {
            case "return-not-competent" -> Ground.Kind.NOT_COMPETENT;
            case "return-incomplete" -> Ground.Kind.INCOMPLETE;
            default -> Ground.Kind.OTHER;
        };
        story.does(now, who, new Move.Return(new Ground(kind, story.phrases.on(occasion))));
        Party back = story.sender;
        leave(who, back.unit());
        Worker receiver = receiver(back, now);
        story.then(receiver.acts(now, story.chance.around(4 * WorkTime.HOUR)), at -> comesBack(receiver(back, at), at));
    }

    private void leave(Worker who, UnitId to) {
        story.sender = story.place.leads(who) ? headOf(story.unit) : Party.of(story.unit, who.id());
        story.unit = to;
        story.handovers++;
    }

    private Worker receiver(Party back, long now) {
        PersonId person = back.person();
        if (person == null || story.place.leads(story.place.worker(person))) {
            return story.place.acting(back.unit(), now);
        }
        return story.place.worker(person);
    }

    /// Who had passed it on has it again, and mostly keeps it now.
    private void comesBack(Worker who, long now) {
        if (story.unit.equals(story.place.body())) {
            // The leaders have nobody of their own to give it to: a school has to do it, a department may be the wrong
            // one.
            if (story.place.isSchool(story.sender.unit())) {
                giveBack(who, now, "return-yours");
            } else {
                passOn(who, now);
            }
        } else if (who.habit() == Habit.PASSING && story.mayHandOver() && story.chance.happens(0.6)) {
            passOn(who, now);
        } else if (story.place.leads(who)) {
            assign(who, now);
        } else {
            story.handlers().accept(who, now);
        }
    }

    private void askLeaders(Worker head, long now) {
        story.does(
                now,
                head,
                new Move.Escalate(
                        Party.of(story.place.body()), story.dayAfter(now, 3), true, story.phrases.on("escalate-own")));
        // What is passed up waits for the head of the body in person, as an objection does.
        decision(story.place.head(story.place.body()), now);
    }

    private void object(Worker head, long now) {
        story.does(
                now,
                head,
                new Move.Objection(new Ground(Ground.Kind.OTHER, story.phrases.on("object")), story.dayAfter(now, 3)));
        // An objection waits for the head in person, also while they are away.
        decision(story.place.head(story.issuer.unit()), now);
    }

    private void decision(Worker decider, long now) {
        story.then(decider.acts(now, story.chance.around(9 * WorkTime.HOUR)), at -> {
            story.does(at, decider, new Move.Decide(story.phrases.on("decide")));
            Worker head = story.place.acting(story.unit, at);
            story.then(
                    head.acts(at, story.chance.around(2 * WorkTime.HOUR)),
                    later -> assign(story.place.acting(story.unit, later), later));
        });
    }

    /// A result lies with its reviewer.
    void review(Worker handler, long now) {
        UnitId by = reviewer().unit();
        Worker reviewer = story.place.acting(by, now);
        long lets = reviewer.habit() == Habit.STALLING ? 2 * WorkTime.DAY : 8 * WorkTime.HOUR;
        story.then(reviewer.acts(now, story.chance.around(lets)), at -> conclude(by, handler, at));
    }

    private void conclude(UnitId by, Worker handler, long now) {
        Worker reviewer = story.place.acting(by, now);
        if (rejections < 2 && story.chance.happens(0.12)) {
            rejections++;
            Ground ground = new Ground(Ground.Kind.INCOMPLETE, story.phrases.on("reject"));
            story.does(now, reviewer, new Move.Reject(ground));
            story.handlers().redo(handler, now);
            return;
        }
        story.does(now, reviewer, new Move.Approve(story.phrases.on("approve")));
        if (by.equals(story.issuer.unit()) && !reopened && story.chance.happens(0.008)) {
            reopened = true;
            story.then(reviewer.acts(now, story.chance.around(3 * WorkTime.DAY)), at -> {
                story.does(at, story.place.acting(by, at), new Move.Reopen(story.phrases.on("reopen")));
                story.handlers().redo(handler, at);
            });
        }
    }
}
