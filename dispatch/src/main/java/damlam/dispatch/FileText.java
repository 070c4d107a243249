package damlam.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read from a file.
///
/// @param seen whether letters were seen on a picture, some of which may be other letters
/// @param part the attachment of an e-mail that the text is from, null when it is the file's own
/// @param left attachments that are not in the text, in order: read them by themselves
public record FileText(
        FileType type, String text, boolean seen, @Nullable String part, List<String> left) {
    public FileText {
        left = List.copyOf(left);
    }
}
