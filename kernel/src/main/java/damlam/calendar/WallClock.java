package damlam.calendar;

import damlam.calendar.WorkWeek.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;

/// A zone's wall clock. Zones that change their clocks no more, such as Vietnam's since 1975, cost one comparison.
final class WallClock {
    private final ZoneId zone;
    private final ZoneRules rules;
    private final long steadySinceMs;
    private final long steadyOffsetMs;

    WallClock(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        List<ZoneOffsetTransition> changes = rules.getTransitions();
        boolean changesForEver = !rules.getTransitionRules().isEmpty();
        if (changesForEver || changes.isEmpty()) {
            steadySinceMs = changesForEver ? Long.MAX_VALUE : Long.MIN_VALUE;
            steadyOffsetMs = ms(rules.getOffset(Instant.EPOCH));
        } else {
            ZoneOffsetTransition last = changes.get(changes.size() - 1);
            steadySinceMs = last.getInstant().toEpochMilli();
            steadyOffsetMs = ms(last.getOffsetAfter());
        }
    }

    ZoneId zone() {
        return zone;
    }

    /// What to add to an instant to read the wall clock as if it were UTC.
    long offsetMs(long instantMs) {
        return instantMs >= steadySinceMs ? steadyOffsetMs : ms(rules.getOffset(Instant.ofEpochMilli(instantMs)));
    }

    long instantMs(LocalDate day, int msOfDay) {
        LocalDate date = msOfDay == WorkCalendar.DAY_MS ? day.plusDays(1) : day;
        LocalTime time = LocalTime.ofNanoOfDay(msOfDay % WorkCalendar.DAY_MS * 1_000_000);
        return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }

    /// Hours on a clock that jumps would count an hour twice or not at all, so they are refused. Looks from
    /// 1970 on.
    void requireSteady(WorkWeek week) {
        rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(Instant.EPOCH))
                .forEach(change -> requireSteady(week, change));
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            requireSteady(week, rule.createTransition(2100));
        }
    }

    private static void requireSteady(WorkWeek week, ZoneOffsetTransition change) {
        LocalDateTime start = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        long from = start.toLocalTime().toNanoOfDay() / 1_000_000;
        long to = from + Math.abs(change.getDuration().toMillis());
        for (Hours hours : week.on(start.getDayOfWeek())) {
            if (hours.fromMs() < to && from < hours.toMs()) {
                throw new IllegalArgumentException("working hours on %s run over the change of clocks at %s"
                        .formatted(start.getDayOfWeek(), start));
            }
        }
    }

    private static long ms(ZoneOffset offset) {
        return offset.getTotalSeconds() * 1000L;
    }
}
