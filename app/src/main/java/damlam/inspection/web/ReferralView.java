package damlam.inspection.web;

import java.util.List;

/// That a conclusion passed a matter to whoever is competent, as the page of its hearing shows it.
///
/// @param head what came of it, and who must do what now, and by when; empty where whoever looks is not told
/// @param said where it is, or how it was answered
/// @param reasons why nothing was opened from it; empty where something was, or nobody has answered
/// @param paper the address of the paper by which it left the house; empty where it did not, or they may not read it
/// @param proceeding the address of the proceeding opened from it; empty where none was, or they may not see it
/// @param open whether it waits for an answer
/// @param takeUp whether they open a proceeding, or say why not
/// @param missing rules that nobody has confirmed, so that they could not open one
/// @param officers who can mend that; empty where nothing is missing
/// @param passTo to whom they pass it on; empty where they do not, or nobody in the chart is competent
/// @param send whether they say by which paper it left the house
public record ReferralView(
        String head,
        String said,
        String reasons,
        String paper,
        String proceeding,
        boolean open,
        boolean takeUp,
        List<Missing> missing,
        String officers,
        String passTo,
        boolean send) {
    public ReferralView {
        missing = List.copyOf(missing);
    }

    /// A rule that nobody has confirmed, in words.
    public record Missing(long rule, String says) {}
}
