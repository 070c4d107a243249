package damlam.documents;

import org.jspecify.annotations.Nullable;

/// What a document says: its text, the file it came in, or both.
///
/// @param text lines end with a single newline; empty where the file is a picture without text
public record Content(String text, @Nullable OriginalFile file) {
    public Content {
        // PostgreSQL keeps no NUL, and browsers send CRLF whatever was typed.
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u0000', '\ufffd');
        if (text.isBlank() && file == null) {
            throw new IllegalArgumentException("a document has a text or a file");
        }
    }

    /// What a reading is bound to: the text, or the file where there is no text.
    public TextHash hash() {
        return text.isBlank() && file != null ? TextHash.ofBytes(file.bytes()) : TextHash.ofText(text);
    }
}
