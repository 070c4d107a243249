package damlam.discipline;

import damlam.procedure.Ballot;
import damlam.procedure.Presence;
import damlam.procedure.SeatKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The council sits, and has not finished voting.
///
/// @param discipline the count of the first question; null before it
/// @param tied whether no form got more votes than any other, so that there is another vote
/// @param onPaper whether the last vote was on paper, as the next one then is
public record Meeting(
        Presence presence, Set<SeatKind> present, @Nullable Ballot discipline, boolean tied, boolean onPaper) {
    public Meeting {
        present = Set.copyOf(present);
    }

    /// What is voted on next.
    public Question question() {
        return discipline == null ? Question.DISCIPLINE : Question.FORM;
    }
}
