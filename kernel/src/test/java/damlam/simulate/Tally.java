package damlam.simulate;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts, person by person and from the moves alone, what the people of simulated agencies did. Plain on purpose: it
/// shares nothing with the generator but the names, and nothing with any detector.
final class Tally {
    /// What is counted.
    enum Count {
        RECEIVED,
        PASSED_QUICKLY,
        RETURNED,
        RETURNED_WITHOUT_REASON,
        ASKED,
        NO_STANCE,
        LATE,
        ACCEPTED,
        HARD,
        CONSULTED,
        CONSULTED_AGAIN,
        WAITED,
        WAITED_FALSELY,
        EXTENDED_AGAIN,
        REPORTED_NOTHING,
        ESCALATED,
        ESCALATED_OWN,
        LAY_LONG,
        SUBMITTED,
        UNDECIDED_LONG,
        SHORT_OF_TIME,
        TAKEN_UNASKED,
        TAKEN_OVER
    }

    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final long HOUR = 3_600_000;

    private final Map<Truth, Map<Count, Integer>> counts = new EnumMap<>(Truth.class);

    static Tally of(long seed, int agencies) {
        Tally tally = new Tally();
        Simulator simulator = new Simulator(seed);
        for (int number = 1; number <= agencies; number++) {
            Agency agency = simulator.agency(number);
            Map<Long, Story> cases = new HashMap<>();
            simulator.run(
                    agency,
                    number,
                    row -> cases.computeIfAbsent(row.caseNumber(), n -> new Story())
                            .rows
                            .add(row));
            cases.values().forEach(story -> tally.count(story, agency));
        }
        return tally;
    }

    /// Hits of that type's officers in a hundred opportunities.
    double percent(Truth type, Count hits, Count opportunities) {
        Map<Count, Integer> of = counts.getOrDefault(type, Map.of());
        return 100.0 * of.getOrDefault(hits, 0) / Math.max(1, of.getOrDefault(opportunities, 0));
    }

    private static final class Story {
        final List<Row> rows = new ArrayList<>();
        int holder = -1;
        long receivedAt;
        long inputAt;
        boolean worked;
        long due;
        final Map<String, Integer> repeated = new HashMap<>();
        final List<Event> open = new ArrayList<>();
        boolean answered;
    }

    private void count(Story story, Agency agency) {
        for (Row row : story.rows) {
            Event event = row.event();
            Worker actor = agency.people.get(event.actor().person());
            received(story, row, agency);
            asked(story, row, agency);
            if (actor.role == Role.OFFICER) {
                worked(story, row, actor);
            }
        }
        story.open.stream()
                .filter(event -> event.to().person() >= 0)
                .forEach(event -> add(agency.people.get(event.to().person()), Count.LATE));
    }

    private void received(Story story, Row row, Agency agency) {
        Event event = row.event();
        switch (event.move()) {
            case ISSUE -> story.due = event.dueMs();
            case EXTEND_GRANT -> story.due = event.dueMs();
            case ASSIGN, RETURN, FORWARD -> {
                if (event.move() != MoveKind.ASSIGN
                        && story.holder == event.actor().person()) {
                    passed(story, row, agency.people.get(event.actor().person()));
                }
                if (event.to().person() >= 0) {
                    Worker to = agency.people.get(event.to().person());
                    add(to, Count.RECEIVED);
                    boolean taken = event.move() == MoveKind.ASSIGN && story.holder >= 0 && isOfficer(agency, story);
                    addIf(taken && story.holder != event.to().person(), to, Count.TAKEN_OVER);
                    addIf(isShort(story, row), to, Count.SHORT_OF_TIME);
                }
                story.holder = event.to().person();
                story.receivedAt = event.atMs();
                story.worked = false;
            }
            case ACCEPT -> {
                Worker actor = agency.people.get(event.actor().person());
                addIf(story.holder < 0, actor, Count.TAKEN_UNASKED);
                story.holder = event.actor().person();
            }
            default -> {}
        }
    }

    private static boolean isOfficer(Agency agency, Story story) {
        return agency.people.get(story.holder).role == Role.OFFICER;
    }

