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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the board of a directive together.
///
/// @param lines its cases, as far as the person may see them
/// @param coverage how far each unit has come with reading
record Board(
        Directive directive,
        Document document,
        List<CaseLine> lines,
        Map<UnitId, Coverage> coverage,
        OrgChart chart,
        Shows shows) {
    private static final int CALLS = 3;
    /// From here on a cell is a shade deeper, and from there on two, in working days.
    private static final int LONG_DAYS = 5;

    private static final int VERY_LONG_DAYS = 10;

    BoardShown shown() {
        Map<UnitId, List<CaseLine>> byUnit = new LinkedHashMap<>();
        lines.forEach(line -> byUnit.computeIfAbsent(line.work().unit(), unit -> new ArrayList<>())
                .add(line));
        List<UnitId> order = byUnit.keySet().stream()
                .sorted(Comparator.comparingLong((UnitId unit) -> -weight(byUnit.getOrDefault(unit, List.of()))))
                .toList();
        List<UnitId> urgent = order.stream()
                .filter(unit -> needsAttention(byUnit.getOrDefault(unit, List.of())))
                .toList();
        Coverage read = order.stream()
                .map(unit -> coverage.getOrDefault(unit, Coverage.NONE))
                .reduce(Coverage.NONE, Coverage::plus);
        return new BoardShown(
                directive.id().value(),
                document.called(),
                document.subject(),
                tally(lines),
                byUnit.size(),
                read,
                directive.requirements().stream().map(this::column).toList(),
                urgent.stream().map(unit -> row(unit, byUnit)).toList(),
                order.stream()
                        .filter(unit -> !urgent.contains(unit))
                        .map(unit -> row(unit, byUnit))
                        .toList(),
                urgent.stream()
                        .filter(unit -> late(byUnit.getOrDefault(unit, List.of())))
                        .limit(CALLS)
                        .map(unit -> call(unit, byUnit.getOrDefault(unit, List.of())))
                        .toList());
    }

    /// What was cancelled is neither done nor still to be done, and counts nowhere.
    private static Map<Progress, Integer> tally(List<CaseLine> lines) {
        Map<Progress, Integer> tally = new EnumMap<>(Progress.class);
        lines.stream()
                .filter(line -> !line.at().cancelled())
                .forEach(line -> tally.merge(line.progress(), 1, Integer::sum));
        return tally;
    }

    /// What presses more weighs more: late by how long, then soon due, then waiting, then not begun.
    private long weight(List<CaseLine> cases) {
        return cases.stream().mapToLong(this::weight).sum();
    }

    private long weight(CaseLine line) {
        return switch (line.progress()) {
            case LATE -> 100_000 + 1_000L * days(line);
            case SOON_DUE -> 20_000;
            case WAITING -> 5_000 + 100L * days(line);
            case NOT_STARTED -> 100L * days(line) + (line.at().state() == LedgerState.UNOPENED ? 50 : 0);
            case UNDER_WAY, DONE -> 0;
        };
    }

    private boolean needsAttention(List<CaseLine> cases) {
        return cases.stream().anyMatch(line -> switch (line.progress()) {
            case LATE, SOON_DUE, WAITING -> true;
            case NOT_STARTED -> days(line) >= LONG_DAYS;
            case UNDER_WAY, DONE -> false;
        });
    }

    private static boolean late(List<CaseLine> cases) {
        return cases.stream().anyMatch(line -> line.progress() == Progress.LATE);
    }

    /// For how many working days what a cell says has lasted.
    private long days(CaseLine line) {
        Position at = line.at();
        LocalDate due = at.dueOn();
        long ms = line.progress() == Progress.LATE && due != null
                ? -shows.left(due)
                : shows.working(line.progress() == Progress.UNDER_WAY ? at.heldSince() : at.since(), shows.now);
        return Math.max(0, ms) / shows.calendar.ordinaryDayMs();
    }

    private BoardShown.Column column(Requirement requirement) {
        List<CaseLine> own = lines.stream()
                .filter(line -> requirement.id().equals(line.work().requirement())
                        && !line.at().cancelled())
                .toList();
        Map<Progress, Integer> tally = tally(own);
        List<BoardShown.Part> parts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        int from = 0;
        for (Progress progress : List.of(
                Progress.LATE,
                Progress.SOON_DUE,
                Progress.WAITING,
                Progress.NOT_STARTED,
                Progress.UNDER_WAY,
                Progress.DONE)) {
            int count = tally.getOrDefault(progress, 0);
            if (count > 0) {
                parts.add(new BoardShown.Part(Shows.mark(progress), from, count));
                said.add(shows.words.say("cases.progress." + progress.name()) + " "
                        + shows.words.share(count, own.size()));
                from += count;
            }
        }
        String done = shows.words.share(tally.getOrDefault(Progress.DONE, 0), own.size());
        String due = own.stream()
                .map(line -> line.at().firstDueOn())
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> shows.words.say("cases.board.due", shows.words.date(day), done))
                .or(() -> own.stream()
                        .map(CaseLine::report)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(report -> shows.words.say("cases.board.report", shows.report(report), done)))
                .orElse(shows.words.say("cases.board.standing", done));
        return new BoardShown.Column(
                requirement.no(), requirement.title(), due, own.size(), parts, String.join("; ", said));
    }

    private BoardShown.Row row(UnitId unit, Map<UnitId, List<CaseLine>> byUnit) {
        List<BoardShown.@Nullable Cell> cells = new ArrayList<>();
        for (Requirement requirement : directive.requirements()) {
            cells.add(byUnit.getOrDefault(unit, List.of()).stream()
                    .filter(line -> requirement.id().equals(line.work().requirement()))
                    .findFirst()
                    .map(this::cell)
                    .orElse(null));
        }
        return new BoardShown.Row(
                unit.value(), shows.names.unit(unit), cells, coverage.getOrDefault(unit, Coverage.NONE));
    }

    private BoardShown.Cell cell(CaseLine line) {
        long days = days(line);
        Mark mark = Shows.mark(line);
        Shows.Said said = shows.inBrief().said(line);
        String depth = days >= VERY_LONG_DAYS ? "d3" : days >= LONG_DAYS ? "d2" : "";
        return new BoardShown.Cell(
                "/cases/" + line.work().id().value(), line.work().dutyNo(), mark, said.words(), said.clock(), depth);
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
