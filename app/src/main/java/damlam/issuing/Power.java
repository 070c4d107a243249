package damlam.issuing;

/// By what right somebody signs.
///
/// @param title the head's title, for whom or by whose order; empty for the head
/// @param basis the rule or paper that gives the right; empty where the post does
public record Power(Kind kind, String title, String basis) {
    public enum Kind {
        /// The head, in their own right.
        HEAD,
        /// Acting head.
        Q,
        /// A deputy, for the head.
        KT,
        /// The head of a unit, by order, in a matter given to their post.
        TL,
        /// By a delegation in writing, for a time and a matter.
        TUQ,
        /// Of minutes: whoever chaired, as such.
        CHAIR
    }
}
