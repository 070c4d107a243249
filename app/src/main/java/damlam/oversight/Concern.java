package damlam.oversight;

import damlam.inspection.FindingId;
import java.time.LocalDate;

/// A finding that names somebody, as far as their desk has to know it.
///
/// @param until the last day on which they say something in time
/// @param opened whether they opened it
/// @param said whether they said something, `complete` that this is all
/// @param dropped whether it does not stand any more
/// @param concluded whether the inspection has ended, `told` whether they opened it since
public record Concern(
        FindingId finding,
        InspectionId inspection,
        boolean shortcoming,
        LocalDate until,
        boolean opened,
        boolean said,
        boolean complete,
        boolean dropped,
        boolean concluded,
        boolean told) {
    /// Whether they may still say something.
    public boolean open() {
        return shortcoming && !dropped && !concluded;
    }

    /// Whether it ended and they have not seen how.
    public boolean isNews() {
        return concluded && !told;
    }

    /// Whether it waits for them.
    public boolean waits(LocalDate today) {
        return open() && !complete && (!opened || !today.isAfter(until));
    }
}
