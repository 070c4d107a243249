package damlam.directives;

/// Something that has to be settled before a directive can be issued.
///
/// @param requirement where
public record Gap(RequirementId requirement, String no, Kind kind) {
    public enum Kind {
        /// "Periodically", without saying how often.
        PERIOD,
        /// A deadline or period is printed, and no day follows from it.
        DEADLINE,
        /// The day in the text is over, and nobody has said that it stands all the same.
        PAST,
        /// No unit is bound by it.
        UNITS,
        /// Addressees that nobody in the organisation answers to.
        ADDRESSEES
    }
}
