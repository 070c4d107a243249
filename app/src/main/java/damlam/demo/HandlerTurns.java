package damlam.demo;

import damlam.cases.Evidence;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Party;
import damlam.eventlog.Stance;
import damlam.org.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// What the person does who handles a case: open it, take it, work, ask, wait, hand in a result. Or not.
final class HandlerTurns {
    private final Story story;
    private int consultations;
    private int extensions;
    private int remarks;

    HandlerTurns(Story story) {
        this.story = story;
    }

    void receive(Worker who, long now) {
        long lets = switch (who.habit()) {
            case STALLING -> 9 * WorkTime.HOUR;
            case DARING -> 30 * WorkTime.MINUTE;
            case HONEST, PASSING, DODGING, FEARFUL, NOT_DARING -> 2 * WorkTime.HOUR;
        };
        story.then(who.acts(now, story.chance.around(lets)), at -> open(who, at));
    }

    private void open(Worker who, long now) {
        story.does(now, who, new Move.Open());
        Chance chance = story.chance;
        if (who.habit() == Habit.PASSING && story.mayHandOver() && chance.happens(0.5)) {
            story.then(
                    who.acts(now, chance.around(WorkTime.HOUR)),
                    at -> story.heads().passOn(who, at));
        } else if (who.habit() == Habit.DODGING && story.mayHandOver() && chance.happens(0.4)) {
            story.then(
                    who.acts(now, chance.around(2 * WorkTime.HOUR)),
                    at -> story.heads().giveBack(who, at, "return-vague"));
        } else {
            story.then(who.gets(now, chance.around(hesitation(who))), at -> accept(who, at));
        }
    }

    private static long hesitation(Worker who) {
        return switch (who.habit()) {
            case STALLING -> 3 * WorkTime.DAY;
            case NOT_DARING -> 2 * WorkTime.DAY;
            case HONEST, DARING, PASSING, DODGING, FEARFUL -> 20 * WorkTime.MINUTE;
        };
    }

    void accept(Worker who, long now) {
        story.does(now, who, new Move.Accept());
        Chance chance = story.chance;
        long worked =
                who.works(now, chance.around(who.habit() == Habit.DARING ? 3 * WorkTime.HOUR : 7 * WorkTime.HOUR));
        switch (who.habit()) {
            case STALLING -> story.then(who.acts(now, chance.around(2 * WorkTime.DAY)), at -> stall(who, at));
            case FEARFUL -> story.then(worked, at -> consult(who, at, "consult"));
            case NOT_DARING -> story.then(worked, at -> askHead(who, true, at));
            case DARING -> story.then(worked, at -> submit(who, "submit", at));
            case HONEST, PASSING, DODGING -> story.then(worked, at -> goOn(who, at));
        }
    }

    private void goOn(Worker who, long now) {
        Chance chance = story.chance;
        if (chance.happens(0.25)) {
            consult(who, now, "consult");
        } else if (chance.happens(0.07)) {
            waitOutside(who, now);
        } else if (chance.happens(0.05)) {
            askHead(who, false, now);
        } else if (chance.happens(0.5)) {
            progress(who, "progress", true, now);
            finish(who, now);
        } else {
            submit(who, "submit", now);
        }
    }

    private void finish(Worker who, long now) {
        long ready = who.works(now, story.chance.around(4 * WorkTime.HOUR));
        story.then(ready, at -> submit(who, "submit", at));
    }

    private void progress(Worker who, String occasion, boolean shown, long now) {
        story.does(now, who, new Move.Progress(story.phrases.on(occasion), evidence(shown)));
    }

    private List<Evidence> evidence(boolean shown) {
        if (!shown) {
            return List.of();
        }
        byte[] content = DemoFile.text("evidence.txt").getBytes(StandardCharsets.UTF_8);
        return List.of(new Evidence(story.phrases.on("evidence"), "text/plain", content));
    }

    // ---- asking and waiting

    private void consult(Worker who, long now, String occasion) {
        List<UnitId> others = story.place.departments().stream()
                .map(department -> department.id())
                .filter(id -> !id.equals(story.unit))
                .toList();
        UnitId asked = story.chance.one(others);
        consultations++;
        story.does(
                now,
                who,
                new Move.Consult(
                        Party.of(asked),
                        story.dayAfter(now, 3),
                        story.phrases.on(occasion),
                        story.phrases.on("concern"),
                        occasion.equals("consult-again") ? story.phrases.on("again") : ""));
        Worker replier = story.place.acting(asked, now);
        if (replier.habit() == Habit.DODGING && story.chance.happens(0.3)) {
            // No answer comes; in the end work goes on without it.
            story.then(who.gets(now, story.chance.around(5 * WorkTime.DAY)), at -> {
                story.does(at, who, new Move.Resume(story.phrases.on("resume")));
                finish(who, at);
            });
            return;
        }
        long lets = switch (replier.habit()) {
            case STALLING, DODGING -> 4 * WorkTime.DAY;
            case DARING -> 3 * WorkTime.HOUR;
            case HONEST, PASSING, FEARFUL, NOT_DARING -> 9 * WorkTime.HOUR;
        };
        story.then(replier.acts(now, story.chance.around(lets)), at -> reply(who, asked, at));
    }

