package damlam.analysis;

import damlam.access.CurrentPerson;
import java.util.List;

/// What other features did, or would do, about a signal; its page leads there.
@FunctionalInterface
public interface SignalFollowUp {
    /// @param message the key of what is said; it takes no values
    /// @param href where it leads
    record Step(String message, String href) {}

    /// For somebody who sees the signal.
    List<Step> of(CurrentPerson me, Signals.Seen seen);
}
