package damlam.documents;

/// Something that a person is to do about a document, or may do.
///
/// @param words the name of the words that say what
/// @param address of the page where it is done
/// @param awaited whether it waits for them; else it is only offered
public record DocumentAct(String words, String address, boolean awaited) {}
