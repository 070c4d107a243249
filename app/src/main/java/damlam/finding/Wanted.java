package damlam.finding;

import damlam.cases.Progress;
import damlam.documents.Aftermath;
import damlam.documents.Direction;
import damlam.org.UnitId;
import damlam.reports.ReportState;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is looked for, and where.
///
/// @param typed see [Asked]; may be empty where a filter says what is wanted
/// @param only null for everything
/// @param type of documents; empty for all
/// @param issuer words of who issued a document, or whose work or report it is; empty for all
/// @param from the first day; null for any
/// @param to the last day; null for any
/// @param unit sent to it, given to it or reported by it; null for all
/// @param direction of documents; null for both
/// @param state the name of a [Progress], a [ReportState] or an [Aftermath.Kind]; empty for all
public record Wanted(
        String typed,
        @Nullable Thing only,
        String type,
        String issuer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UnitId unit,
        @Nullable Direction direction,
        String state,
        Order order) {
    public enum Order {
        /// What bears the number, then what has the words side by side or in its title; of alike the newest.
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /// What became of documents, told apart from states of cases.
    public static final String DOCUMENT = "DOCUMENT_";

    /// A state of reports, told apart from one of cases.
    public static final String REPORT = "REPORT_";

    public static Wanted saying(String typed) {
        return new Wanted(typed, null, "", "", null, null, null, null, "", Order.RELEVANCE);
    }

    /// Whether anything is asked for, by words or by a filter.
    public boolean asks() {
        return !Asked.of(typed).isEmpty() || filters();
    }

    public boolean filters() {
        return !type.isEmpty()
                || !issuer.isBlank()
                || from != null
                || to != null
                || unit != null
                || direction != null
                || !state.isEmpty();
    }

    /// Whether a thing can be among what is found: one that a filter says nothing of is not.
    boolean covers(Thing thing) {
        if (only != null && only != thing) {
            return false;
        }
        return switch (thing) {
            case DOCUMENT -> state.isEmpty() || aftermath() != null;
            case CASE -> ofDocuments() && (state.isEmpty() || progress() != null);
            case REPORT -> ofDocuments() && (state.isEmpty() || reportState() != null);
        };
    }

    private boolean ofDocuments() {
        return type.isEmpty() && direction == null;
    }

    Aftermath.@Nullable Kind aftermath() {
        return Arrays.stream(Aftermath.Kind.values())
                .filter(known -> (DOCUMENT + known.name()).equals(state))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Progress progress() {
        return Arrays.stream(Progress.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    ReportState reportState() {
        return Arrays.stream(ReportState.values())
                .filter(known -> (REPORT + known.name()).equals(state))
                .findFirst()
                .orElse(null);
    }
}
