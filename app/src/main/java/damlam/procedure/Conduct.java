package damlam.procedure;

import org.jspecify.annotations.Nullable;

/// What the form of discipline is chosen by.
///
/// @param after the form already imposed for the same breach, where this is a repeat
public record Conduct(Breach breach, @Nullable Form after, Attitude attitude) {
    public static Conduct first(Breach breach) {
        return new Conduct(breach, null, Attitude.OPEN);
    }
}
