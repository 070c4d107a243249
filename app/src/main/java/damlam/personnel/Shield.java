package damlam.personnel;

import damlam.org.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What protects somebody for a time.
///
/// @param from of a child the day it was born
/// @param until the last day; null while it goes on
/// @param proof the paper that says so
/// @param ended whether it was taken back
public record Shield(
        long id,
        PersonId person,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String proof,
        boolean ended) {
    /// Stored by name.
    public enum Kind {
        /// Under protection as a denouncer; told by the inspectorate.
        DENOUNCER,
        PREGNANT,
        CHILD,
        ILLNESS
    }

    boolean holdsOn(LocalDate day) {
        return !ended && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
