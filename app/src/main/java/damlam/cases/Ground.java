package damlam.cases;

/// Why something is given back, refused, waited for or objected to.
///
/// @param kind the kinds that the rules of DESIGN.md, section 6, know by name, and those that an objection names
/// (section 2)
/// @param words the reason in words, with the rule it rests on; never empty
public record Ground(Kind kind, String words) {
    /// Stored by name.
    public enum Kind {
        /// The matter belongs to another's powers.
        NOT_COMPETENT,
        /// What was handed over is incomplete.
        INCOMPLETE,
        /// A paper is needed first.
        DOCUMENT_NEEDED,
        /// What is asked would break the law; whoever is to do it reports that to whoever asked.
        UNLAWFUL,
        /// It cannot be done as it is asked.
        INFEASIBLE,
        /// Something else, told in the words.
        OTHER
    }

    public Ground {
        words = Move.required(words, "a ground");
    }
}
