package damlam.eventlog;

/// A unit, and a person of it where one is known, as dense numbers; -1 is unknown.
///
/// @param unit number of the unit, -1 if unknown
/// @param person number of the person, -1 if unknown or nobody in particular
public record Party(int unit, int person) {
    /// Neither unit nor person is known.
    public static final Party UNKNOWN = new Party(-1, -1);

    public Party {
        if (unit < -1 || person < -1) {
            throw new IllegalArgumentException(
                    "numbers start at 0, -1 is unknown; was unit %d, person %d".formatted(unit, person));
        }
    }

    public static Party unit(int unit) {
        return new Party(unit, -1);
    }

    public boolean hasUnit() {
        return unit >= 0;
    }

    public boolean hasPerson() {
        return person >= 0;
    }

    public boolean isUnknown() {
        return unit < 0 && person < 0;
    }

    /// Whether both units are known and the same.
    public boolean isOfUnit(Party other) {
        return unit >= 0 && unit == other.unit;
    }

    /// Whether both persons are known and the same.
    public boolean isPerson(Party other) {
        return person >= 0 && person == other.person;
    }

    /// Whether `actor` is this party: the same person where this one has a person, else someone of this unit.
    public boolean isActedBy(Party actor) {
        return hasPerson() ? isPerson(actor) : isOfUnit(actor);
    }
}
