package damlam.documents;

/// A file as it was handed in, byte for byte.
///
/// @param name without folders, as a browser may send a whole path
/// @param bytes not to be changed afterwards
@SuppressWarnings("ArrayRecordComponent") // A file is bytes, and is never compared.
public record OriginalFile(String name, String mediaType, byte[] bytes) {
    public OriginalFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        if (name.isEmpty() || bytes.length == 0) {
            throw new IllegalArgumentException(
                    "a file has a name and content, was '%s', %d bytes".formatted(name, bytes.length));
        }
    }
}
