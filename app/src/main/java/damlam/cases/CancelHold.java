package damlam.cases;

import damlam.access.CurrentPerson;

/// What the feature that made some work asks of whoever would end it without a result; whoever may cancel work of that
/// unit at all may cancel what nothing is said of.
@FunctionalInterface
public interface CancelHold {
    /// Whether it has nothing against it that this person cancels this case.
    boolean mayCancel(CurrentPerson by, CaseLine line);
}
