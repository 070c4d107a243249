package damlam.record;

/// One thing that is wrong, and where.
///
/// @param fault what is wrong
/// @param entry the first entry it concerns, from 0; -1 where it concerns no single one
/// @param until the last entry it may concern; `entry` itself where that is known exactly
/// @param detail file, key, or content that was found; may be empty
public record Finding(Fault fault, long entry, long until, String detail) {
    static Finding of(Fault fault, String detail) {
        return new Finding(fault, -1, -1, detail);
    }

    static Finding at(Fault fault, long entry, String detail) {
        return new Finding(fault, entry, entry, detail);
    }

    /// A tile that does not fit what lies below it, where it is the entries below that were changed.
    Finding ofEntries() {
        return fault == Fault.TILE_CHANGED ? new Finding(Fault.ENTRY_CHANGED, entry, until, detail) : this;
    }
}
