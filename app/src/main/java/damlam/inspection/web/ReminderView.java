package damlam.inspection.web;

/// A reminder on the page of its hearing.
///
/// @param said how far it is, in words; empty where there is none
/// @param href of the draft or the document, for those who see it; empty for others
/// @param receipt that the person has it, or has not said so; empty before it was sent
/// @param ground that the conclusion it stands on is looked at again or gone, and what is to be done; else empty
/// @param recall where they take it back; empty where they do not
/// @param other that a proceeding on the same goes on, so that nobody is pressed; `there` where it is read; empty where
///     none does, or whoever looks has no part in it
/// @param draft whether whoever looks may begin it; `receive` whether they say that they have it
public record ReminderView(
        String said,
        String href,
        String receipt,
        String ground,
        String recall,
        String other,
        String there,
        boolean draft,
        boolean receive) {
    static final ReminderView NOTHING = new ReminderView("", "", "", "", "", "", "", false, false);

    ReminderView with(String other, String there) {
        return new ReminderView(said, href, receipt, ground, recall, other, there, draft, receive);
    }
}
