package damlam.cases;

import damlam.directives.DirectiveId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which cases a list shows, and in what order.
///
/// @param progress empty for all
/// @param unit held by this unit or anyone in it, or given to it; null for all
/// @param holder held by this person; null for all
/// @param text words in the title, without regard to accents, or its document's number; empty for all
/// @param numbered directives whose document has or cites that number; found by the lists themselves
public record CaseFilter(
        Set<Progress> progress,
        @Nullable UnitId unit,
        @Nullable PersonId holder,
        @Nullable DirectiveId directive,
        @Nullable CaseId parent,
        String text,
        Sort sort,
        Set<DirectiveId> numbered) {
    /// The order of a list; each is settled to the last by the case's number.
    public enum Sort {
        /// The oldest clock first.
        HELD,
        /// What is due first; standing work last.
        DUE,
        /// What changed last first.
        CHANGED
    }

    public static final CaseFilter ALL = new CaseFilter(Set.of(), null, null, null, null, "", Sort.CHANGED);

    /// What is not done, the oldest clock first.
    public static final CaseFilter OPEN =
            new CaseFilter(EnumSet.complementOf(EnumSet.of(Progress.DONE)), null, null, null, null, "", Sort.HELD);

    /// What is late, the longest overdue first.
    public static final CaseFilter LATE = new CaseFilter(Set.of(Progress.LATE), null, null, null, null, "", Sort.DUE);

    public CaseFilter {
        progress = Set.copyOf(progress);
        text = text.strip();
        numbered = Set.copyOf(numbered);
    }

    public CaseFilter(
            Set<Progress> progress,
            @Nullable UnitId unit,
            @Nullable PersonId holder,
            @Nullable DirectiveId directive,
            @Nullable CaseId parent,
            String text,
            Sort sort) {
        this(progress, unit, holder, directive, parent, text, sort, Set.of());
    }

    /// The same, whatever it is shown as.
    CaseFilter every() {
        return new CaseFilter(Set.of(), unit, holder, directive, parent, text, sort, numbered);
    }

    public CaseFilter of(DirectiveId only) {
        return new CaseFilter(progress, unit, holder, only, parent, text, sort, numbered);
    }

    public CaseFilter partsOf(CaseId whole) {
        return new CaseFilter(progress, unit, holder, directive, whole, text, sort, numbered);
    }

    CaseFilter numbered(Set<DirectiveId> directives) {
        return new CaseFilter(progress, unit, holder, directive, parent, text, sort, directives);
    }
}
