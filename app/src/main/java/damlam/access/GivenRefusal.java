package damlam.access;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a password or a post which another gave somebody is not so.
///
/// @param post the title of the post; null where it was a password
/// @param unit the unit of that post; null where it was a password
/// @param byChart whether they keep that post, because the chart around it was changed and not the post given
/// @param by who said it
public record GivenRefusal(
        PersonId person,
        @Nullable String post,
        @Nullable String unit,
        boolean byChart,
        PersonId by,
        String reason,
        Instant at) {
    /// What follows from it, and whom to turn to, as messages name it.
    public String then() {
        return post == null ? "password" : byChart ? "chart" : "post";
    }
}
