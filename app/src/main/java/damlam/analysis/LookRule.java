package damlam.analysis;

import damlam.calendar.Certainty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of `looking.csv`, which explains its columns.
///
/// @param from first day it is in force; null for always
/// @param endsBefore the first day it is no longer in force; null while it is
public record LookRule(
        int workingDays, @Nullable LocalDate from, @Nullable LocalDate endsBefore, Certainty sure, String source) {
    boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (endsBefore == null || day.isBefore(endsBefore));
    }
}