    private static boolean isShort(Story story, Row row) {
        long left = CALENDAR.workingMs(
                row.event().atMs(), Math.max(story.due, row.event().atMs()));
        return left < row.kind().days * 8 * HOUR * 0.4;
    }

    private void passed(Story story, Row row, Worker by) {
        Event event = row.event();
        if (event.move() == MoveKind.RETURN) {
            add(by, Count.RETURNED);
            addIf(!"INCOMPLETE".equals(row.ground()), by, Count.RETURNED_WITHOUT_REASON);
        }
        boolean quick = CALENDAR.workingMs(story.receivedAt, event.atMs()) <= 8 * HOUR;
        addIf(quick && !story.worked && !"INCOMPLETE".equals(row.ground()), by, Count.PASSED_QUICKLY);
    }

    private void asked(Story story, Row row, Agency agency) {
        Event event = row.event();
        if (event.move() == MoveKind.CONSULT) {
            story.open.add(event);
            if (event.to().person() >= 0) {
                add(agency.people.get(event.to().person()), Count.ASKED);
            }
        } else if (event.move() == MoveKind.REPLY) {
            int by = event.actor().person();
            story.answered = true;
            story.inputAt = event.atMs();
            addIf(row.stance() == Stance.NONE, agency.people.get(by), Count.NO_STANCE);
            story.open.stream()
                    .filter(open -> open.to().person() == by)
                    .findFirst()
                    .ifPresentOrElse(
                            open -> {
                                addIf(event.atMs() > open.dueMs(), agency.people.get(by), Count.LATE);
                                story.open.remove(open);
                            },
                            () -> story.open.removeIf(open -> open.to().person() < 0));
        }
    }

    private void worked(Story story, Row row, Worker by) {
        Event event = row.event();
        boolean first = story.repeated.merge(event.move() + by.name, 1, Integer::sum) == 1;
        long limit = row.kind().days * 8 * HOUR;
        switch (event.move()) {
            case ACCEPT -> {
                add(by, Count.ACCEPTED);
                addIf(row.kind().isHard(), by, Count.HARD);
                long lay = CALENDAR.workingMs(story.receivedAt, event.atMs());
                addIf(lay > limit * 0.4 && story.receivedAt > 0, by, Count.LAY_LONG);
                story.worked = true;
                story.inputAt = event.atMs();
            }
            case CONSULT -> {
                add(by, Count.CONSULTED);
                addIf(story.answered && story.open.size() == 1, by, Count.CONSULTED_AGAIN);
            }
            case WAIT -> {
                add(by, Count.WAITED);
                long left = CALENDAR.workingMs(event.atMs(), Math.max(event.atMs(), story.due));
                boolean names = event.outside() >= Agency.OUTSIDERS.size();
                addIf(names || (left < limit * 0.12 && event.atMs() < story.due), by, Count.WAITED_FALSELY);
            }
            case EXTEND_ASK -> addIf(story.repeated.get(event.move() + by.name) == 2, by, Count.EXTENDED_AGAIN);
            case PROGRESS -> {
                if (row.evidence() == 0) {
                    addIf(story.repeated.merge("nothing" + by.name, 1, Integer::sum) == 2, by, Count.REPORTED_NOTHING);
                }
            }
            case ESCALATE -> {
                add(by, Count.ESCALATED);
                addIf(Boolean.TRUE.equals(row.ownAuthority()), by, Count.ESCALATED_OWN);
            }
            case RESUME -> story.inputAt = event.atMs();
            case SUBMIT -> {
                if (first) {
                    add(by, Count.SUBMITTED);
                    addIf(CALENDAR.workingMs(story.inputAt, event.atMs()) > limit * 0.45, by, Count.UNDECIDED_LONG);
                }
            }
            default -> {}
        }
    }

    private void addIf(boolean hit, Worker worker, Count count) {
        if (hit) {
            add(worker, count);
        }
    }

    private void add(Worker worker, Count count) {
        if (worker.role == Role.OFFICER) {
            counts.computeIfAbsent(worker.truth, type -> new EnumMap<>(Count.class))
                    .merge(count, 1, Integer::sum);
        }
    }
}
