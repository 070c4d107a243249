package damlam.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A head's power given to another for a time and a matter, in writing.
///
/// @param id 0 before it is recorded
/// @param until the first day it no longer holds; it always ends (NĐ 30/2020, art. 13.3: limited in time)
/// @param ground number of the paper that gives it; of an older one whatever was said of it
/// @param matter the kind of matter it is for; null for all that the head decides, or for staff
/// @param staff whether it is for discipline and for decisions on staff, which no other delegation carries (0116)
/// @param dated the day of that paper; null where the ground says it
/// @param recorded when it was; null before, and where nobody knows
public record Delegation(
        long id,
        PersonId from,
        PersonId to,
        UnitId unit,
        LocalDate starts,
        LocalDate until,
        String ground,
        @Nullable MatterId matter,
        boolean staff,
        @Nullable LocalDate dated,
        @Nullable Instant recorded) {
    public Delegation {
        if (staff && matter != null) {
            throw new IllegalArgumentException("a delegation is for staff or for another matter");
        }
        if (!starts.isBefore(until)) {
            throw new IllegalArgumentException("a delegation ends after it starts, was " + starts + " to " + until);
        }
    }

    public Delegation(PersonId from, PersonId to, UnitId unit, LocalDate starts, LocalDate until, String ground) {
        this(0, from, to, unit, starts, until, ground, null);
    }

    public Delegation(
            long id,
            PersonId from,
            PersonId to,
            UnitId unit,
            LocalDate starts,
            LocalDate until,
            String ground,
            @Nullable MatterId matter) {
        this(id, from, to, unit, starts, until, ground, matter, false, null, null);
    }

    /// For discipline and decisions on staff.
    public static Delegation ofStaff(
            PersonId from, PersonId to, UnitId unit, LocalDate starts, LocalDate until, String ground) {
        return new Delegation(0, from, to, unit, starts, until, ground, null, true, null, null);
    }

    /// Whether it is for all that the head decides, but discipline and decisions on staff.
    public boolean all() {
        return matter == null && !staff;
    }

    /// Whether it is for one kind of matter, or for all; what of these was given to another [OrgChart] knows.
    public boolean carries(@Nullable MatterId kind) {
        return all() || (matter != null && matter.equals(kind));
    }

    /// Whether it is for the same power as another, from the same head, on some of the same days.
    boolean meets(Delegation other) {
        return from.equals(other.from)
                && unit.equals(other.unit)
                && Objects.equals(matter, other.matter)
                && staff == other.staff
                && overlaps(other);
    }

    boolean overlaps(Delegation other) {
        return starts.isBefore(other.until) && other.starts.isBefore(until);
    }

    /// Whether it is said to have begun before its paper was signed; older ones are, and none is recorded any more.
    public boolean beforePaper() {
        return dated != null && starts.isBefore(dated);
    }

    /// Whether it is said to have begun before its paper was signed, or before the day on which it was recorded.
    public boolean afterwards() {
        return beforePaper() || (recorded != null && starts.isBefore(LocalDate.ofInstant(recorded, Org.ZONE)));
    }
}
