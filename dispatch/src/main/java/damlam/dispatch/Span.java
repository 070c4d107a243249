package damlam.dispatch;

/// A stretch of the text a dispatch was read from.
///
/// @param start offset of the first character (UTF-16), counted from the start of the text as given
/// @param end offset after the last character; equal to `start` where something is missing
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [%d, %d)".formatted(start, end));
        }
    }
}
