package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.org.PersonId;
import damlam.procedure.LiabilityTest.Answer;
import damlam.rulebook.Rules;
import damlam.rulebook.ShippedBook;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// People, days and cases for the tests of the law's course.
final class Casework {
    static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    static final Rules SHIPPED = ShippedBook.rules();

    static final PersonId SUBJECT = new PersonId(1);
    static final PersonId HEAD = new PersonId(2);
    static final PersonId UNIT_HEAD = new PersonId(3);
    static final PersonId PARTY = new PersonId(4);
    static final PersonId UNION = new PersonId(5);
    static final PersonId STAFF = new PersonId(6);
    static final PersonId CLERK = new PersonId(7);
    static final PersonId RELATIVE = new PersonId(8);

    static final Map<SeatKind, PersonId> OF_THREE =
            Map.of(SeatKind.CHAIR, HEAD, SeatKind.UNION, UNION, SeatKind.PERSONNEL, STAFF);
    static final Map<SeatKind, PersonId> OF_THREE_FOR_MANAGERS =
            Map.of(SeatKind.CHAIR, HEAD, SeatKind.UNIT_HEAD, UNIT_HEAD, SeatKind.PERSONNEL, STAFF);
    static final Map<SeatKind, PersonId> OF_FIVE = Map.of(
            SeatKind.CHAIR, HEAD,
            SeatKind.UNIT_HEAD, UNIT_HEAD,
            SeatKind.PARTY, PARTY,
            SeatKind.UNION, UNION,
            SeatKind.PERSONNEL, STAFF);

    private Casework() {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    static LocalDate day(String day) {
        return LocalDate.parse(day, DAY);
    }

    static Regime law(String on) {
        return new Regime(SHIPPED, Group.VIEN_CHUC, day(on));
    }

    static Course course(String law) {
        return course(law, false);
    }

    static Course course(String law, boolean manager) {
        return course(law, manager, List.of(), null);
    }

    static Course course(String law, boolean manager, List<Circumstance> circumstances, Protection protection) {
        return new Course(
                law(law),
                CALENDAR,
                new Subject(SUBJECT, Group.VIEN_CHUC, manager, true),
                new Conflicts(SUBJECT, Map.of(RELATIVE, Relation.SIBLINGS_SPOUSE)),
                circumstances,
                List.of(),
                protection == null ? List.of() : List.of(protection),
                List.of());
    }

    static Breach avoidance(String ended) {
        return Breach.of(Matter.AVOIDANCE, Consequence.LESS_SERIOUS, day(ended));
    }

    /// A case of avoidance under the decree of 2026, found on 03/8/2026.
    static Detection detected(Course course) {
        return course.detect(List.of(avoidance("15/7/2026")), day("3/8/2026"));
    }

    static ReviewReport reported(Course course) {
        return detected(course)
                .summon(day("4/8/2026"), day("6/8/2026"), HEAD)
                .hold(Presence.PRESENT)
                .report(day("10/8/2026"));
    }

    static Council council(Course course) {
        return reported(course)
                .council(day("12/8/2026"), course.subject().manager() ? OF_THREE_FOR_MANAGERS : OF_THREE, CLERK);
    }

    /// A council under the decree of 2020 as amended, before Tết 2026.
    static Council oldCouncil() {
        Course course = course("5/1/2026");
        return course.detect(List.of(avoidance("1/12/2025")), day("5/1/2026"))
                .summon(day("6/1/2026"), day("8/1/2026"), HEAD)
                .hold(Presence.PRESENT)
                .report(day("13/1/2026"))
                .council(day("19/1/2026"), OF_FIVE, STAFF);
    }

    static Proposal proposal(Course course, Form form) {
        Council council = council(course);
        return council.summon(day("13/8/2026"), day("27/8/2026"))
                .hold(
                        Presence.PRESENT,
                        council.seats().keySet(),
                        new Ballot(2, 1, 0),
                        new FormBallot(Map.of(form, 2), 1))
                .propose(day("4/9/2026"));
    }

    static Decision reprimand(Course course) {
        return proposal(course, Form.REPRIMAND).decide(day("7/9/2026"), Form.REPRIMAND, day("10/9/2026"), liable(), "");
    }

    /// No ground of exclusion or exemption is met.
    static Liability liable() {
        return answers(
                Answer.NO,
                LiabilityTest.NO_CAPACITY,
                LiabilityTest.EMERGENCY,
                LiabilityTest.INNOVATION_AUTHORISED,
                LiabilityTest.PROCEDURE_FOLLOWED,
                LiabilityTest.DECEASED);
    }

    static Liability answers(Answer answer, LiabilityTest... tests) {
        Map<LiabilityTest, Answer> answers = new HashMap<>();
        for (LiabilityTest test : tests) {
            answers.put(test, answer);
        }
        return new Liability(answers);
    }

    static Liability with(Liability liability, Answer answer, LiabilityTest... tests) {
        Map<LiabilityTest, Answer> answers = new HashMap<>(liability.answers());
        answers.putAll(answers(answer, tests).answers());
        return new Liability(answers);
    }

    static Stop stop(Stop.Kind kind, String from, String to) {
        return new Stop(kind, day(from), to == null ? null : day(to));
    }

    static Set<SeatKind> seats(SeatKind... seats) {
        return Set.of(seats);
    }

    static StepRefusedException.Reason refused(Runnable act) {
        try {
            act.run();
        } catch (StepRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }
}
