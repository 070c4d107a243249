package damlam.proofs.web;

import damlam.journal.Erasures;
import damlam.proofs.Proof;
import damlam.proofs.Qr;
import damlam.proofs.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one act.
///
/// @param act it in a line
/// @param who did it, in pairs of name and value; empty where it is not theirs to see
/// @param told its details, likewise
/// @param said its words, readable; empty where it has none or they are not theirs to see
/// @param steps from the act to the root
/// @param erasing how whoever looks can have its words erased by law; null where they cannot
/// @param asked who asked for it before
/// @param erased by which act its words were erased by law; null where they were not
/// @param code of its proof; null where it is too long for one
public record ProofView(
        Proof proof,
        ActLine act,
        List<Told> who,
        List<Told> told,
        String said,
        List<Step> steps,
        @Nullable Qr code,
        Erasures.@Nullable Way erasing,
        Asked asked,
        @Nullable Erased erased) {
    /// By which act the words were erased, null until it has a number.
    ///
    /// @param askedBy empty where one was enough
    /// @param who of the two did what: `two` where one asked and the other agreed, `wished` where whoever said them
    ///     asked and both agreed, `both` where that is not theirs to know who look
    public record Erased(@Nullable Long number, String at, String by, String askedBy, String who, String ground) {}

    /// Who asked before them to erase the words, and they may agree; empty where nobody did.
    ///
    /// @param name of that person
    /// @param until the last day on which they may agree; empty where nobody asked
    /// @param waits the last day on which what they asked themselves waits; empty where they did not
    /// @param matter what is to be erased, without its words; empty where it is not theirs to know
    public record Asked(String name, String until, String waits, String matter) {}

    public record Told(String name, String value) {}

    /// How high the drawing is, in its own units.
    public int height() {
        return 70 + 56 * steps.size();
    }

    /// Where the hash after so many steps stands.
    public int level(int step) {
        return height() - 40 - 56 * step;
    }
}
