package damlam.cases.web;

import damlam.calendar.WorkCalendar;
import damlam.cases.CaseLedger;
import damlam.cases.CaseLedger.Stretch;
import damlam.cases.MadeMove;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.org.Org;
import damlam.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws the strip of a case: lanes by charged party, in working time with nights and holidays folded away, or in
/// calendar time.
final class StripDrawing {
    private static final double LANE = 26;
    private static final double TOP = 38;
    private static final double LABEL = 42;
    private static final double LABEL_GAP = 3;
    static final double LETTER = 6.6;

    private final Words words;
    private final Names names;
    private final WorkCalendar calendar;
    private final CaseLedger ledger;
    private final List<MadeMove> moves;
    private final Function<Stretch, String> states;
    private final boolean byCalendar;
    private final List<LocalDate> dues;
    private final long start;
    private final long end;

    /// @param states the words of each stretch's state
    StripDrawing(
            Shows shows,
            CaseLedger ledger,
            List<MadeMove> moves,
            Function<Stretch, String> states,
            boolean byCalendar) {
        this.words = shows.words;
        this.names = shows.names;
        this.calendar = shows.calendar;
        this.ledger = ledger;
        this.moves = moves;
        this.states = states;
        this.dues = dues(moves);
        this.byCalendar = byCalendar;
        this.start = moves.getFirst().at().toEpochMilli();
        this.end = end();
    }

    private long end() {
        long last = moves.getLast().at().toEpochMilli();
        if (!ledger.stretches().isEmpty()) {
            last = Math.max(last, ledger.stretches().getLast().to().toEpochMilli());
        }
        if (!dues.isEmpty()) {
            last = Math.max(last, endOf(dues.getLast()));
        }
        // A case just given out is drawn on one day, so that there is something to see.
        return Math.max(last, start + calendar.ordinaryDayMs());
    }

    private long endOf(LocalDate day) {
        return calendar.startOf(day.plusDays(1));
    }

    Strip draw() {
        Map<String, Long> lanes = lanes();
        Map<String, Double> laneY = new LinkedHashMap<>();
        double laneTop = TOP + 54;
        for (String lane : lanes.keySet()) {
            laneY.put(lane, laneTop + LANE * laneY.size());
        }
        double bottom = laneTop + LANE * lanes.size() - 12;
        boolean done = ledger.stretches().isEmpty()
                || ledger.stretches().getLast().to().isBefore(ledger.now());
        return new Strip(
                words.say(
                        byCalendar ? "cases.strip.title.calendar" : "cases.strip.title.working",
                        words.date(Instant.ofEpochMilli(start)),
                        words.date(ledger.now())),
                bottom + 44,
                TOP,
                bottom,
                byCalendar ? calendarDays() : workingDays(),
                lanes.entrySet().stream()
                        .map(lane -> new Strip.Lane(y(laneY, lane.getKey()), lane.getKey(), length(lane.getValue())))
                        .toList(),
                hops(laneY),
                segments(laneY),
                new StripMarks(moves, move -> x(move.at().toEpochMilli()), this::title).all(TOP - 20),
                done ? null : x(ledger.now().toEpochMilli()),
                due(),
                length(byCalendar ? ledger.calendarMs() : ledger.workingMs()));
    }

    private String length(long ms) {
        return byCalendar ? words.calendarLength(ms) : words.length(ms);
    }

    private double x(long atMs) {
        double all = measure(start, end);
        double share = all == 0 ? 0 : measure(start, Math.min(atMs, end)) / all;
        return Strip.LEFT + (Strip.RIGHT - Strip.LEFT) * share;
    }

    private double measure(long from, long to) {
        return byCalendar ? to - from : calendar.workingMs(from, to);
    }

    private List<Stretch> charged() {
        return ledger.stretches().stream()
                .filter(stretch -> stretch.state() != LedgerState.DONE)
                .toList();
    }

    private Map<String, Long> lanes() {
        Map<String, Long> lanes = new LinkedHashMap<>();
        for (Stretch stretch : charged()) {
            lanes.merge(lane(stretch), byCalendar ? stretch.calendarMs() : stretch.workingMs(), Long::sum);
        }
        return lanes;
    }

    private String lane(Stretch stretch) {
        return stretch.charged() == null ? stretch.outside() : names.lane(stretch.charged());
    }

    private static double y(Map<String, Double> laneY, String lane) {
        return Objects.requireNonNull(laneY.get(lane), lane);
    }

    private List<Strip.Hop> hops(Map<String, Double> laneY) {
        List<Strip.Hop> hops = new ArrayList<>();
        @Nullable Stretch before = null;
        for (Stretch stretch : charged()) {
            if (before != null
                    && !lane(before).equals(lane(stretch))
                    && before.to().equals(stretch.from())) {
                hops.add(new Strip.Hop(
                        x(stretch.from().toEpochMilli()), y(laneY, lane(before)), y(laneY, lane(stretch))));
            }
            before = stretch;
        }
        return hops;
    }

    private List<Strip.Segment> segments(Map<String, Double> laneY) {
        List<Strip.Segment> segments = new ArrayList<>();
        for (Stretch stretch : charged()) {
            double from = x(stretch.from().toEpochMilli());
            double width = Math.max(1, x(stretch.to().toEpochMilli()) - from - 1);
            String state = states.apply(stretch);
            boolean fits = width > 8 + width(state);
            segments.add(new Strip.Segment(
                    stretch.moveNo(),
                    css(stretch.state()),
                    from + 0.5,
                    width,
                    y(laneY, lane(stretch)),
                    fits ? state : "",
                    stretch.state().isAwaiting() || stretch.state() == LedgerState.IN_REVIEW,
                    words.say(
                            "cases.strip.segment",
                            state,
                            names.charged(stretch.charged(), stretch.outside()),
                            length(byCalendar ? stretch.calendarMs() : stretch.workingMs()),
                            words.moment(stretch.from()),
                            words.moment(stretch.to()))));
        }
        return segments;
    }

