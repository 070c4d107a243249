package damlam.analysis;

import damlam.access.CurrentPerson;
import java.util.List;
import java.util.Optional;

/// What other features did, or would do, about a signal; its page leads there.
public interface SignalFollowUp {
    /// @param message the key of what is said; it takes no values
    /// @param href where it leads
    /// @param asks whether it asks somebody to explain themselves: the last resort where a talk may do
    record Step(String message, String href, boolean asks) {
        public Step(String message, String href) {
            this(message, href, false);
        }
    }

    /// What there is to do about the signal, in its page's first line.
    ///
    /// @param message the key of what is said
    /// @param values what it takes: words and days
    record Told(String message, List<Object> values) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /// What takes the place of the page's own first line; empty where nothing was done yet.
    default Optional<Told> told(CurrentPerson me, Signals.Seen seen) {
        return Optional.empty();
    }

    /// For somebody who sees the signal.
    List<Step> of(CurrentPerson me, Signals.Seen seen);
}
