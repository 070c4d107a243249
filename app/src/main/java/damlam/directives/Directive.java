package damlam.directives;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document that lays duties on its addressees.
///
/// @param version counts changes, so that a change made on a page that has grown old is noticed
/// @param preparedBy who received it
/// @param submission when and by whom it was last laid before whoever may issue it; null before
/// @param sentBack why it was sent back to be prepared anew; null once it is laid before them again
/// @param issue when and by whom it was issued; null before
public record Directive(
        DirectiveId id,
        DocumentId document,
        DirectiveState state,
        int version,
        PersonId preparedBy,
        Instant preparedAt,
        @Nullable Submission submission,
        @Nullable SentBack sentBack,
        @Nullable Issue issue,
        List<Requirement> requirements) {
    public Directive {
        requirements = List.copyOf(requirements);
        if ((state == DirectiveState.ISSUED) != (issue != null)) {
            throw new IllegalArgumentException("directive %d is %s, issue %s".formatted(id.value(), state, issue));
        }
    }

    public record Submission(PersonId by, Instant at) {}

    public record SentBack(PersonId by, Instant at, String reason) {}

    /// @param forPerson the leader for whom the chief of the Office issued it; null if a leader did
    public record Issue(PersonId by, @Nullable PersonId forPerson, Instant at, LocalDate on) {}

    /// Who prepares it: whoever laid it before the leader last, else whoever received it.
    public PersonId preparer() {
        return submission == null ? preparedBy : submission.by();
    }

    public boolean issued() {
        return state == DirectiveState.ISSUED;
    }

    public Optional<Requirement> requirement(RequirementId id) {
        return requirements.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
