package damlam.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a requirement or one of its points is due, and the words that say so.
///
/// @param deadline the first date in the text; where there is none, the relative limit; else unstated
/// @param within the relative limit, also when there is a date beside it
/// @param period how often, null when the text says nothing of the kind
/// @param dueRule the words of a recurring limit ("trước ngày 15 hằng tháng"); of a daily duty at least "hằng ngày"
/// @param words where these are said, in order
/// @param unclear what is said and is no day and no known period, in order; each has a notice too
public record Term(
        Deadline deadline,
        Deadline.@Nullable Within within,
        @Nullable Period period,
        @Nullable String dueRule,
        List<Span> words,
        List<Unclear> unclear) {

    public static final Term NONE = new Term(new Deadline.Unstated(), null, null, null, List.of(), List.of());

    public Term {
        words = List.copyOf(words);
        unclear = List.copyOf(unclear);
    }
}
