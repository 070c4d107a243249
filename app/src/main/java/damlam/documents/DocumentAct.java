package damlam.documents;

/// Something that a person is to do about a document.
///
/// @param words the name of the words that say what
/// @param address of the page where it is done
public record DocumentAct(String words, String address) {}
