package damlam.form;

import damlam.dispatch.DispatchParser;
import damlam.dispatch.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// Measures a DOCX against the layout of Nghị định 30/2020, rule by rule ([FormRule]).
public final class FormCheck {
    private static final Pattern BLANK = Pattern.compile("(?<![,\\[(] ?)(?:…|\\.{3,}|_{3,})");

    /// Where the place stands open, whatever stands of the day.
    private static final Pattern NO_PLACE = Pattern.compile("\\s*(?:…|\\.{3,}|_{3,})");

    private final Look look;
    private final Components components;
    private final PageCheck page;
    private final Ruler ruler;
    private final List<Deviation> found = new ArrayList<>();
    private final Mends mends = new Mends();

    private FormCheck(XWPFDocument document, Components components, Locale language) {
        this.look = new Look(document);
        this.components = components;
        this.page = new PageCheck(document, found, mends, language);
        this.ruler = new Ruler(look, components, found, mends, language);
    }

    /// @param fileName for messages only
    /// @return in the order of the decree; empty for a document that keeps every rule
    /// @throws UnreadableFileException if it cannot be read at all, or runs or fetches something
    /// @throws UnfitFileException if it is no DOCX, or of the Party
    public static List<Deviation> check(byte[] bytes, String fileName, Locale language)
            throws UnreadableFileException, UnfitFileException {
        try (WordFile.Opened opened = WordFile.open(bytes, fileName)) {
            return of(opened, language).found();
        } catch (IOException | RuntimeException e) {
            // Measures that are none and parts that are missing show only where they are asked for.
            throw new UnfitFileException(UnfitFileException.Reason.NOT_DOCX, String.valueOf(e.getMessage()));
        }
    }

    static FormCheck of(WordFile.Opened opened, Locale language) throws UnfitFileException {
        XWPFDocument document = opened.document();
        double room = PageCheck.textWidth(document);
        Components components = Components.of(document, room, DispatchParser.parse(opened.text()));
        if (components.ofTheParty()) {
            throw new UnfitFileException(UnfitFileException.Reason.OF_THE_PARTY, "");
        }
        FormCheck check = new FormCheck(document, components, language);
        check.run();
        return check;
    }

    List<Deviation> found() {
        return List.copyOf(found);
    }

    /// What puts right what was found, as far as it can be.
    Mends mends() {
        return mends;
    }

    private void run() {
        page.run();
        tables();
        letters();
        blanks();
        new HeadCheck(look, components, ruler, mends).run();
        new TextCheck(look, components, ruler, mends).run();
        new FootCheck(components, ruler).run();
        new AnnexCheck(components, ruler, mends).run();
    }

    private void tables() {
        for (Columns columns : components.columns) {
            if (columns.isTooWide()) {
                ruler.report("tables.width", "", ruler.number(columns.told() / Look.POINTS_PER_MM) + " mm");
                mends.add(columns::fit);
            }
        }
    }

    /// What nobody filled in, but the day, which is by hand; a list that ends in an ellipsis and words left out of a
    /// quotation are no blanks.
    private void blanks() {
        Paragraph date = components.date;
        if (date != null && NO_PLACE.matcher(date.text()).lookingAt()) {
            ruler.report("text.filled", "", "“" + date.text() + "”");
        }
        for (Paragraph paragraph : components.worded()) {
            if (BLANK.matcher(paragraph.text()).find()) {
                ruler.report("text.filled", "", "“" + paragraph.text() + "”");
            }
        }
    }

    private void letters() {
        for (Paragraph paragraph : components.all) {
            boolean stamped = components.marks.contains(paragraph);
            for (XWPFRun run : paragraph.inked()) {
                String font = look.font(paragraph.source(), run);
                String asked = FormRule.of("text.font").value();
                if (!font.equals(asked)) {
                    ruler.reportOnce("text.font", run.text(), font);
                    mends.font(run, font, asked);
                }
                String colour = look.colour(paragraph.source(), run);
                if (!stamped && !colour.matches("auto|000000")) {
                    ruler.reportOnce("text.colour", run.text(), "#" + colour);
                    mends.add(() -> run.setColor("000000"));
                }
            }
        }
    }
}
