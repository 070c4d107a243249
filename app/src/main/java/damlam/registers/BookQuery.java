package damlam.registers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which part of a register is asked for: a year, or days of it.
///
/// @param from the first day; null for the year's first
/// @param to the last day; null for the year's last
public record BookQuery(
        int year, @Nullable LocalDate from, @Nullable LocalDate to) {
    public LocalDate first() {
        LocalDate begin = LocalDate.of(year, 1, 1);
        return from == null || from.isBefore(begin) ? begin : from;
    }

    public LocalDate last() {
        LocalDate end = LocalDate.of(year, 12, 31);
        return to == null || to.isAfter(end) ? end : to;
    }
}
