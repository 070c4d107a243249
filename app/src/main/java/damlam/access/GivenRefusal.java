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
/// @param givenBy who gave it
/// @param open whether it is still to be put right: no other password was set, or the chart is as it was
public record GivenRefusal(
        PersonId person,
        @Nullable String post,
        @Nullable String unit,
        boolean byChart,
        PersonId by,
        String reason,
        Instant at,
        PersonId givenBy,
        boolean open) {
    /// What follows from it, and whom to turn to, as messages name it.
    public String then() {
        return post == null ? "password" : byChart ? "chart" : "post";
    }

    /// Whether somebody has to put it right: whoever gave it, as long as they look after accounts.
    public boolean isToMend(CurrentPerson me) {
        return open && givenBy.equals(me.id()) && me.is(Role.ADMINISTRATOR);
    }
}
