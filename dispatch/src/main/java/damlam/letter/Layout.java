package damlam.letter;

import damlam.dispatch.DispatchType;
import damlam.dispatch.RomanNumeral;
import damlam.letter.Letter.Part;
import damlam.letter.Piece.Align;
import damlam.letter.Piece.Face;
import damlam.letter.Piece.Run;
import damlam.letter.Piece.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where everything of a document stands (Nghị định 30/2020, Phụ lục I; Mẫu 1.2 to 1.4 for types
/// with a name, 1.5 for a công văn, 1.6 for a công điện, 1.9 for a biên bản, 2.1 for annexes, 3.1
/// and 3.2 for copies).
final class Layout {
    static final int TABLE_SIZE = 13;
    private static final int LONGEST_WORD = 40;
    private static final double ADDRESS_GAP = 12;
    private static final List<DispatchType> ENACTED = List.of(
            DispatchType.QUY_CHE,
            DispatchType.QUY_DINH,
            DispatchType.CHUONG_TRINH,
            DispatchType.KE_HOACH,
            DispatchType.PHUONG_AN,
            DispatchType.DE_AN,
            DispatchType.DU_AN,
            DispatchType.HUONG_DAN);

    private final Letter letter;
    private final Style style;
    private final Face plain;
    private final Face bold;
    private final Paper upright;
    /// Of the section that is being laid out.
    private Paper paper;
    private final List<Piece> pieces = new ArrayList<>();

    private Layout(Letter letter) {
        this.letter = letter;
        this.style = Style.of(letter);
        this.plain = Face.of(style.number("body.size"));
        this.bold = plain.inBold();
        this.upright = style.paper();
        this.paper = upright;
    }

    static Pages of(Letter letter) {
        Layout layout = new Layout(letter);
        layout.pieces.add(Head.of(letter, layout.style, layout.paper));
        if (letter.type() != DispatchType.CONG_VAN) {
            layout.title();
        }
        layout.addressees();
        layout.body(letter.body(), letter.annexes().isEmpty() || !letter.body().isEmpty());
        layout.pieces.add(Text.of("", 8));
        layout.pieces.addAll(new Foot(layout.style, layout.paper).of(letter));
        layout.annexes();
        Letter.Copied copied = letter.extras().copied();
        if (copied != null && copied.signedAt() == null) {
            layout.pieces.addAll(CopyMark.below(copied, layout.style, layout.paper));
        }
        return new Pages(
                layout.upright,
                layout.pieces,
                CopyMark.above(copied, layout.upright),
                Foot.contact(letter.extras().contact(), layout.upright));
    }

    private void title() {
        pieces.add(Text.of(Words.upper(letter.type().title()), style.face("title.face"))
                .centred()
                .after(18)
                .keptWithNext());
        Face face = style.face("subject.face");
        List<String> lines = Words.titleSubject(letter, style).lines().toList();
        double widest = 0;
        for (String line : lines) {
            Run words = new Run(line, face);
            pieces.add(Text.of(words).centred().keptWithNext());
            widest = Math.max(widest, words.width());
        }
        if (!lines.isEmpty()) {
            pieces.add(Head.under(style.text("subject.under"), Math.min(paper.textWidth(), widest), face.size()));
        }
    }

    /// One addressee stands beside "Kính gửi:", several stand below it, one a line (Phụ lục I, II.9).
    private void addressees() {
        List<String> addressees = letter.addressees();
        if (addressees.isEmpty()) {
            return;
        }
        String label = Words.addressLabel(letter, style);
        if (addressees.size() == 1) {
            pieces.add(Text.of(label + " " + addressees.get(0), plain).centred().after(12));
            pieces.add(Text.of("", ADDRESS_GAP));
            return;
        }
        pieces.add(Text.of(label, plain).indented(110, 0).after(12).keptWithNext());
        for (int i = 0; i < addressees.size(); i++) {
            String end = style.end("address.ends", i == addressees.size() - 1);
            pieces.add(Text.of("- " + addressees.get(i) + end, plain).indented(150, 0));
        }
        pieces.add(Text.of("", ADDRESS_GAP));
    }

    /// @param closes whether its last words end the document
    private void body(List<Part> parts, boolean closes) {
        for (int i = 0; i < parts.size(); i++) {
            boolean last = closes && i == parts.size() - 1;
            switch (parts.get(i)) {
                case Part.Heading heading ->
                    pieces.add(paragraph(new Run(heading.text(), bold)).keptWithNext());
                case Part.Paragraph text
                when isCode(text.text()) ->
                    pieces.add(paragraph(new Run(text.text(), plain))
                            .aligned(Align.LEFT)
                            .firstLine(0));
                case Part.Paragraph text ->
                    pieces.add(paragraph(new Run(last ? closed(text.text()) : text.text(), plain)));
                case Part.Basis basis ->
                    pieces.add(paragraph(new Run(style.text("basis.mark") + basis.text(), style.face("basis.face"))));
                case Part.Line line ->
                    pieces.add(Text.of(Words.upper(line.text()), plain)
                            .bold()
                            .centred()
                            .after(12)
                            .keptWithNext());
                case Part.Section section -> section(section);
                case Part.Article article ->
                    pieces.add(paragraph(
                            new Run("Điều " + article.no() + ".", bold),
                            new Run(" " + (last ? closed(article.text()) : article.text()), plain)));
                case Part.Table table -> {
                    pieces.add(Text.of("", 6));
                    pieces.add(grid(table));
                    pieces.add(Text.of("", 6));
                }
            }
        }
    }

    private Piece grid(Part.Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.head()));
        rows.addAll(table.rows());
        boolean given = !table.widths().isEmpty();
        return new Piece.Grid(table, given ? table.widths() : ColumnWidths.of(rows, paper.textWidth()), TABLE_SIZE);
    }

    /// One word that is longer than any of the language, such as a hash: it stands at the left, whole.
    private static boolean isCode(String text) {
        return text.length() > LONGEST_WORD && text.indexOf(' ') < 0;
    }

    private Text paragraph(Run... runs) {
        return Text.of(runs)
                .aligned(Align.JUSTIFIED)
                .firstLine(Paper.mm(style.number("indent.mm")))
                .after(style.number("gap"))
                .spaced(style.lines());
    }

    private void section(Part.Section section) {
        pieces.add(Text.of(section.label(), plain).bold().centred().after(12).keptWithNext());
        if (!section.title().isEmpty()) {
            pieces.add(Text.of(Words.upper(section.title()), plain)
                    .bold()
                    .centred()
                    .keptWithNext());
        }
    }

    private String closed(String text) {
        String end = style.text("end");
        String bare = text.strip();
        return bare.endsWith(end) ? bare : bare.replaceFirst("(?:\\./\\.|[.;])$", "") + end;
    }

    private void annexes() {
        long numbered = letter.annexes().stream()
                .filter(annex -> enacted(annex) == null)
                .count();
        int no = 0;
        for (Letter.Annex annex : letter.annexes()) {
            paper = annex.landscape() ? upright.landscape() : upright;
            pieces.add(new Piece.NewSection(paper));
            DispatchType enacted = enacted(annex);
            if (enacted == null) {
                no++;
                heading(numbered == 1 ? "Phụ lục" : "Phụ lục " + RomanNumeral.of(no));
                heading(Words.upper(annex.title()));
            } else {
                heading(Words.upper(enacted.title()));
                heading(annex.title().substring(enacted.title().length()).strip());
            }
            annex(annex);
        }
    }

    private void heading(String words) {
        if (!words.isEmpty()) {
            pieces.add(Text.of(words, plain).bold().centred().keptWithNext());
        }
    }

    /// The type of what a decision issues or approves together with itself (Mẫu 1.3): that is no
    /// annex, and bears its own name over its subject.
    private @Nullable DispatchType enacted(Letter.Annex annex) {
        if (letter.type() != DispatchType.QUYET_DINH && letter.type() != DispatchType.NGHI_QUYET) {
            return null;
        }
        String title = Words.upper(annex.title());
        return ENACTED.stream()
                .filter(type -> title.startsWith(Words.upper(type.title()) + " "))
                .findFirst()
                .orElse(null);
    }

    /// Mẫu 2.1: below the title, whose annex it is.
    private void annex(Letter.Annex annex) {
        String of = annexOf();
        if (of != null) {
            pieces.add(Text.of(of, Face.of(TABLE_SIZE).inItalic()).centred().keptWithNext());
        }
        body(annex.body(), false);
    }

    private @Nullable String annexOf() {
        String symbol = letter.symbol();
        if (symbol == null || letter.issuer() == null) {
            return null;
        }
        return "(Kèm theo %s số %s%s%s của %s)"
                .formatted(
                        letter.type().title(),
                        kept(Words.number(letter.serial(), symbol, style).replaceFirst("^Số:? ", "")),
                        kept(style.text("cited.day")),
                        kept(Words.day(letter.date())),
                        letter.issuer());
    }

    /// As long as they are open, places stand in one line, to be filled in there.
    private String kept(String words) {
        return letter.serial() == null || letter.date() == null ? words.replace(' ', '\u00a0') : words;
    }
}
