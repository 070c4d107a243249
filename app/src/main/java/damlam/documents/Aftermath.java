package damlam.documents;

import damlam.dispatch.DispatchType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a document after it went out (NĐ 30/2020, art. 18): lists and registers say it beside
/// its number, for whoever reads it there must not take it for one that holds.
///
/// @param events in the order in which they matter
public record Aftermath(List<Event> events) {
    public static final Aftermath NONE = new Aftermath(List.of());

    public Aftermath {
        events = List.copyOf(events);
    }

    /// What can be asked for, too.
    public enum Kind {
        RECALLED,
        REPLACED,
        CORRECTED;

        /// The amendment it comes from; null for none.
        Amendment.@Nullable Kind amendment() {
            return switch (this) {
                case RECALLED -> null;
                case REPLACED -> Amendment.Kind.REPLACED_BY;
                case CORRECTED -> Amendment.Kind.CORRECTED_BY;
            };
        }
    }

    /// @param on the day on which it was taken back, or that the other one bears
    /// @param by the one that holds instead or beside; null where it was taken back
    public record Event(Kind kind, LocalDate on, @Nullable Document by) {
        /// The other one's number, or what it is called; empty where there is none.
        public String other() {
            return by == null ? "" : by.called();
        }

        /// The other one's type as it begins a name, `Công văn`; empty where there is none.
        public String type() {
            return by == null
                    ? ""
                    : DispatchType.named(by.type()).map(DispatchType::title).orElse("");
        }
    }

    public boolean recalled() {
        return events.stream().anyMatch(one -> one.kind() == Kind.RECALLED);
    }
}
