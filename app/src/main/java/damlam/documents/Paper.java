package damlam.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document's text as it is shown: laid out as on paper, with what was understood marked in its place.
///
/// @param left number, issuer and subject
/// @param right motto, place and date
/// @param to those it is addressed to
/// @param sentTo those it is sent to besides
/// @param signed who signed
public record Paper(
        List<Line> left, List<Line> right, List<Line> to, List<Line> body, List<Line> sentTo, List<Line> signed) {
    public Paper {
        left = List.copyOf(left);
        right = List.copyOf(right);
        to = List.copyOf(to);
        body = List.copyOf(body);
        sentTo = List.copyOf(sentTo);
        signed = List.copyOf(signed);
    }

    /// One paragraph, or one line where the text has lines.
    ///
    /// @param requirement number of the requirement it belongs to; null for the rest
    /// @param first whether it begins that requirement
    /// @param bold whether the whole of it is set bold, as by Markdown marks
    public record Line(List<Piece> pieces, @Nullable String requirement, boolean first, boolean bold) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// A stretch of text with one look.
    ///
    /// @param target what the look speaks of: the number of a notice or of a citation, from 1; 0 for none
    public record Piece(String text, Look look, int target) {}

    public enum Look {
        PLAIN,
        /// Words that set whom a requirement binds.
        SCOPE,
        /// Words that set its day or period.
        TERM,
        /// What a notice speaks of.
        DOUBT,
        /// "Periodically" without saying how often, or a deadline that is no day: what stops the way to issue.
        GAP,
        /// A cited document.
        CITED
    }
}
