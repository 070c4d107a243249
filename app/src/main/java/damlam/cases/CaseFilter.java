package damlam.cases;

import damlam.directives.DirectiveId;
import damlam.directives.RequirementId;
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
/// @param directive the cases of this directive's board, which counts each at the unit it was given to, whoever holds
///     it now: so does `unit` then, and what a person sees of them; null for all
/// @param requirement the one requirement of that directive; null for all
/// @param text words in the title, without regard to accents, or the number of the document it comes from; empty for
///     all
public record CaseFilter(
        Set<Progress> progress,
        @Nullable UnitId unit,
        @Nullable PersonId holder,
        @Nullable DirectiveId directive,
        @Nullable RequirementId requirement,
        @Nullable CaseId parent,
        String text,
        Sort sort) {
    /// The order of a list; each is settled to the last by the case's number.
    public enum Sort {
        /// The oldest clock first.
        HELD,
        /// What is due first; standing work last.
        DUE,
        /// What changed last first.
        CHANGED
    }

    /// What counts in a total: all but what was cancelled.
    public static final Set<Progress> COUNTED = Set.copyOf(EnumSet.complementOf(EnumSet.of(Progress.CANCELLED)));

    public static final CaseFilter ALL = new CaseFilter(Set.of(), null, null, null, null, null, "", Sort.CHANGED);

    /// What is still to be done, the oldest clock first.
    public static final CaseFilter OPEN = ALL.showing(
                    EnumSet.complementOf(EnumSet.of(Progress.DONE, Progress.CANCELLED)))
            .sorted(Sort.HELD);

    /// What is late, the longest overdue first.
    public static final CaseFilter LATE = ALL.showing(Set.of(Progress.LATE)).sorted(Sort.DUE);

    public CaseFilter {
        progress = Set.copyOf(progress);
        text = text.strip();
    }

    /// @param only empty for all
    public CaseFilter showing(Set<Progress> only) {
        return new CaseFilter(only, unit, holder, directive, requirement, parent, text, sort);
    }

    public CaseFilter at(@Nullable UnitId only) {
        return new CaseFilter(progress, only, holder, directive, requirement, parent, text, sort);
    }

    public CaseFilter heldBy(@Nullable PersonId only) {
        return new CaseFilter(progress, unit, only, directive, requirement, parent, text, sort);
    }

    /// @param one null for all requirements of the directive
    public CaseFilter of(@Nullable DirectiveId only, @Nullable RequirementId one) {
        return new CaseFilter(progress, unit, holder, only, one, parent, text, sort);
    }

    public CaseFilter partsOf(CaseId whole) {
        return new CaseFilter(progress, unit, holder, directive, requirement, whole, text, sort);
    }

    public CaseFilter saying(String words) {
        return new CaseFilter(progress, unit, holder, directive, requirement, parent, words, sort);
    }

    public CaseFilter sorted(Sort order) {
        return new CaseFilter(progress, unit, holder, directive, requirement, parent, text, order);
    }

    /// Whether cases with this progress are among those shown.
    boolean shows(Progress one) {
        return progress.isEmpty() || progress.contains(one);
    }
}
