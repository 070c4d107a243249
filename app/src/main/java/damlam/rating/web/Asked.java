package damlam.rating.web;

import damlam.calendar.PeriodKind;
import damlam.calendar.ReportWindow;
import damlam.calendar.ReportWindows;
import damlam.page.Typed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The window that was asked for.
///
/// @param unit 0 for one's own
/// @param day which the window holds; of days named one by one the first
/// @param rule the law that cuts it so; null where none does
record Asked(
        long unit,
        Kind kind,
        LocalDate day,
        LocalDate from,
        LocalDate to,
        @Nullable ReportWindow rule) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /// How a window is cut: as the rule of reports has it, by the calendar, or as somebody likes.
    enum Kind {
        MONTH(PeriodKind.MONTH),
        QUARTER(PeriodKind.QUARTER),
        YEAR(PeriodKind.YEAR),
        CALENDAR_MONTH(null),
        DAYS(null);

        private final @Nullable PeriodKind report;

        Kind(@Nullable PeriodKind report) {
            this.report = report;
        }
    }

    /// The end of the address of the same window.
    String query() {
        String window = kind == Kind.DAYS ? "&from=" + from + "&to=" + to : "&day=" + day;
        return "unit=" + unit + "&kind=" + kind + window;
    }

    static long unit(Typed typed) {
        String unit = typed.value("unit");
        return unit.matches("[1-9]\\d{0,15}") ? Long.parseLong(unit) : 0;
    }

    /// The kind in a form; that of the month where there is none, and then the field is marked.
    static Kind kind(Typed typed) {
        String name = typed.value("kind").isEmpty() ? Kind.MONTH.name() : typed.value("kind");
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong("kind", typed.words().say("rating.wrong.kind", name));
                    return Kind.MONTH;
                });
    }

    /// Empty, and a field marked, where there is no such window or it has not begun: another is never counted in its
    /// place.
    static Optional<Asked> of(Typed typed, LocalDate today) {
        Kind kind = kind(typed);
        Optional<Asked> asked = kind == Kind.DAYS ? days(typed, today) : holding(kind, typed, today);
        return typed.right() ? asked : Optional.empty();
    }

    private static Optional<Asked> days(Typed typed, LocalDate today) {
        // Chosen just now, and nothing typed yet: so far this month.
        boolean fresh = typed.value("from").isEmpty() && typed.value("to").isEmpty();
        LocalDate from = fresh ? today.withDayOfMonth(1) : typed.day("from");
        LocalDate to = fresh ? today : typed.day("to");
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.isBefore(EARLIEST)) {
            typed.wrong(
                    "from",
                    typed.words().say("rating.wrong.early", typed.words().date(EARLIEST)));
        }
        if (to.isBefore(from)) {
            typed.wrong("to", typed.words().say("page.typed.lastBeforeFirst"));
        }
        begun(typed, "from", from, today);
        return Optional.of(new Asked(unit(typed), Kind.DAYS, from, from, to, null));
    }

    private static Optional<Asked> holding(Kind kind, Typed typed, LocalDate today) {
        LocalDate typedDay = typed.dayIfAny("day");
        LocalDate day = typedDay == null ? today : typedDay;
        if (day.isBefore(EARLIEST)) {
            typed.wrong(
                    "day", typed.words().say("rating.wrong.early", typed.words().date(EARLIEST)));
            return Optional.empty();
        }
        PeriodKind report = kind.report;
        if (report == null) {
            YearMonth month = YearMonth.from(day);
            begun(typed, "day", month.atDay(1), today);
            return Optional.of(new Asked(unit(typed), kind, day, month.atDay(1), month.atEndOfMonth(), null));
        }
        try {
            ReportWindow window = ReportWindows.standard().holding(report, day);
            begun(typed, "day", window.firstDay(), today);
            return Optional.of(new Asked(unit(typed), kind, day, window.firstDay(), window.lastDay(), window));
        } catch (IllegalArgumentException noRule) {
            typed.wrong(
                    "day", typed.words().say("rating.wrong.rule", typed.words().date(day)));
            return Optional.empty();
        }
    }

    private static void begun(Typed typed, String field, LocalDate first, LocalDate today) {
        if (first.isAfter(today)) {
            typed.wrong(
                    field, typed.words().say("rating.wrong.begun", typed.words().date(first)));
        }
    }
}
