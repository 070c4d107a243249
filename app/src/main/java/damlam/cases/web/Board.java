package damlam.cases.web;

import damlam.cases.CaseLine;
import damlam.cases.Position;
import damlam.cases.Progress;
import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.Requirement;
import damlam.documents.Document;
import damlam.eventlog.LedgerState;
import damlam.org.Absence;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.page.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Puts the board of a directive together.
///
/// @param lines its cases, as far as the person may see them
/// @param coverage how far each unit has come with reading
/// @param approvals for whom its approved cases were approved
/// @param seesReaders in which units the person may see by name who has read
record Board(
        Directive directive,
        Document document,
        List<CaseLine> lines,
        Map<UnitId, Coverage> coverage,
        Approvals approvals,
        Predicate<UnitId> seesReaders,
        OrgChart chart,
        Shows shows) {
    private static final int CALLS = 3;
    /// From here on a cell is a shade deeper, and from there on two, in working days; so long a unit has to begin, and
    /// to pass the directive on to its people.
    static final int LONG_DAYS = 5;

    private static final int VERY_LONG_DAYS = 10;

    BoardShown shown() {
        Map<UnitId, List<CaseLine>> byUnit = new LinkedHashMap<>();
        lines.forEach(line -> byUnit.computeIfAbsent(line.work().unit(), unit -> new ArrayList<>())
                .add(line));
        List<UnitId> order = byUnit.keySet().stream()
                .sorted(Comparator.comparingLong((UnitId unit) -> -weight(unit, of(unit, byUnit))))
                .toList();
        List<UnitId> urgent = order.stream()
                .filter(unit -> nobodyHasRead(unit) || needsAttention(of(unit, byUnit)))
                .toList();
        List<UnitId> late =
                urgent.stream().filter(unit -> late(of(unit, byUnit)) > 0).toList();
        Coverage read = order.stream()
                .map(unit -> coverage.getOrDefault(unit, Coverage.NONE))
                .reduce(Coverage.NONE, Coverage::plus);
        return new BoardShown(
                directive.id(),
                document.called(),
                document.subject(),
                tally(lines),
                byUnit.size(),
                read,
                new BoardColumns(directive, lines, shows).all(),
                lines.stream().anyMatch(Shows::standing),
                lines.stream().anyMatch(line -> line.report() != null),
                lines.stream().anyMatch(approvals::byTheUnitItself),
                urgent.stream().map(unit -> row(unit, byUnit)).toList(),
                order.stream()
                        .filter(unit -> !urgent.contains(unit))
                        .map(unit -> row(unit, byUnit))
                        .toList(),
                late.stream()
                        .limit(CALLS)
                        .map(unit -> call(unit, of(unit, byUnit)))
                        .toList(),
                late.stream()
                        .skip(CALLS)
                        .map(unit -> late(unit, of(unit, byUnit)))
                        .toList());
    }

    /// What presses more weighs more: late by how long, then soon due, then waiting or read by nobody, then not begun.
    private long weight(UnitId unit, List<CaseLine> cases) {
        long unread = nobodyHasRead(unit) ? 5_000 + 100L * daysSinceIssue() : 0;
        return unread + cases.stream().mapToLong(this::weight).sum();
    }

    private long weight(CaseLine line) {
        return switch (line.progress()) {
            case LATE -> 100_000 + 1_000L * days(line);
            case SOON_DUE -> 20_000;
            case WAITING -> 5_000 + 100L * days(line);
            case NOT_STARTED -> 100L * days(line) + (line.at().state() == LedgerState.UNOPENED ? 50 : 0);
            case UNDER_WAY, DONE, CANCELLED -> 0;
        };
    }

    /// Each unit makes the directive known to everyone in it: one that has had it for long, and where nobody has
    /// confirmed reading, is not on track, however its cases stand.
    private boolean nobodyHasRead(UnitId unit) {
        Coverage read = coverage.getOrDefault(unit, Coverage.NONE);
        return read.total() > 0 && read.read() == 0 && daysSinceIssue() >= LONG_DAYS;
    }

    private long daysSinceIssue() {
        Directive.Issue issue = directive.issue();
        return issue == null ? 0 : days(shows.working(issue.at(), shows.now));
    }

    private boolean needsAttention(List<CaseLine> cases) {
        return cases.stream().anyMatch(line -> switch (line.progress()) {
            case LATE, SOON_DUE, WAITING -> true;
            case NOT_STARTED -> days(line) >= LONG_DAYS;
            case UNDER_WAY, DONE, CANCELLED -> false;
        });
    }

    private static int late(List<CaseLine> cases) {
        return tally(cases).getOrDefault(Progress.LATE, 0);
    }

    /// For how many working days what a cell says has lasted.
    private long days(CaseLine line) {
        Position at = line.at();
        LocalDate due = at.dueOn();
        long ms = line.progress() == Progress.LATE && due != null
                ? -shows.left(due)
                : shows.working(line.progress() == Progress.UNDER_WAY ? at.heldSince() : at.since(), shows.now);
        return days(ms);
    }

    private long days(long workingMs) {
        return Math.max(0, workingMs) / shows.calendar.ordinaryDayMs();
    }

    private BoardShown.Late late(UnitId unit, List<CaseLine> cases) {
        return new BoardShown.Late(
                shows.names.unit(unit),
                listed(unit).showing(Progress.LATE.name()).href(),
                late(cases));
    }

    private static List<CaseLine> of(UnitId unit, Map<UnitId, List<CaseLine>> byUnit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    private ListAddress listed(UnitId unit) {
        return ListAddress.of(directive.id()).at(unit);
    }

    static Map<Progress, Integer> tally(List<CaseLine> lines) {
        Map<Progress, Integer> tally = new EnumMap<>(Progress.class);
        lines.forEach(line -> tally.merge(line.progress(), 1, Integer::sum));
        return tally;
    }

    private BoardShown.Row row(UnitId unit, Map<UnitId, List<CaseLine>> byUnit) {
        List<BoardShown.@Nullable Cell> cells = new ArrayList<>();
        for (Requirement requirement : directive.requirements()) {
            cells.add(of(unit, byUnit).stream()
                    .filter(line -> requirement.id().equals(line.work().requirement()))
                    .findFirst()
                    .map(this::cell)
                    .orElse(null));
        }
        String read = "/directives/" + directive.id().value() + "/coverage";
        return new BoardShown.Row(
                shows.names.unit(unit),
                listed(unit).showing(ListAddress.COUNTED).href(),
                cells,
                coverage.getOrDefault(unit, Coverage.NONE),
                seesReaders.test(unit) ? read + "/" + unit.value() : read,
                nobodyHasRead(unit) ? shows.words.say("cases.board.unread", daysSinceIssue()) : "");
    }

    private BoardShown.Cell cell(CaseLine line) {
        long days = days(line);
        Mark mark = Shows.mark(line.progress());
        Shows.Said said = shows.inBrief().said(line);
        String depth = days >= VERY_LONG_DAYS ? "d3" : days >= LONG_DAYS ? "d2" : "";
        return new BoardShown.Cell(
                "/cases/" + line.work().id().value(),
                line.work().dutyNo(),
                mark,
                said.words(),
                said.clock(),
                depth,
                more(line));
    }

    private @Nullable String more(CaseLine line) {
        List<String> more = new ArrayList<>();
        if (line.progress() == Progress.DONE && line.report() != null) {
            more.add(shows.state(line));
        }
        if (approvals.byTheUnitItself(line)) {
            more.add(shows.words.say("cases.board.own"));
        }
        return more.isEmpty() ? null : String.join("; ", more);
    }

    private BoardShown.Call call(UnitId unit, List<CaseLine> cases) {
        List<String> facts = new ArrayList<>();
        List<String> weigh = new ArrayList<>();
        for (CaseLine line : cases) {
            if (line.progress() == Progress.LATE || line.progress() == Progress.NOT_STARTED) {
                facts.add(shows.words.say("cases.board.call.work", line.work().dutyNo(), shows.state(line)));
            }
            if (line.progress() == Progress.WAITING) {
                weigh.add(shows.words.say("cases.board.weigh.waits", line.work().dutyNo(), shows.waiting(line.at())));
            }
        }
        Coverage read = coverage.getOrDefault(unit, Coverage.NONE);
        facts.add(shows.words.say("cases.board.call.read", shows.words.share(read.read(), read.total())));
        chart.headOf(unit)
                .map(Appointment::person)
                .flatMap(head -> chart.absenceOf(head.id()))
                .map(Absence::until)
                .ifPresent(until -> weigh.addFirst(
                        shows.words.say("cases.board.weigh.absentHead", shows.words.date(until.minusDays(1)))));
        if (read.absentUnread() > 0) {
            weigh.add(shows.words.say("cases.board.weigh.absentReaders", read.absentUnread()));
        }
        weigh.add(latest(cases));
        return new BoardShown.Call(shows.names.unit(unit), facts, weigh);
    }

    private String latest(List<CaseLine> cases) {
        Optional<CaseLine> latest = cases.stream()
                .filter(line -> line.at().lastMoveNo() > 1)
                .max(Comparator.comparing(line -> line.at().lastMoveAt()));
        return latest.map(line -> shows.words.say(
                        "cases.board.weigh.last", shows.words.moment(line.at().lastMoveAt())))
                .orElse(shows.words.say("cases.board.weigh.noneYet"));
    }
}
