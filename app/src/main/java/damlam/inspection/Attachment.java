package damlam.inspection;

/// A file that goes with an explanation.
///
/// @param content its bytes; not to be changed afterwards
// The record itself is never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, byte[] content) {
    public Attachment {
        // A browser may send a whole path, and a name is shown and sent back in a header.
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        if (name.isEmpty() || content.length == 0) {
            throw new IllegalArgumentException("a file has a name and content");
        }
    }
}
