package damlam.access.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a password or a post is not so, with names.
///
/// @param post the title of the post and its unit; null where it was a password
/// @param by who said it
/// @param then what follows for whoever reads it, as messages name it; null where it concerns another
/// @param mend where whoever reads it puts it right; empty where that is not theirs, or done
public record RefusedLine(
        String name,
        @Nullable String post,
        String by,
        String reason,
        Instant at,
        @Nullable String then,
        String mend) {}