    /// The class of a state in pictures.css.
    static String css(LedgerState state) {
        return switch (state) {
            case UNOPENED -> "b-unopened";
            case QUEUED -> "b-queued";
            case WORKING -> "b-working";
            case AWAITING_REPLY, AWAITING_DECISION -> "b-wait";
            case AWAITING_OUTSIDE -> "b-outside";
            case IN_REVIEW -> "b-review";
            case HELD -> "b-held";
            case DONE -> "b-done";
        };
    }

    private String title(MadeMove move) {
        return move.no() + ". " + words.say("cases.move." + move.kind().name()) + ": " + names.mover(move) + ", "
                + words.moment(move.at());
    }

    private Strip.@Nullable Due due() {
        if (dues.isEmpty()) {
            return null;
        }
        List<Double> steps = dues.subList(0, dues.size() - 1).stream()
                .map(day -> x(endOf(day)))
                .toList();
        return new Strip.Due(
                x(endOf(dues.getLast())),
                steps,
                words.say("cases.strip.due", brief(dues.getLast())),
                steps.isEmpty() ? "" : words.say("cases.strip.steps", brief(dues.getFirst()), steps.size()));
    }

    /// Whether a note under a day would run into what is said of the deadline on the same line.
    private static boolean besideDue(double x, String note, Strip.@Nullable Due due) {
        if (due == null) {
            return false;
        }
        double from = x - width(note) / 2;
        double to = x + width(note) / 2;
        // As strip.jte has them: the last day stands left of its line, the steps right of the first of theirs.
        double dueTo = due.x() - 6;
        boolean besideLast = from < dueTo && to > dueTo - width(due.label());
        double stepsFrom = due.steps().isEmpty() ? 0 : due.steps().getFirst() + 6;
        boolean besideSteps = !due.steps().isEmpty() && from < stepsFrom + width(due.stepsLabel()) && to > stepsFrom;
        return besideLast || besideSteps;
    }

    private static double width(String text) {
        return LETTER * text.length();
    }

    private String brief(LocalDate day) {
        return words.date(day).substring(0, words.english() ? words.date(day).length() - 5 : 5);
    }

    private List<Strip.Day> workingDays() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(Instant.ofEpochMilli(end - 1), Org.ZONE);
        for (LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(start), Org.ZONE);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.add(day);
            }
        }
        Strip.@Nullable Due due = due();
        Labels labels = new Labels(days.size(), due);
        List<Strip.Day> shown = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            long gap = i == 0 ? 0 : day.toEpochDay() - days.get(i - 1).toEpochDay() - 1;
            double x = Math.max(Strip.LEFT, x(calendar.startOf(day)));
            String note = words.say("cases.strip.folded", gap);
            String folded = gap >= 3 && !besideDue(x, note, due) ? note : null;
            shown.add(new Strip.Day(x, labels.next(day, x), gap > 0, folded, 0));
        }
        return shown;
    }

    private List<Strip.Day> calendarDays() {
        List<Strip.Day> shown = new ArrayList<>();
        LocalDate first = LocalDate.ofInstant(Instant.ofEpochMilli(start), Org.ZONE);
        LocalDate last = LocalDate.ofInstant(Instant.ofEpochMilli(end - 1), Org.ZONE);
        Labels labels = new Labels((int) (last.toEpochDay() - first.toEpochDay() + 1), due());
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            double x = Math.max(Strip.LEFT, x(calendar.startOf(day)));
            double off = calendar.isWorkingDay(day) ? 0 : x(endOf(day)) - x;
            shown.add(new Strip.Day(x, labels.next(day, x), false, null, off));
        }
        return shown;
    }

    /// Which days are named: every so many, and none that would run into the one before, into a deadline or out of the
    /// drawing. The first day may be a sliver, and at the right end the present is named below.
    private final class Labels {
        private final int every;
        private final List<Double> lines;
        private int day;
        private double free = Strip.LEFT;

        Labels(int days, Strip.@Nullable Due due) {
            lines = due == null
                    ? List.of()
                    : Stream.concat(due.steps().stream(), Stream.of(due.x())).toList();
            every = Math.max(1, (int) Math.ceil(days * LABEL / (Strip.RIGHT - Strip.LEFT)));
        }

        String next(LocalDate date, double x) {
            boolean named = day++ % every == 0;
            if (!named || x < free || x > Strip.RIGHT - LABEL || struck(x)) {
                return "";
            }
            free = x + LABEL;
            return brief(date);
        }

        /// Whether a deadline's line would run through the name or close by it.
        private boolean struck(double x) {
            return lines.stream().anyMatch(line -> line > x - LABEL_GAP && line < x + LABEL);
        }
    }

    /// The last days that were set, the first first.
    private static List<LocalDate> dues(List<MadeMove> moves) {
        List<LocalDate> dues = new ArrayList<>();
        for (MadeMove move : moves) {
            if (move.dueOn() != null && (move.kind() == MoveKind.ISSUE || move.kind() == MoveKind.EXTEND_GRANT)) {
                dues.add(move.dueOn());
            }
        }
        return dues;
    }
}
