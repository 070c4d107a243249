package damlam.discipline;

import damlam.procedure.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A complaint against the decision.
///
/// @param no of the act by which it was entered
/// @param round 1 for the first, 2 for the second
/// @param day the day it was handed in
/// @param time until when it could be; null where no confirmed rule says so
/// @param foreseen until when it could be by a rule that nobody confirmed, which binds nobody; null where one is
/// confirmed
/// @param accepted when it was taken up, `dialogue` the day of the dialogue, `settled` when and `outcome` how it ended
public record Complaint(
        int no,
        int round,
        LocalDate day,
        @Nullable Clock time,
        boolean late,
        @Nullable Clock foreseen,
        @Nullable LocalDate accepted,
        @Nullable LocalDate dialogue,
        @Nullable LocalDate settled,
        @Nullable Settlement outcome) {
    Complaint accepted(LocalDate on) {
        return new Complaint(no, round, day, time, late, foreseen, on, dialogue, settled, outcome);
    }

    Complaint dialogue(LocalDate on) {
        return new Complaint(no, round, day, time, late, foreseen, accepted, on, settled, outcome);
    }

    Complaint settled(LocalDate on, Settlement how) {
        return new Complaint(no, round, day, time, late, foreseen, accepted, dialogue, on, how);
    }

    /// Whether it is late by that unconfirmed rule; it is taken nevertheless.
    public boolean lateIfConfirmed() {
        return foreseen != null && foreseen.overdue(day);
    }

    /// Whether it waits for an answer.
    public boolean open() {
        return !late && settled == null;
    }
}
