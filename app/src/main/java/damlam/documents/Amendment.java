package damlam.documents;

/// That a document was corrected or replaced by another, or does so itself (NĐ 30/2020, art. 18.3).
///
/// @param other the other one
public record Amendment(Kind kind, DocumentId other) {
    public enum Kind {
        CORRECTED_BY,
        REPLACED_BY,
        CORRECTS,
        REPLACES;

        /// Whether it is the other one that holds now.
        public boolean passive() {
            return this == CORRECTED_BY || this == REPLACED_BY;
        }
    }
}
