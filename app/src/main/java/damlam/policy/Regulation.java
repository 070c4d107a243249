package damlam.policy;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import org.jspecify.annotations.Nullable;

/// A rule outside that holds work up.
///
/// @param number number and symbol of its document; empty where it has none
/// @param article where in the document; may be empty
/// @param named what it says, in the words of whoever named it first; not for everybody to read
/// @param namedBy who that was
/// @param subject what it says, for whoever looks; empty where nobody has accepted or rewritten those words for them
/// @param document the same in the registers; null where it is not there
public record Regulation(
        RegulationId id,
        String number,
        String article,
        String named,
        PersonId namedBy,
        String subject,
        @Nullable DocumentId document) {
    /// What people call it, in one form however it was typed; empty where it has no number, and no words that whoever
    /// looks may read.
    public String called() {
        return number.isEmpty() ? subject : RuleName.of(number, article);
    }

    /// The same for somebody who may read the words that nobody has accepted yet.
    Regulation opened() {
        return subject.isEmpty() ? new Regulation(id, number, article, named, namedBy, named, document) : this;
    }
}
