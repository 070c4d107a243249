package damlam.competence;

import damlam.org.PostId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a proposal: a post is to decide a kind of matter.
///
/// @param until the first day it no longer does; null while none is known
/// @param basis the rule that says so, as one would cite it
/// @param ends the entry of the map that ends on `from` instead; null for a new one
public record Change(
        String matter,
        PostId post,
        LocalDate from,
        @Nullable LocalDate until,
        String basis,
        @Nullable Long ends) {
    /// As the act says it.
    String said() {
        return "%d %s %s %d"
                .formatted(post.value(), from, until == null ? "-" : until.toString(), ends == null ? 0 : ends);
    }
}
