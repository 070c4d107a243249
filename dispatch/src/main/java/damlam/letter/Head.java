package damlam.letter;

import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks;
import damlam.letter.Piece.Face;
import damlam.letter.Piece.Row;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Run;
import damlam.letter.Piece.Stamp;
import damlam.letter.Piece.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cells 1 to 4 and 5b of the decree's drawing: issuer and number on the left, heading and date on the right.
final class Head {
    /// What a program's own measure of a line may differ from ours, in points.
    private static final double SLACK = 14;

    /// Of the issuer's name that the rule under it is long; the decree asks for a third to a half.
    private static final double RULE_SHARE = 0.4;

    /// The right column is never so wide that nothing is left for the issuer.
    private static final double WIDEST = 0.62;

    private final Letter letter;
    private final Style style;
    private final Paper paper;
    private final String heading;
    private final int headingSize;
    private final int organSize;

    private Head(Letter letter, Style style, Paper paper) {
        this.letter = letter;
        this.style = style;
        this.paper = paper;
        this.heading = style.text("heading.words");
        int smaller = smaller();
        this.headingSize = style.sizes("heading.sizes")[1] - smaller;
        this.organSize = style.sizes("organ.sizes")[1] - smaller;
    }

    static Piece of(Letter letter, Style style, Paper paper) {
        Head head = new Head(letter, style, paper);
        Text dated = dated(letter.place(), letter.date(), style);
        double widest = Math.max(
                Typeface.BOLD.width(head.heading, head.headingSize),
                dated.runs().get(0).width());
        double right = Math.min(widest + SLACK, WIDEST * paper.textWidth());
        double left = paper.textWidth() - right;
        return new Piece.Columns(
                left,
                right,
                List.of(new Row(head.organs(left), head.heading()), new Row(head.numberAndSubject(), List.of(dated))));
    }

    private List<Piece> heading() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Text.of(heading, headingSize).bold().centred());
        String last = heading;
        int size = headingSize;
        if (!style.text("motto.words").isEmpty()) {
            last = style.text("motto.words");
            size = headingSize + 1;
            pieces.add(Text.of(last, size).bold().centred());
        }
        pieces.add(new Rule(Typeface.BOLD.width(last, size)));
        return pieces;
    }

    private List<Piece> organs(double room) {
        List<Piece> organs = new ArrayList<>();
        if (letter.parent() != null) {
            body(organs, letter.parent(), organSize, false, room);
        }
        if (letter.issuer() != null) {
            double length = body(organs, letter.issuer(), organSize, true, room);
            organs.add(under(style.text("organ.under"), length, organSize));
        }
        return organs.isEmpty() ? List.of(Text.of("", organSize)) : organs;
    }

    /// A rule of a share of what stands above it, or the mark that the rules put in its place.
    static Piece under(String mark, double length, double size) {
        return mark.equals("rule") ? ruleUnder(length) : Text.of(mark, size).centred();
    }

    static Rule ruleUnder(double length) {
        return new Rule(RULE_SHARE * length);
    }

    private List<Piece> numberAndSubject() {
        List<Piece> pieces = new ArrayList<>();
        String symbol = letter.symbol();
        String number = symbol == null ? "" : Words.number(letter.serial(), symbol, style);
        pieces.add(Text.of(number, style.face("number.face")).centred());
        if (letter.type() == DispatchType.CONG_VAN && !letter.subject().isEmpty()) {
            pieces.add(Text.of(Words.about(letter.subject(), style), style.face("about.face"))
                    .centred()
                    .indented(3, 3)
                    .after(6));
        }
        stamps(letter.extras().marks(), pieces);
        return pieces;
    }

    /// Cells 10a, 10b and 11: only for urgency does the law give the width of the box.
    private void stamps(Marks marks, List<Piece> pieces) {
        Face face = style.face("stamp.face");
        if (marks.secrecy() != null) {
            pieces.add(stamp(new Run(Words.of(marks.secrecy()), face)));
        }
        if (marks.urgency() != null) {
            double width = style.number("stamp.mm." + marks.urgency());
            pieces.add(new Stamp(new Run(Words.of(marks.urgency()), face.inRed()), Paper.mm(width)));
        }
        marks.circulation().forEach(mark -> pieces.add(stamp(new Run(Words.of(mark), face))));
    }

    private static Stamp stamp(Run words) {
        return new Stamp(words, words.width() + 2 * Paper.mm(3));
    }

    static Text dated(@Nullable String place, @Nullable LocalDate date, Style style) {
        String words = place == null ? "" : place + ", ngày " + Words.day(date);
        return Text.of(words, style.face("date.face")).centred();
    }

    /// The name of a body in the middle of its column; one that needs two lines is broken where they are alike in
    /// length.
    ///
    /// @return how long its longest line is, in points
    static double body(List<Piece> organs, String name, int size, boolean bold, double room) {
        String words = Words.upper(name);
        Typeface face = Typeface.of(bold, false);
        Text text = bold
                ? Text.of(words, size).bold().centred()
                : Text.of(words, size).centred();
        double length = face.width(words, size);
        if (length <= room) {
            organs.add(text);
            return length;
        }
        double longest = room;
        for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
            double first = face.width(words.substring(0, space), size);
            double second = face.width(words.substring(space + 1), size);
            longest = Math.min(longest, Math.max(first, second));
        }
        double indent = Math.max(0, (room - longest) / 2 - 1);
        organs.add(text.indented(indent, indent));
        return longest;
    }

    /// How much smaller than the largest size allowed heading and issuer must be to stand beside each other on one
    /// line; the heading is never broken, the issuer is where even the smallest is too large.
    private int smaller() {
        int[] headings = style.sizes("heading.sizes");
        int[] organs = style.sizes("organ.sizes");
        int smaller = 0;
        while (headings[1] - smaller > headings[0]
                && organsWidth(organs[1] - smaller) + Typeface.BOLD.width(heading, headings[1] - smaller) + SLACK
                        > paper.textWidth()) {
            smaller++;
        }
        return smaller;
    }

    private double organsWidth(double size) {
        double below = letter.issuer() == null ? 0 : Typeface.BOLD.width(Words.upper(letter.issuer()), size);
        double above = letter.parent() == null ? 0 : Typeface.REGULAR.width(Words.upper(letter.parent()), size);
        return Math.max(below, above);
    }
}
