package damlam.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A document's text as it is shown: laid out as on paper, with what was understood marked in its place.
///
/// @param party whether it is headed by the Party's name, not by the State's
/// @param left issuer, number and subject
/// @param right the State's name and motto, or the Party's, place and date
/// @param title what kind of document it is, with its subject, where that is printed across the page
/// @param to those it is addressed to
/// @param sentTo those it is sent to besides
/// @param signed who signed
/// @param after what follows the signature
public record Paper(
        boolean party,
        List<Line> left,
        List<Line> right,
        List<Line> title,
        List<Line> to,
        List<Line> body,
        List<Line> sentTo,
        List<Line> signed,
        List<Line> after) {
    public Paper {
        left = List.copyOf(left);
        right = List.copyOf(right);
        title = List.copyOf(title);
        to = List.copyOf(to);
        body = List.copyOf(body);
        sentTo = List.copyOf(sentTo);
        signed = List.copyOf(signed);
        after = List.copyOf(after);
    }

    /// One paragraph, or one line where the text has lines; or a table, which has rows and no pieces.
    ///
    /// @param requirement number of the requirement it belongs to; null for the rest
    /// @param first whether it begins that requirement
    /// @param bold whether the whole of it is set bold, as by Markdown marks
    public record Line(
            List<Piece> pieces,
            Style style,
            @Nullable String requirement,
            boolean first,
            boolean bold,
            List<Row> rows) {
        public Line {
            pieces = List.copyOf(pieces);
            rows = List.copyOf(rows);
        }

        /// What stands over the columns of a table; empty where its first row is one like the
        /// others, as on the second page of a long table.
        public List<Line> heads() {
            return rows.size() > 1 && rows.getFirst().names() ? rows.getFirst().cells() : List.of();
        }

        public List<Row> rowsBelow() {
            return heads().isEmpty() ? rows : rows.subList(1, rows.size());
        }

        /// The bare words.
        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /// One row of a table.
    ///
    /// @param requirement number of the requirement it belongs to; null for the rest
    /// @param first whether it begins that requirement
    public record Row(List<Line> cells, @Nullable String requirement, boolean first) {
        public Row {
            cells = List.copyOf(cells);
        }

        private boolean names() {
            return requirement == null
                    && cells.stream()
                            .map(Line::text)
                            .noneMatch(text -> text.isBlank() || Character.isDigit(text.charAt(0)));
        }
    }

    /// How a line is set; its name in small letters is its class in the stylesheet.
    public enum Style {
        PLAIN,
        /// The State's name.
        STATE,
        MOTTO,
        /// The Party's name, where it heads the page.
        PARTY,
        /// The body above the issuing one.
        ABOVE,
        ISSUER,
        /// The subject under the number.
        ABOUT,
        /// Place and date.
        DATED,
        /// The kind of document, and its subject under it.
        TITLE,
        /// What an annex is called, over its title.
        ANNEX,
        /// A part, chapter or annex's title, or a line in capitals: in the middle.
        SECTION,
        /// "I." with its title.
        HEADING,
        /// With which document an annex goes.
        ENCLOSED,
        SENT_TO_LABEL,
        SENT_TO,
        /// On whose behalf somebody signs.
        POWER,
        POST,
        NAME;

        /// Whether what follows stands under it.
        public boolean heads() {
            return this == ANNEX || this == SECTION || this == HEADING;
        }

        public String css() {
            return "p-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
