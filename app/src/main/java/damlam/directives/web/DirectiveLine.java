package damlam.directives.web;

import damlam.directives.DirectiveState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the list of directives, ready to show.
///
/// @param duties requirement × unit, `units` how many units
/// @param seen readings in the units that the reader may see; null before issue
public record DirectiveLine(
        long id,
        String number,
        String subject,
        DirectiveState state,
        @Nullable LocalDate issuedOn,
        int requirements,
        int units,
        int duties,
        @Nullable Seen seen) {}