    private void reply(Worker who, UnitId asked, long now) {
        Worker replier = story.place.acting(asked, now);
        Stance stance = replier.habit() == Habit.DODGING || replier.habit() == Habit.FEARFUL
                ? Stance.NONE
                : story.chance.one(List.of(Stance.AGREE, Stance.AGREE, Stance.PROPOSE, Stance.DISAGREE));
        String occasion = switch (stance) {
            case AGREE -> "reply-agree";
            case PROPOSE -> "reply-propose";
            case DISAGREE -> "reply-disagree";
            case NONE -> "reply-none";
        };
        story.does(now, replier, new Move.Reply(stance, story.phrases.on(occasion)));
        story.then(who.gets(now, story.chance.around(WorkTime.HOUR)), at -> {
            progress(who, "progress-replied", story.chance.happens(0.4), at);
            boolean again = who.habit() == Habit.FEARFUL && consultations < 3 && story.chance.happens(0.7);
            if (again) {
                story.then(
                        who.works(at, story.chance.around(2 * WorkTime.HOUR)),
                        later -> consult(who, later, "consult-again"));
            } else {
                finish(who, at);
            }
        });
    }

    private void askHead(Worker who, boolean own, long now) {
        if (story.place.leads(who)) {
            finish(who, now);
            return;
        }
        String words = story.phrases.on(own ? "escalate-own" : "escalate");
        Party head = Party.of(story.unit, story.place.head(story.unit).id());
        story.does(now, who, new Move.Escalate(head, story.dayAfter(now, 2), own, words));
        Worker decider = story.place.acting(story.unit, now);
        story.then(decider.acts(now, story.chance.around(6 * WorkTime.HOUR)), at -> {
            story.does(at, story.place.acting(story.unit, at), new Move.Decide(story.phrases.on("decide")));
            long lets = own ? 3 * WorkTime.DAY : WorkTime.HOUR;
            story.then(who.gets(at, story.chance.around(lets)), later -> {
                progress(who, own ? "progress-empty" : "progress", !own, later);
                finish(who, later);
            });
        });
    }

    private void waitOutside(Worker who, long now) {
        int days = story.chance.between(4, 9);
        story.does(
                now,
                who,
                new Move.Wait(
                        story.phrases.on("outside"),
                        new Ground(Ground.Kind.DOCUMENT_NEEDED, story.phrases.on("wait")),
                        story.dayAfter(now, days)));
        story.then(who.gets(now, story.chance.around(days * WorkTime.DAY)), at -> {
            story.does(at, who, new Move.Resume(story.phrases.on("resume")));
            finish(who, at);
        });
    }

    // ---- letting it lie

    private void stall(Worker who, long now) {
        var calendar = story.place.time().calendar();
        LocalDate due = story.dueOn;
        int left = due == null ? Integer.MAX_VALUE : calendar.workingDaysBetween(calendar.dayOf(now), due);
        if (due != null && left >= 0 && left <= 1 && extensions < 2) {
            extend(who, due, now);
            return;
        }
        progress(who, "progress-empty", false, now);
        remarks++;
        if (left < 0 && story.chance.happens(0.4)) {
            Worker issuer = story.place.acting(story.issuer.unit(), now);
            story.then(issuer.acts(now, story.chance.around(4 * WorkTime.HOUR)), at -> {
                story.does(at, story.place.acting(story.issuer.unit(), at), new Move.Note(story.phrases.on("note")));
                story.then(who.gets(at, story.chance.around(2 * WorkTime.DAY)), later -> submit(who, "submit", later));
            });
        } else if (remarks > 6) {
            story.then(who.gets(now, story.chance.around(8 * WorkTime.DAY)), at -> submit(who, "submit", at));
        } else {
            int days = Math.clamp(left - 1, 1, 3);
            story.then(who.acts(now, story.chance.around(days * WorkTime.DAY)), at -> stall(who, at));
        }
    }

    private void extend(Worker who, LocalDate due, long now) {
        extensions++;
        LocalDate longer = story.place.time().calendar().plusWorkingDays(due, 5);
        story.does(now, who, new Move.ExtendAsk(longer, story.phrases.on("extend")));
        UnitId by = story.issuer.unit();
        Worker issuer = story.place.acting(by, now);
        story.then(issuer.acts(now, story.chance.around(3 * WorkTime.HOUR)), at -> {
            Worker answering = story.place.acting(by, at);
            if (story.chance.happens(0.65)) {
                story.does(at, answering, new Move.ExtendGrant(longer, story.phrases.on("extend-grant")));
                story.dueOn = longer;
            } else {
                story.does(at, answering, new Move.ExtendDeny(story.phrases.on("extend-deny")));
            }
            story.then(who.acts(at, story.chance.around(2 * WorkTime.DAY)), later -> stall(who, later));
        });
    }

    // ---- handing in

    private void submit(Worker who, String occasion, long now) {
        story.does(
                now,
                who,
                new Move.Submit(
                        story.heads().reviewer(), story.phrases.on(occasion), evidence(story.chance.happens(0.6))));
        story.heads().review(who, now);
    }

    void redo(Worker who, long now) {
        story.then(who.gets(now, story.chance.around(3 * WorkTime.HOUR)), at -> {
            progress(who, "progress-replied", false, at);
            story.then(
                    who.works(at, story.chance.around(3 * WorkTime.HOUR)), later -> submit(who, "submit-again", later));
        });
    }
}
