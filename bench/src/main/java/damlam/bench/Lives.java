package damlam.bench;

import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.cases.Past;
import damlam.eventlog.Stance;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Made-up cases with about twelve moves each, as the rules allow them: opened, assigned, worked on, asked about,
/// handed in, sometimes given back, approved. What would happen after now has not happened, and a few came to a halt.
final class Lives {
    private static final Ground GROUND = new Ground(Ground.Kind.INCOMPLETE, "made up: the annex is missing, and the unit that receives it has it");
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;
    /// One in so many stops moving at some point.
    private static final int HALTED = 60;

    /// Who works for a unit.
    private record Staff(UnitId unit, PersonId head, List<PersonId> handlers) {}

    private final SplittableRandom random;
    private final WorkCalendar calendar = WorkCalendar.vietnam();
    private final long now;
    private final Staff body;
    private final List<Staff> staffs = new ArrayList<>();
    private final Map<UnitId, Staff> byUnit = new HashMap<>();
    private final List<String> titles;

    /// @param titles what cases are called
    Lives(OrgChart chart, Accounts accounts, List<String> titles, Instant now, long seed) {
        this.random = new SplittableRandom(seed);
        this.titles = titles;
        this.now = now.toEpochMilli();
        Staff top = null;
        for (Unit unit : chart.units()) {
            if (unit.kind() != UnitKind.TEAM) {
                Staff staff = staff(chart, accounts, unit.id());
                byUnit.put(unit.id(), staff);
                if (unit.kind() == UnitKind.BODY) {
                    top = staff;
                } else {
                    staffs.add(staff);
                }
            }
        }
        this.body = Objects.requireNonNull(top, "the body");
    }

    private static Staff staff(OrgChart chart, Accounts accounts, UnitId unit) {
        PersonId head = chart.headOf(unit).orElseThrow().person().id();
        List<PersonId> handlers = chart.subtree(unit).stream()
                .flatMap(part -> chart.staffOf(part).stream())
                .filter(held -> held.duty() == Duty.MEMBER || held.duty() == Duty.CLERK)
                .filter(held -> accounts.withAccount().contains(held.person().id()))
                .map(Appointment::person)
                .map(person -> person.id())
                .distinct()
                .limit(25)
                .toList();
        return new Staff(unit, head, handlers);
    }

    /// Work of a unit's own or given to it by the body, issued at some time in the last eleven months.
    Past everyday() {
        Staff unit = one(staffs);
        Staff issuer = random.nextInt(5) < 3 ? unit : body;
        long at = workingTime(now - random.nextLong(330 * DAY_MS));
        LocalDate due = calendar.plusWorkingDays(calendar.dayOf(at), random.nextInt(5, 40));
        Opening opening = Opening.internal(
                null, issuer.unit(), Party.of(unit.unit()), one(titles), "", random.nextInt(10) == 0 ? null : due);
        return lived(opening, issuer.head(), at);
    }

    /// The life of a case that is given out like this.
    Past lived(Opening opening, PersonId by, long at) {
        Life life = new Life(opening, at);
        life.run();
        return new Past(opening, by, Instant.ofEpochMilli(at), life.made);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// The same instant if it lies within working hours, else one in the next morning at work.
    private long workingTime(long at) {
        if (calendar.workingMs(at, at + 60_000) > 0) {
            return at;
        }
        long intoMorning = 8 * HOUR_MS + random.nextLong(3 * HOUR_MS);
        LocalDate day = calendar.sameOrNextWorkingDay(calendar.dayOf(at));
        long morning = calendar.startOf(day) + intoMorning;
        return morning > at ? morning : calendar.startOf(calendar.sameOrNextWorkingDay(day.plusDays(1))) + intoMorning;
    }

    /// One case on its way; each step takes some hours or days, and none is taken after now.
    private final class Life {
        private final Opening opening;
        private final List<Past.Made> made = new ArrayList<>();
        private final int haltsAt = random.nextInt(HALTED) == 0 ? random.nextInt(1, 9) : Integer.MAX_VALUE;
        private Staff unit;
        private long at;
        private boolean over;

        Life(Opening opening, long at) {
            this.opening = opening;
            this.at = at;
            this.unit = staff(opening.to().unit());
        }

        private Staff staff(UnitId id) {
            return Objects.requireNonNull(byUnit.get(id), "no unit " + id);
        }

        void run() {
            PersonId official = one(unit.handlers());
            taken(official);
            if (random.nextInt(8) == 0 && !opening.issuer().equals(unit.unit()) && opening.directive() == null) {
                official = forwarded(official);
            }
            worked(official);
            handedIn(official);
            while (random.nextInt(6) == 0) {
                move(staff(opening.issuer()).head(), new Move.Reject(GROUND));
                progress(official);
                handedIn(official);
            }
            move(staff(opening.issuer()).head(), new Move.Approve(""));
        }

        private void taken(PersonId official) {
            move(unit.head(), new Move.Open());
            move(unit.head(), new Move.Assign(official, "made up: please see to it"));
            move(official, new Move.Open());
            move(official, new Move.Accept());
        }

        private PersonId forwarded(PersonId official) {
            Staff next = one(staffs);
            if (next.equals(unit)) {
                return official;
            }
            move(official, new Move.Forward(next.unit(), GROUND));
            unit = next;
            PersonId other = one(unit.handlers());
            taken(other);
            return other;
        }

        private void worked(PersonId official) {
            for (int i = random.nextInt(2, 5); i > 0; i--) {
                progress(official);
            }
            Staff asked = one(staffs);
            if (random.nextBoolean() && !asked.equals(unit)) {
                move(
                        official,
                        new Move.Consult(
                                Party.of(asked.unit()),
                                day(8),
                                "made up: what do you think?",
                                "it is theirs too",
                                "made up"));
                move(asked.head(), new Move.Reply(Stance.AGREE, ""));
                progress(official);
            }
            if (random.nextInt(12) == 0) {
                move(official, new Move.Wait("made up: another body", GROUND, day(15)));
                move(official, new Move.Resume(""));
            }
            asksForTime(official);
        }

        private void asksForTime(PersonId official) {
            @Nullable LocalDate due = opening.dueOn();
            if (due != null && random.nextInt(10) == 0) {
                LocalDate later = calendar.plusWorkingDays(due.isAfter(day(0)) ? due : day(1), 60);
                move(official, new Move.ExtendAsk(later, "made up: the annex came late"));
                move(staff(opening.issuer()).head(), new Move.ExtendGrant(later, ""));
            }
        }

        private void progress(PersonId official) {
            move(official, new Move.Progress("made up: a part of it is done", List.of()));
        }

        private void handedIn(PersonId official) {
            move(official, new Move.Submit(Party.of(opening.issuer()), "made up: done, as enclosed", List.of()));
        }

        private LocalDate day(int workingDays) {
            // The step it is for comes later than the one before.
            return calendar.plusWorkingDays(calendar.dayOf(at), workingDays + 12);
        }

        private void move(PersonId by, Move move) {
            if (over) {
                return;
            }
            long next = workingTime(at + Math.round(-Math.log(1 - random.nextDouble()) * 1.3 * DAY_MS) + 60_000);
            over = next >= now || made.size() >= haltsAt;
            if (!over) {
                at = next;
                made.add(new Past.Made(by, Instant.ofEpochMilli(at), move));
            }
        }
    }
}
