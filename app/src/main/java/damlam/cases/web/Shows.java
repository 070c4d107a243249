package damlam.cases.web;

import damlam.calendar.WorkCalendar;
import damlam.cases.CaseLedger;
import damlam.cases.CaseLine;
import damlam.cases.Position;
import damlam.cases.Progress;
import damlam.directives.NextReport;
import damlam.eventlog.LedgerState;
import damlam.page.Held;
import damlam.page.Mark;
import damlam.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a case's state, clock and deadline are said, the same on every page.
final class Shows {
    final Words words;
    final Names names;
    final WorkCalendar calendar;
    final Instant now;
    private final boolean brief;

    Shows(Words words, Names names, WorkCalendar calendar, Instant now) {
        this(words, names, calendar, now, false);
    }

    private Shows(Words words, Names names, WorkCalendar calendar, Instant now, boolean brief) {
        this.words = words;
        this.names = names;
        this.calendar = calendar;
        this.now = now;
        this.brief = brief;
    }

    /// The same with stretches of time in their largest unit alone.
    Shows inBrief() {
        return new Shows(words, names, calendar, now, true);
    }

    /// What is said beside a mark.
    ///
    /// @param clock how long, where it must stay in sight though the words are cut short; else empty
    record Said(String words, String clock) {
        String whole() {
            return words + clock;
        }
    }

    /// What was cancelled is marked as nothing that is to be done.
    static Mark mark(Progress progress) {
        return switch (progress) {
            case NOT_STARTED, CANCELLED -> Mark.IDLE;
            case UNDER_WAY -> Mark.WORK;
            case WAITING -> Mark.WAIT;
            case SOON_DUE -> Mark.SOON;
            case LATE -> Mark.LATE;
            case DONE -> Mark.DONE;
        };
    }

    static Mark mark(LedgerState state) {
        return switch (state) {
            case UNOPENED, QUEUED, HELD -> Mark.IDLE;
            case WORKING -> Mark.WORK;
            case AWAITING_REPLY, AWAITING_DECISION, AWAITING_OUTSIDE, IN_REVIEW -> Mark.WAIT;
            case DONE -> Mark.DONE;
        };
    }

    /// One stretch of a case's life, for the table and for narrow screens.
    ///
    /// @param state its words
    CaseShown.StretchLine stretch(CaseLedger.Stretch stretch, String state) {
        Mark mark = mark(stretch.state());
        boolean open = !stretch.to().isBefore(now);
        return new CaseShown.StretchLine(
                mark,
                mark.css(),
                state.toLowerCase(Locale.ROOT),
                stretch.state() == LedgerState.DONE ? "" : names.charged(stretch.charged(), stretch.outside()),
                words.moment(stretch.from()),
                open ? words.say("cases.strip.now") : words.moment(stretch.to()),
                words.length(stretch.workingMs()),
                words.calendarLength(stretch.calendarMs()));
    }

    long working(Instant from, Instant to) {
        return to.isBefore(from) ? 0 : calendar.workingMs(from.toEpochMilli(), to.toEpochMilli());
    }

    Held held(Instant since) {
        return Held.of(since, now, calendar);
    }

    /// As [Progress#leftMs].
    long left(LocalDate due) {
        return Progress.leftMs(due, now, calendar);
    }

    /// The words beside the mark: what, and for how long.
    String state(CaseLine line) {
        return said(line).whole();
    }

    Said said(CaseLine line) {
        Position at = line.at();
        return switch (line.progress()) {
            case DONE -> new Said(ended(line), "");
            case CANCELLED -> new Said(words.say("cases.shown.cancelled", words.date(at.since())), "");
            case LATE, SOON_DUE -> new Said(left(at) + aside(at), "");
            case WAITING -> lasting(waiting(at), at.since());
            case UNDER_WAY -> lasting(words.say("cases.progress.UNDER_WAY"), at.heldSince());
            case NOT_STARTED ->
                lasting(
                        words.say(at.state() == LedgerState.UNOPENED ? "cases.shown.unopened" : "cases.shown.unbegun"),
                        at.since());
        };
    }

    private String ended(CaseLine line) {
        String day = words.date(line.at().since());
        NextReport report = line.report();
        if (report != null) {
            // The head of a column says when the next report is due.
            return brief
                    ? words.say("cases.shown.approved.brief", day)
                    : words.say("cases.shown.approved", day, report(report));
        }
        return words.say(standing(line) ? "cases.shown.ended" : "cases.shown.done", day);
    }

    /// Whether it has neither a deadline nor a period in which it is reported.
    static boolean standing(CaseLine line) {
        return line.at().dueOn() == null && line.report() == null;
    }

    private Said lasting(String what, Instant since) {
        return new Said(what, ", " + length(since));
    }

    /// Its last day, or that of the report due next, and that of the decision once the opinions are in; empty where
    /// there is none.
    String due(CaseLine line) {
        LocalDate due = line.at().dueOn();
        NextReport report = line.report();
        String day = due != null ? words.date(due) : report == null || line.at().done() ? "" : report(report);
        LocalDate decide = line.decideBy();
        String opinions = decide == null ? "" : words.say("cases.decide.list", words.date(decide));
        return day.isEmpty() || opinions.isEmpty() ? day + opinions : day + " · " + opinions;
    }

    String report(NextReport report) {
        return words.say(report.first() ? "cases.report.first" : "cases.report.next", words.date(report.due()));
    }

    private String left(Position at) {
        LocalDate due = at.dueOn();
        return due == null ? "" : leftWords(left(due));
    }

    private String leftWords(long ms) {
        return brief ? words.leftInBrief(ms) : words.left(ms);
    }

    /// What else is worth a word where the deadline comes first.
    private String aside(Position at) {
        if (at.state() == LedgerState.UNOPENED) {
            return ", " + words.say("cases.state.UNOPENED").toLowerCase(java.util.Locale.ROOT);
        }
        return at.waits() ? ", " + waiting(at) : "";
    }

    String waiting(Position at) {
        String whom = at.charged() == null ? at.outside() : names.party(at.charged());
        return words.say(at.state() == LedgerState.IN_REVIEW ? "cases.shown.inReview" : "cases.shown.waiting", whom);
    }

    String length(Instant since) {
        long ms = working(since, now);
        return brief ? words.brief(ms) : words.length(ms);
    }

    @Nullable
    String holder(Position at) {
        return at.holder() == null ? null : names.party(at.holder());
    }
}
