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

/// Cells 1 to 4 and 5b of the decree's drawing: issuer and number on the left, motto and date on the right.
final class Head {
    static final int SYMBOL_SIZE = 13;
    static final int LARGE = 13;
    private static final int DATE_SIZE = 14;
    private static final Face STAMPED = Face.of(13).inBold();
    /// What a program's own measure of a line may differ from ours, in points.
    private static final double SLACK = 14;

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /// Of the issuer's name that the rule under it is long; the decree asks for a third to a half.
    private static final double RULE_SHARE = 0.4;

    private Head() {}

    static Piece of(Letter letter, Paper paper) {
        int size = size(letter, paper);
        double motto = Typeface.BOLD.width(NATION, size) + SLACK;
        double rest = paper.textWidth() - motto;
        List<Piece> left = organs(letter, size, rest);
        List<Piece> right = List.of(
                Text.of(NATION, size).bold().centred(),
                Text.of(MOTTO, size + 1).bold().centred(),
                new Rule(Typeface.BOLD.width(MOTTO, size + 1)));
        return new Piece.Columns(
                rest,
                motto,
                List.of(
                        new Row(left, right),
                        new Row(numberAndSubject(letter), List.of(dated(letter.place(), letter.date())))));
    }

    private static List<Piece> organs(Letter letter, int size, double room) {
        List<Piece> organs = new ArrayList<>();
        if (letter.parent() != null) {
            body(organs, letter.parent(), size, false, room);
        }
        if (letter.issuer() != null) {
            double length = body(organs, letter.issuer(), size, true, room);
            organs.add(ruleUnder(length));
        }
        return organs.isEmpty() ? List.of(Text.of("", size)) : organs;
    }

    static Rule ruleUnder(double length) {
        return new Rule(RULE_SHARE * length);
    }

    private static List<Piece> numberAndSubject(Letter letter) {
        List<Piece> pieces = new ArrayList<>();
        String symbol = letter.symbol();
        pieces.add(Text.of(symbol == null ? "" : Words.number(letter.serial(), symbol), SYMBOL_SIZE)
                .centred());
        if (letter.type() == DispatchType.CONG_VAN && !letter.subject().isEmpty()) {
            pieces.add(Text.of(Words.about(letter.subject()), SYMBOL_SIZE)
                    .centred()
                    .indented(3, 3)
                    .after(6));
        }
        stamps(letter.extras().marks(), pieces);
        return pieces;
    }

    /// Cells 10a, 10b and 11.
    private static void stamps(Marks marks, List<Piece> pieces) {
        if (marks.secrecy() != null) {
            pieces.add(stamp(Words.of(marks.secrecy())));
        }
        if (marks.urgency() != null) {
            Run words = new Run(Words.of(marks.urgency()), STAMPED.inRed());
            pieces.add(new Stamp(words, Paper.mm(width(marks.urgency()))));
        }
        marks.circulation().forEach(mark -> pieces.add(stamp(Words.of(mark))));
    }

    private static Stamp stamp(String text) {
        Run words = new Run(text, STAMPED);
        return new Stamp(words, words.width() + 2 * Paper.mm(3));
    }

    /// In millimetres (Phụ lục I, III.2b).
    private static int width(Marks.Urgency urgency) {
        return switch (urgency) {
            case HOA_TOC -> 30;
            case THUONG_KHAN -> 40;
            case KHAN -> 20;
        };
    }

    static Text dated(@Nullable String place, @Nullable LocalDate date) {
        return Text.of(place == null ? "" : place + ", ngày " + Words.day(date), DATE_SIZE)
                .italic()
                .centred();
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

    /// 13 where the nation's name and the issuer stand beside each other on one line, else 12: the decree allows both,
    /// and the nation's name is never broken.
    private static int size(Letter letter, Paper paper) {
        double issuer = letter.issuer() == null ? 0 : Typeface.BOLD.width(Words.upper(letter.issuer()), LARGE);
        double above = letter.parent() == null ? 0 : Typeface.REGULAR.width(Words.upper(letter.parent()), LARGE);
        double nation = Typeface.BOLD.width(NATION, LARGE) + SLACK;
        return Math.max(issuer, above) + nation <= paper.textWidth() ? LARGE : LARGE - 1;
    }
}
