package damlam.inspection.web;

/// A reminder on the page of its hearing.
///
/// @param said how far it is, in words; empty where there is none
/// @param href of the draft or the document, for those who see it; empty for others
/// @param receipt that the person has it, or has not said so; empty before it was sent
/// @param draft whether whoever looks may begin it; `receive` whether they say that they have it
public record ReminderView(String said, String href, String receipt, boolean draft, boolean receive) {}
