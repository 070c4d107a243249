package damlam.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who signed.
///
/// @param capacity the last line of power ("KT. CHỦ TỊCH"), null for a head who signs in their own right
/// @param rank what stands before the name and is no part of it: "Đại tá", "PGS.TS."; null where nothing does
/// @param powers all lines of power, downwards: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
public record Signer(
        @Nullable String capacity,
        @Nullable String post,
        @Nullable String rank,
        @Nullable String name,
        List<String> powers) {
    public Signer {
        powers = List.copyOf(powers);
    }

    /// One who signs by at most one line of power.
    public Signer(@Nullable String capacity, @Nullable String post, @Nullable String name) {
        this(capacity, post, null, name, capacity == null ? List.of() : List.of(capacity));
    }

    /// The name as it is printed, with the rank; null where no name is.
    public @Nullable String printedName() {
        return rank == null || name == null ? name : rank + " " + name;
    }
}
