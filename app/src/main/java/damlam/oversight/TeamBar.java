package damlam.oversight;

/// Why somebody may have no part in an inspection.
public enum TeamBar {
    /// They work in the inspected unit, or did in the time that is looked at.
    OWN_UNIT,
    /// They are related to whoever heads it, by what one of them declared.
    RELATED,
    /// They hold no post any more.
    LEFT
}
