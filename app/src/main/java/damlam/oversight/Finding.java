package damlam.oversight;

import damlam.cases.CaseId;
import damlam.inspection.FindingId;
import damlam.org.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found, good or wanting, with what shows it.
///
/// @param item of the checklist; 0 where it is about none
/// @param named whom it is about; null where it is about the unit
/// @param drop null while it stands
/// @param reply what whom it names said to it
public record Finding(
        FindingId id,
        Sort sort,
        int item,
        @Nullable PersonId named,
        String words,
        List<Shown> cases,
        List<Attached> files,
        PersonId by,
        Instant at,
        @Nullable Drop drop,
        Reply reply) {
    public Finding {
        cases = List.copyOf(cases);
        files = List.copyOf(files);
    }

    /// Stored by name.
    public enum Sort {
        POSITIVE,
        SHORTCOMING
    }

    /// A case that shows it.
    ///
    /// @param move of that case; 0 where it is the whole
    public record Shown(CaseId caseId, int move) {
        /// `12/3`, or `12` for a whole case.
        public String called() {
            return move == 0 ? String.valueOf(caseId.value()) : caseId.value() + "/" + move;
        }
    }

    /// That it does not stand any more.
    public record Drop(String words, PersonId by, Instant at) {}

    public boolean stands() {
        return drop == null;
    }

    /// Whether somebody has to be heard on it before anybody concludes.
    public boolean isAbout() {
        return named != null && stands() && sort == Sort.SHORTCOMING;
    }

    Finding withoutReplies() {
        return with(reply.withoutWords());
    }

    Finding with(Reply said) {
        return new Finding(id, sort, item, named, words, cases, files, by, at, drop, said);
    }
}
