package damlam.simulate;

import damlam.simulate.Attendance.Absence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Fills an agency with people: ten departments and six schools under a leadership and a registry, some 135 people, of
/// whom some 105 are officers with a field of work.
final class Staffing {
    private static final List<String> DEPARTMENTS = List.of(
            "general-affairs",
            "personnel",
            "planning-finance",
            "preschool",
            "primary",
            "secondary",
            "continuing-education",
            "examinations",
            "politics",
            "inspectorate");
    private static final int SCHOOLS = 6;
    private static final int LEADERS = 4;
    private static final int CLERKS = 4;
    /// Officers who are honest in one hard place: so many of each type.
    private static final int LOOK_ALIKES = 3;
    /// Of each avoiding type there is one, and with this chance a second.
    private static final double SECOND = 0.3;

    private static final int DARING = 2;
    /// How many of those who avoid have a second way of doing so.
    private static final double SECOND_WAY = 0.3;
    /// How many of those who pass on learn that quick passing is counted.
    private static final double LEARNS = 0.4;

    private final Agency agency;
    private final Chance chance;
    private final Fields fields;
    private final Absences absences;
    private final long dayMs;
    private final int days;

    /// @param days working days that are simulated
    Staffing(Agency agency, Chance chance, long dayMs, int days) {
        this.agency = agency;
        this.chance = chance;
        this.fields = new Fields(chance);
        this.absences = new Absences(chance, days);
        this.dayMs = dayMs;
        this.days = days;
    }

    void fill() {
        for (int i = 0; i < LEADERS; i++) {
            lead(agency.leadership, Role.LEADER, Truth.HONEST);
        }
        for (int i = 0; i < CLERKS; i++) {
            lead(agency.registry, Role.CLERK, Truth.HONEST);
        }
        DEPARTMENTS.forEach(agency::office);
        for (int i = 1; i <= SCHOOLS; i++) {
            agency.office("school-" + i);
        }
        for (Unit unit : agency.offices) {
            lead(unit, Role.HEAD, headType());
            lead(unit, Role.DEPUTY, Truth.HONEST);
        }
        hire(seats());
    }

    /// One head in sixteen keeps work away from the unit.
    private Truth headType() {
        if (chance.hit(15.0 / 16)) {
            return Truth.HONEST;
        }
        return chance.hit(0.5) ? Truth.PASSES_ON : Truth.RETURNS_GROUNDLESSLY;
    }

    /// The unit of each officer to be.
    private List<Unit> seats() {
        List<Unit> seats = new ArrayList<>();
        for (Unit unit : agency.offices) {
            boolean school = seats.size() >= 1 && agency.offices.indexOf(unit) >= DEPARTMENTS.size();
            int officers = school ? chance.between(4, 5) : chance.between(7, 9);
            seats.addAll(Collections.nCopies(officers, unit));
        }
        return seats;
    }

    private void hire(List<Unit> seats) {
        List<Truth> types = types(seats.size());
        int leaver = chance.below(seats.size());
        for (int i = 0; i < seats.size(); i++) {
            Truth type = types.get(i);
            if (i == leaver && type == Truth.HONEST) {
                int change = chance.between(days / 4, days * 3 / 4);
                officer(seats.get(i), type, 0, change);
                officer(seats.get(i), Truth.HONEST, change, Integer.MAX_VALUE);
            } else {
                officer(seats.get(i), type, 0, Integer.MAX_VALUE);
            }
        }
    }

    private List<Truth> types(int officers) {
        List<Truth> types = new ArrayList<>();
        for (Truth type : Truth.values()) {
            int of = switch (type.group()) {
                case HONEST -> type == Truth.HONEST ? 0 : LOOK_ALIKES;
                case DARING -> DARING;
                case PASSING, DODGING, STALLING, FEAR, NOT_DARING -> chance.hit(SECOND) ? 2 : 1;
            };
            types.addAll(Collections.nCopies(of, type));
        }
        types.addAll(Collections.nCopies(officers - types.size(), Truth.HONEST));
        for (int i = types.size() - 1; i > 0; i--) {
            Collections.swap(types, i, chance.below(i + 1));
        }
        return types;
    }

    private void lead(Unit unit, Role role, Truth type) {
        Attendance attendance = new Attendance(absences.ordinary(), 0, Integer.MAX_VALUE, dayMs);
        Worker worker = worker(unit, role, type, Place.ORDINARY, attendance);
        unit.heads.add(worker);
    }

    private void officer(Unit unit, Truth type, int joinsDay, int leavesDay) {
        Place place = Place.of(type, chance);
        List<Absence> away = place == Place.ABSENT ? absences.frequent() : absences.ordinary();
        Worker worker = worker(unit, Role.OFFICER, type, place, new Attendance(away, joinsDay, leavesDay, dayMs));
        unit.staff.add(worker);
    }

    private Worker worker(Unit unit, Role role, Truth type, Place place, Attendance attendance) {
        int number = agency.people.size();
        String name = "%s-p%03d".formatted(agency.name, number + 1);
        Field field = role == Role.OFFICER ? fields.of(type, place) : null;
        Worker worker = new Worker(number, name, unit, role, type, place, habits(type), attendance, field);
        agency.people.add(worker);
        return worker;
    }

    private Habits habits(Truth type) {
        double pace = Fields.PACE * chance.around(1000, 0.12) / 1000 * (type == Truth.DECISIVE ? 0.6 : 1);
        double avoids = type.group().isAvoiding() ? chance.between(0.25, 0.6) : 0;
        double slips = chance.around(1000, 0.5) * 0.03 / 1000;
        long slowFrom = chance.below(days) * dayMs;
        long slowMs = chance.between(3, 12) * dayMs;
        boolean avoiding = type.group().isAvoiding();
        Habits.Mood mood = new Habits.Mood(chance.between(15, 60) * dayMs, chance.below(days) * dayMs);
        Tactic second = avoiding && chance.hit(SECOND_WAY) ? Tactic.any(chance) : Tactic.NONE;
        boolean learns = type.group() == Truth.Group.PASSING && chance.hit(LEARNS);
        long learnsAt = learns ? chance.between(days / 3, days * 2 / 3) * dayMs : Agenda.NEVER;
        return new Habits(pace, avoids, Math.min(slips, 0.1), mood, second, learnsAt, slowFrom, slowFrom + slowMs);
    }
}
