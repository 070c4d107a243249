package damlam.letter;

import damlam.letter.Piece.Align;
import damlam.letter.Piece.Row;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Text;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What makes a document a copy (Phụ lục I, part II): on paper a form below it (Mẫu 3.1), in a file a line above it
/// (Mẫu
/// 3.2).
final class CopyMark {
    private static final int FORM_SIZE = 14;
    private static final int LINE_SIZE = 10;
    /// Room between the document and the rule.
    private static final double GAP = 18;

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private CopyMark() {}

    /// Under a rule as wide as the text, right below the last words.
    static List<Piece> below(Letter.Copied copy, Style style, Paper paper) {
        double half = paper.textWidth() / 2;
        List<Piece> organ = new ArrayList<>();
        double length = Head.body(organ, copy.organ(), style.sizes("organ.sizes")[1], true, half);
        organ.add(Head.ruleUnder(length));
        List<Piece> number =
                List.of(Text.of(number(copy), style.face("number.face")).centred());
        List<Piece> form =
                List.of(Text.of(Words.of(copy.form()), FORM_SIZE).bold().centred());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Text.of("", GAP).keptWithNext());
        pieces.add(new Rule(paper.textWidth(), true));
        Row head = new Row(organ, form);
        Row numbered = new Row(number, List.of(Head.dated(copy.place(), copy.date(), style)));
        pieces.add(new Piece.Columns(half, half, List.of(head, numbered), true));
        pieces.add(Text.of("", 8).keptWithNext());
        Foot foot = new Foot(style, paper);
        pieces.add(foot.columns(foot.recipients(copy.recipients()), foot.signer(copy.signature())));
        return pieces;
    }

    private static String number(Letter.Copied copy) {
        return copy.symbol() == null ? "" : Words.number(copy.serial(), copy.symbol(), Style.STATE);
    }

    /// At the top right of page 1: words only, the time as in Vietnam.
    static List<Piece> above(Letter.@Nullable Copied copy, Paper paper) {
        if (copy == null || copy.signedAt() == null) {
            return List.of();
        }
        String time = ISO.format(copy.signedAt().withOffsetSameInstant(VIETNAM));
        return List.of(Text.of("%s; %s; %s".formatted(Words.of(copy.form()), copy.organ(), time), LINE_SIZE)
                .aligned(Align.RIGHT)
                .indented(paper.textWidth() / 2, 0));
    }
}
