package damlam.procedure;

import damlam.calendar.Certainty;

/// Which form the law has for a conduct.
public sealed interface Grounded {
    /// @param basis the article
    /// @param sure how sure that is; not FOUND only where one looks ahead by what nobody has confirmed
    record Found(Form form, String basis, Certainty sure) implements Grounded {}

    /// The articles name no form for it, or depend on what is open: a person must answer.
    record Unsettled(Reason reason) implements Grounded {
        public String key() {
            return "procedure.unsettled." + reason;
        }
    }

    /// Why no form follows.
    enum Reason {
        /// The articles on this group’s forms were not read.
        NOT_READ,
        /// What others tell of them has no form for just this, and may leave some out.
        PARTLY_READ,
        /// The choice depends on attitude and circumstances that are not established.
        ATTITUDE,
        /// No article has a form for just this.
        NO_ARTICLE
    }
}
