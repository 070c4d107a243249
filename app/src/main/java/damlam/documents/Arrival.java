package damlam.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a document came in, or goes out.
///
/// @param on the day it came in; null for one that goes out, and on registering for today
public record Arrival(
        Channel channel, Urgency urgency, @Nullable LocalDate on) {
    public static final Arrival ON_PAPER = new Arrival(Channel.PAPER, Urgency.NORMAL, null);
}
