package damlam.inspection.web;

/// That a conclusion passed a matter to whoever is competent, as the page of its hearing shows it.
///
/// @param head what whoever looks must do now, and by when; empty where that is nothing
/// @param said where it is, or how it was answered
/// @param reasons why nothing was opened from it; empty where something was, or nobody has answered
/// @param paper the address of the paper by which it left the house; empty where it did not, or they may not read it
/// @param open whether it waits for an answer
/// @param takeUp whether they open a proceeding, or say why not
/// @param passTo to whom they pass it on; empty where they do not, or nobody in the chart is competent
/// @param send whether they say by which paper it left the house
public record ReferralView(
        String head,
        String said,
        String reasons,
        String paper,
        boolean open,
        boolean takeUp,
        String passTo,
        boolean send) {}
