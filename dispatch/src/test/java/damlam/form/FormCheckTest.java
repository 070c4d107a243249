package damlam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import damlam.dispatch.UnreadableFileException;
import damlam.letter.DispatchWriter;
import damlam.letter.LetterJson;
import damlam.letter.Typeface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we write keeps every rule, and each rule has a document that breaks it and no other.
class FormCheckTest {
    private static final Path LETTERS = Path.of("..", "samples", "letters");
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Map<String, Broken> BROKEN = new LinkedHashMap<>();

    /// @param letter which sample is changed
    private record Broken(String letter, Consumer<XWPFDocument> change) {}

    static {
        page();
        head();
        titles();
        text();
        foot();
        annexes();
    }

    private static void page() {
        breaks("page.size", "letter", d -> section(d).getPgSz().setH(BigInteger.valueOf(15840)));
        breaks("page.top", "letter", d -> section(d).getPgMar().setTop(BigInteger.valueOf(567)));
        breaks("page.bottom", "letter", d -> section(d).getPgMar().setBottom(BigInteger.valueOf(1701)));
        breaks("page.left", "letter", d -> section(d).getPgMar().setLeft(BigInteger.valueOf(1134)));
        breaks("page.right", "letter", d -> section(d).getPgMar().setRight(BigInteger.valueOf(567)));
        breaks(
                "page.number",
                "letter",
                d -> d.getHeaderFooterPolicy()
                        .getDefaultHeader()
                        .getParagraphs()
                        .get(0)
                        .setAlignment(ParagraphAlignment.RIGHT));
        breaks("page.first", "letter", d -> section(d).unsetTitlePg());
        breaks("tables.width", "letter", d -> {
            List<XWPFTable> tables = d.getTables();
            tables.get(tables.size() - 1).getRow(0).getCell(1).setWidth("6500");
        });
        breaks("text.font", "letter", d -> run(d, "Yêu cầu các").setFontFamily("Arial"));
        breaks("text.colour", "letter", d -> run(d, "Yêu cầu các").setColor("FF0000"));
    }

    private static void head() {
        breaks("nation.present", "letter", d -> say(d, "CỘNG HÒA", ""));
        breaks("nation.form", "letter", d -> say(d, "CỘNG HÒA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        size("nation.size", "letter", "CỘNG HÒA", 14);
        breaks("nation.line", "letter", d -> paragraph(d, "CỘNG HÒA").setIndentationRight(800));
        breaks("nation.style", "letter", d -> run(d, "CỘNG HÒA").setItalic(true));
        breaks("motto.present", "letter", d -> say(d, "Độc lập", ""));
        size("motto.size", "decision", "Độc lập", 14.5);
        breaks("motto.style", "letter", d -> run(d, "Độc lập").setItalic(true));
        breaks("motto.rule", "letter", d -> noRule(d, "Độc lập"));
        size("parent.size", "decision", "TỈNH AN BÌNH", 14);
        breaks("parent.style", "decision", d -> run(d, "TỈNH AN BÌNH").setBold(true));
        breaks("issuer.present", "decision", d -> {
            say(d, "TỈNH AN BÌNH", "");
            say(d, "ỦY BAN NHÂN DÂN", "");
        });
        size("issuer.size", "decision", "ỦY BAN NHÂN DÂN", 14);
        breaks("issuer.style", "decision", d -> run(d, "ỦY BAN NHÂN DÂN").setBold(false));
        breaks("issuer.rule", "letter", d -> noRule(d, "SỞ GIÁO DỤC"));
        breaks("number.present", "letter", d -> say(d, "Số: 07", ""));
        size("number.size", "letter", "Số: 07", 14);
        breaks("number.style", "letter", d -> run(d, "Số: 07").setBold(true));
        breaks("number.form", "letter", d -> say(d, "Số: 07", "Số: 07/SGDĐT - VP"));
        breaks("number.zero", "letter", d -> say(d, "Số: 07", "Số: 7/SGDĐT-VP"));
        breaks("date.present", "letter", d -> say(d, "An Bình, ngày", ""));
        size("date.size", "letter", "An Bình, ngày", 12);
        breaks("date.style", "letter", d -> run(d, "An Bình, ngày").setItalic(false));
        breaks("date.form", "letter", d -> say(d, "An Bình, ngày", "An Bình, ngày 5 tháng 01 năm 2026"));
    }

    private static void titles() {
        size("title.size", "decision", "QUYẾT ĐỊNH", 16);
        breaks("title.style", "decision", d -> run(d, "QUYẾT ĐỊNH").setBold(false));
        breaks("subject.present", "decision", d -> say(d, "Về việc", ""));
        size("subject.size", "decision", "Về việc", 12);
        breaks("subject.style", "decision", d -> run(d, "Về việc").setItalic(true));
        breaks("subject.rule", "decision", d -> noRule(d, "Về việc"));
        size("about.size", "letter", "V/v", 14);
        breaks("about.style", "letter", d -> run(d, "V/v").setBold(true));
        breaks("about.gap", "letter", d -> paragraph(d, "V/v").setSpacingBefore(0));
        size("address.size", "letter", "- Các phòng", 12);
        breaks("address.style", "letter", d -> run(d, "- Các phòng").setItalic(true));
        breaks("address.marks", "letter", d -> say(d, "- Các phòng", "- Các phòng thuộc Sở,"));
    }

    private static void text() {
        size("basis.size", "decision", "Căn cứ Luật", 12);
        breaks("basis.style", "decision", d -> run(d, "Căn cứ Luật").setItalic(false));
        breaks("basis.marks", "decision", d -> say(d, "Căn cứ Nghị định", "Căn cứ Nghị định số 30/2020/NĐ-CP."));
        size("body.size", "letter", "a) Rà soát", 12);
        breaks("body.style", "letter", d -> run(d, "a) Rà soát").setItalic(true));
        breaks("body.align", "letter", d -> paragraph(d, "a) Rà soát").setAlignment(ParagraphAlignment.LEFT));
        breaks("body.indent", "letter", d -> paragraph(d, "a) Rà soát").setFirstLineIndent(0));
        breaks("body.gap", "letter", d -> paragraph(d, "a) Rà soát").setSpacingBefore(60));
        breaks("body.spacing", "letter", d -> paragraph(d, "a) Rà soát").setSpacingBetween(2));
        breaks("body.end", "letter", d -> say(d, "Yêu cầu các", "Yêu cầu các đơn vị nghiêm túc thực hiện."));
        breaks("section.style", "regulation", d -> paragraph(d, "Chương I").setAlignment(ParagraphAlignment.LEFT));
        breaks("article.style", "decision", d -> run(d, "Điều 2.").setBold(false));
        breaks("points.order", "letter", d -> say(d, "đ) ", "f) Biểu dương cá nhân;"));
    }

    private static void foot() {
        size("power.size", "letter", "KT. GIÁM ĐỐC", 15);
        breaks("power.style", "letter", d -> run(d, "KT. GIÁM ĐỐC").setBold(false));
        breaks("name.present", "letter", d -> say(d, "Trần Thị Mẫu", ""));
        size("name.size", "letter", "Trần Thị Mẫu", 12);
        breaks("name.style", "letter", d -> run(d, "Trần Thị Mẫu").setItalic(true));
        breaks("label.present", "letter", d -> {
            say(d, "Nơi nhận", "");
            say(d, "- Như trên", "");
            say(d, "- Giám đốc, các", "");
            say(d, "- Lưu", "");
        });
        size("label.size", "letter", "Nơi nhận", 13);
        breaks("label.style", "letter", d -> run(d, "Nơi nhận").setItalic(false));
        size("list.size", "letter", "- Như trên", 12);
        breaks("list.style", "letter", d -> run(d, "- Như trên").setItalic(true));
        breaks("text.filled", "letter", d -> say(d, "- Như trên", "- …;"));
        breaks("text.filled", "letter", d -> say(d, "An Bình, ngày", "………, ngày 15 tháng 4 năm 2026"));
        breaks("list.marks", "letter", d -> say(d, "- Như trên", "- Như trên"));
    }

    private static void annexes() {
        breaks("annex.form", "plan", d -> say(d, "Phụ lục II", "PHỤ LỤC II"));
        size("annex.size", "plan", "Phụ lục II", 13);
        breaks("annex.style", "plan", d -> paragraph(d, "Phụ lục II").setAlignment(ParagraphAlignment.LEFT));
        breaks("annex.title.present", "plan", d -> say(d, "THỜI GIAN GỬI", ""));
        size("annex.title.size", "plan", "THỜI GIAN GỬI", 15);
        breaks("annex.title.style", "plan", d -> say(d, "THỜI GIAN GỬI", "Thời gian gửi báo cáo"));
        size("annex.source.size", "plan", "(Kèm theo", 12);
        breaks("annex.source.style", "plan", d -> run(d, "(Kèm theo").setItalic(false));
    }

    static Stream<String> rules() {
        return FormRule.all().stream().map(FormRule::code);
    }

    static Stream<Path> letters() throws IOException {
        try (Stream<Path> files = Files.list(LETTERS)) {
            // The Party's documents have rules of their own, which are not checked here.
            return files.filter(file -> !file.getFileName().toString().startsWith("party-")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatWeWriteKeepsEveryRule(Path letter) throws Exception {
        assertThat(lines(FormCheck.check(written(letter), "x.docx", ENGLISH))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleHasADocumentThatBreaksOnlyIt(String rule) throws Exception {
        Broken broken = BROKEN.get(rule);
        assertThat(broken).as("a document that breaks " + rule).isNotNull();
        try (XWPFDocument document = open(written(LETTERS.resolve(broken.letter() + ".json")))) {
            broken.change().accept(document);
            List<Deviation> found = FormCheck.check(bytes(document), "x.docx", ENGLISH);
            assertThat(found)
                    .extracting(deviation -> deviation.rule().code())
                    .as("%s", lines(found))
                    .containsExactly(rule);
        }
    }

    /// What is missing nobody can make up, and another letter for a point would break what refers to it.
    private static final Set<String> LEFT_TO_PEOPLE = Set.of(
            "nation.present",
            "motto.present",
            "issuer.present",
            "number.present",
            "date.present",
            "subject.present",
            "name.present",
            "label.present",
            "points.order",
            "text.filled",
            "annex.title.present");

    @ParameterizedTest
    @MethodSource("rules")
    void theFixedCopyKeepsEveryRuleThatNeedsNoDecision(String rule) throws Exception {
        Broken broken = BROKEN.get(rule);
        try (XWPFDocument document = open(written(LETTERS.resolve(broken.letter() + ".json")))) {
            broken.change().accept(document);
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(codes(fixed.found())).containsExactly(rule);
            assertThat(codes(fixed.left())).isEqualTo(LEFT_TO_PEOPLE.contains(rule) ? List.of(rule) : List.of());
            assertThat(fixed.mended(fixed.found().get(0))).isEqualTo(!LEFT_TO_PEOPLE.contains(rule));
        }
    }

    /// As people type: one font for all, blanks for indents, no styles, everything on the left.
    @Test
    void aDocumentTypedWithoutAnyLayoutIsPutRightAndKeepsItsWords() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("decision.json")))) {
            String words = String.join("\n", texts(document));
            for (XWPFParagraph paragraph : paragraphs(document)) {
                paragraph.setAlignment(ParagraphAlignment.LEFT);
                paragraph.setFirstLineIndent(0);
                paragraph.setSpacingBetween(2);
                for (XWPFRun run : paragraph.getRuns()) {
                    run.setFontFamily("Arial");
                    run.setFontSize(11.5);
                    run.setBold(false);
                    run.setItalic(false);
                    run.setColor("1F3864");
                }
            }
            section(document).getPgMar().setLeft(BigInteger.valueOf(1440));
            section(document).getPgMar().setRight(BigInteger.valueOf(1440));
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(fixed.found()).hasSizeGreaterThan(30);
            assertThat(lines(fixed.left())).isEmpty();
            try (XWPFDocument again = open(fixed.docx())) {
                assertThat(String.join("\n", texts(again))).isEqualTo(words);
            }
        }
    }

    /// In a letter the ground begins the sentence that the next paragraph ends.
    @Test
    void aGroundInALetterIsTextAndKeepsItsSemicolon() throws Exception {
        String letter = Files.readString(LETTERS.resolve("letter.json"));
        int body = letter.indexOf('[', letter.indexOf("\"body\"")) + 1;
        String ground = "Căn cứ Nghị quyết số 12/2025/NQ-HĐND về dự toán ngân sách;";
        String begun = letter.substring(0, body)
                + "{\"kind\": \"PARAGRAPH\", \"text\": \"" + ground + "\"},"
                + "{\"kind\": \"PARAGRAPH\", \"text\": \"Thực hiện Công văn số 799/SGDĐT-VP, Sở Tài chính đề nghị:\"},"
                + letter.substring(body);
        byte[] docx = DispatchWriter.docx(LetterJson.read(begun).letter());
        FormFix.Fixed fixed = FormFix.fix(docx, "x.docx", ENGLISH);
        assertThat(lines(fixed.found())).isEmpty();
        assertThat(fixed.docx()).isEqualTo(docx);
    }

    @Test
    void theLastGroundOfASentenceThatGoesOnKeepsItsMark() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("decision.json")))) {
            say(document, "Theo đề nghị", "Theo đề nghị của Giám đốc Sở Nội vụ;");
            assertThat(codes(FormCheck.check(bytes(document), "x.docx", ENGLISH)))
                    .as("who decides follows")
                    .containsExactly("basis.marks");
            XWPFRun decides = run(document, "QUYẾT ĐỊNH:");
            decides.setText("Ủy ban nhân dân tỉnh ban hành Quy chế như sau:", 0);
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(codes(fixed.found())).doesNotContain("basis.marks");
            try (XWPFDocument again = open(fixed.docx())) {
                assertThat(texts(again)).contains("Theo đề nghị của Giám đốc Sở Nội vụ;");
            }
        }
    }

    /// The places of number and day stay open until the clerk numbers the document.
    @ParameterizedTest
    @MethodSource("letters")
    void aDraftWithoutNumberAndDateKeepsEveryRule(Path letter) throws Exception {
        String draft = Files.readString(letter)
                .replaceFirst("\"number\": \"\\d+/", "\"number\": \"/")
                .replaceFirst("\"date\": \"[-\\d]+\",", "");
        assertThat(lines(FormCheck.check(
                        DispatchWriter.docx(LetterJson.read(draft).letter()), "x.docx", ENGLISH)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An Bình, ngày 5 tháng      năm 2026",
                "An Bình, ngày      tháng 04 năm 2026",
                "An Bình ngày      tháng      năm"
            })
    void aDayThatIsFilledIsStillMeasured(String date) throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            say(document, "An Bình, ngày", date);
            assertThat(codes(FormCheck.check(bytes(document), "x.docx", ENGLISH)))
                    .containsExactly("date.form");
        }
    }

    /// Another numeral would break what refers to it.
    @Test
    void annexesInOtherNumeralsAreLeftToPeople() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("plan.json")))) {
            say(document, "Phụ lục II", "Phụ lục 2");
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(codes(fixed.left())).containsExactly("annex.form");
        }
    }

    @Test
    void lettersOfAnotherEncodingKeepTheirFont() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            run(document, "Yêu cầu các").setFontFamily(".VnTime");
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(codes(fixed.left())).containsExactly("text.font");
        }
    }

    /// Head and foot are often one paragraph with line breaks.
    @Test
    void aLineThatABreakEndsIsAComponentOfItsOwn() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("decision.json")))) {
            XWPFTableCell left = document.getTables().get(0).getRow(0).getCell(0);
            XWPFRun parent = left.getParagraphs().get(0).getRuns().get(0);
            String issuer = left.getParagraphs().get(1).getText();
            parent.addBreak();
            parent.setText(issuer);
            left.removeParagraph(1);
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(codes(fixed.found())).containsExactly("issuer.style");
            assertThat(fixed.left()).isEmpty();
            try (XWPFDocument again = open(fixed.docx())) {
                assertThat(run(again, issuer).isBold()).isTrue();
                assertThat(run(again, "TỈNH AN BÌNH").isBold()).isFalse();
            }
        }
    }

    /// As LibreOffice makes it of a page with breaks: one paragraph a cell, the space of a style below it,
    /// and columns of a wider page that are shown as a share of this one.
    @Test
    void aHeadTypedWithBreaksFitsThePageAndStaysTogether() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            XWPFTable head = document.getTables().get(0);
            head.setWidthType(TableWidthType.PCT);
            head.setWidth("100%");
            for (int column = 0; column < 2; column++) {
                XWPFTableCell cell = head.getRow(0).getCell(column);
                cell.setWidth(column == 0 ? "5761" : "5578");
                List<String> lines = cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .filter(text -> !text.isBlank())
                        .toList();
                while (cell.getParagraphs().size() > 1) {
                    cell.removeParagraph(1);
                }
                XWPFParagraph all = cell.getParagraphs().get(0);
                all.setSpacingAfter(283);
                XWPFRun run = all.getRuns().get(0);
                run.setText(lines.get(0), 0);
                for (String line : lines.subList(1, lines.size())) {
                    run.addBreak();
                    run.setText(line);
                }
            }
            while (head.getRows().size() > 1) {
                head.removeRow(1);
            }
            section(document).getPgMar().setLeft(BigInteger.valueOf(1134));
            section(document).getPgMar().setRight(BigInteger.valueOf(567));

            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(codes(fixed.found())).contains("tables.width");
            assertThat(codes(fixed.left())).doesNotContain("tables.width", "nation.line", "motto.rule", "issuer.rule");
            try (XWPFDocument again = open(fixed.docx())) {
                XWPFTable mended = again.getTables().get(0);
                double text = PageCheck.textWidth(again);
                double nation = mended.getRow(0).getCell(1).getWidth() / 20.0;
                assertThat(mended.getWidth() / 20.0).isCloseTo(text, within(0.1));
                assertThat(nation + mended.getRow(0).getCell(0).getWidth() / 20.0)
                        .isCloseTo(text, within(0.2));
                assertThat(nation)
                        .isGreaterThan(Typeface.of(true, false).width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12));
                assertThat(paragraph(again, "CỘNG HÒA").getSpacingAfter()).isZero();
                assertThat(paragraph(again, "Độc lập").getSpacingBefore()).isZero();
                assertThat(paragraph(again, "SỞ GIÁO DỤC").getSpacingAfter()).isZero();
            }
        }
    }

    @Test
    void linesOfOneParagraphStayTogetherAndTheLastKeepsTheSpaceBelow() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            XWPFRun run = run(document, "- Như trên");
            paragraph(document, "- Như trên").setSpacingAfter(240);
            run.addBreak();
            run.setText("- Hội đồng thi đua;");
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(lines(fixed.found())).isEmpty();
            run(document, "- Như trên").setFontSize(13);
            try (XWPFDocument again =
                    open(FormFix.fix(bytes(document), "x.docx", ENGLISH).docx())) {
                assertThat(paragraph(again, "- Như trên").getSpacingAfter()).isZero();
                assertThat(paragraph(again, "- Hội đồng").getSpacingBefore()).isZero();
                assertThat(paragraph(again, "- Hội đồng").getSpacingAfter()).isEqualTo(240);
            }
        }
    }

    @Test
    void aSectionEndsOnceHoweverManyLinesItsLastParagraphHas() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            XWPFParagraph last = document.createParagraph();
            last.getCTP().addNewPPr().setSectPr(section(document));
            XWPFRun run = last.createRun();
            run.setText("Mẫu");
            run.addBreak();
            run.setText("số 1");
            run(document, "- Như trên").setFontSize(13);
            try (XWPFDocument again =
                    open(FormFix.fix(bytes(document), "x.docx", ENGLISH).docx())) {
                assertThat(again.getParagraphs().stream()
                                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                                        && paragraph.getCTP().getPPr().isSetSectPr())
                                .map(XWPFParagraph::getText))
                        .containsExactly("số 1");
            }
        }
    }

    /// Nobody but people can say what is to give way.
    @Test
    void aNationThatNoColumnHoldsIsNamedAsLeft() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            XWPFTable head = document.getTables().get(0);
            head.getRow(0).addNewTableCell().setText("Mẫu");
            head.getRow(0).getCell(1).setWidth("3000");
            FormFix.Fixed fixed = FormFix.fix(bytes(document), "x.docx", ENGLISH);
            assertThat(codes(fixed.left())).contains("nation.line");
        }
    }

    @Test
    void aFixedCopyOfACleanDocumentIsTheDocument() throws Exception {
        byte[] clean = written(LETTERS.resolve("letter.json"));
        assertThat(FormFix.fix(clean, "x.docx", ENGLISH).docx()).isEqualTo(clean);
    }

    private static List<String> codes(List<Deviation> found) {
        return found.stream().map(deviation -> deviation.rule().code()).toList();
    }

    private static List<String> texts(XWPFDocument document) {
        return paragraphs(document).stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Test
    void aDeviationSaysWhereWhatAndByWhichClause() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            run(document, "- Như trên").setFontSize(13);
            byte[] bytes = bytes(document);
            assertThat(FormCheck.check(bytes, "x.docx", ENGLISH))
                    .extracting(deviation -> deviation.line(ENGLISH))
                    .containsExactly(
                            "List of recipients (“- Như trên;”): found size 13; asked: size 11 [Phụ lục I, II.9]");
            Locale vietnamese = Locale.forLanguageTag("vi");
            assertThat(FormCheck.check(bytes, "x.docx", vietnamese))
                    .extracting(deviation -> deviation.line(vietnamese))
                    .containsExactly(
                            "Danh sách nơi nhận (“- Như trên;”): đang là cỡ chữ 13; quy định: cỡ chữ 11 [Phụ lục I, II.9]");
        }
    }

    /// Office programs set paragraphs by styles, not one by one.
    @Test
    void whatAStyleSaysCounts() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            var style = document.getStyles().getCtStyles().addNewStyle();
            style.setStyleId("Quoted");
            style.addNewName().setVal("Quoted");
            style.addNewRPr().addNewI();
            paragraph(document, "a) Rà soát").setStyle("Quoted");
            assertThat(FormCheck.check(bytes(document), "x.docx", ENGLISH))
                    .extracting(deviation -> deviation.rule().code())
                    .containsExactly("body.style");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"party-05.json", "party-36.json"})
    void theDecreeIsNotAppliedToTheParty(String letter) throws Exception {
        byte[] docx = written(LETTERS.resolve(letter));
        UnfitFileException refused =
                catchThrowableOfType(UnfitFileException.class, () -> FormCheck.check(docx, "x.docx", ENGLISH));
        assertThat(refused.reason()).isEqualTo(UnfitFileException.Reason.OF_THE_PARTY);
        assertThatThrownBy(() -> FormFix.fix(docx, "x.docx", ENGLISH)).isInstanceOf(UnfitFileException.class);
    }

    @Test
    void aFileThatIsNoDocxIsRefused() {
        assertThatThrownBy(() -> FormCheck.check("Số: 1/UBND".getBytes(StandardCharsets.UTF_8), "x.docx", ENGLISH))
                .isInstanceOf(UnfitFileException.class);
        assertThatThrownBy(() -> FormCheck.check(zip("a.txt", "x"), "x.docx", ENGLISH))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aBombIsNotOpened() {
        assertThatThrownBy(() -> FormCheck.check(zip("word/document.xml", " ".repeat(40_000_000)), "x.docx", ENGLISH))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(UnreadableFileException.Reason.ZIP_BOMB));
    }

    @Test
    void aMacroIsRefused() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                            "application/vnd.ms-office.vbaProject");
            assertRefused(bytes(document), UnreadableFileException.Reason.MACRO);
        }
    }

    @Test
    void aTemplateFromElsewhereIsRefusedAndALinkIsNot() throws Exception {
        try (XWPFDocument document = open(written(LETTERS.resolve("letter.json")))) {
            document.getPackagePart().addExternalRelationship("https://example.vn", HYPERLINK);
            assertThat(FormCheck.check(bytes(document), "x.docx", ENGLISH)).isEmpty();
            document.getPackagePart()
                    .addRelationship(new java.net.URI("https://example.vn/a.dotm"), TargetMode.EXTERNAL, TEMPLATE);
            assertRefused(bytes(document), UnreadableFileException.Reason.EXTERNAL_LINK);
        }
    }

    private static final String HYPERLINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    private static final String TEMPLATE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate";

    private static void assertRefused(byte[] bytes, UnreadableFileException.Reason reason) {
        assertThatThrownBy(() -> FormCheck.check(bytes, "x.docx", ENGLISH))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> lines(List<Deviation> found) {
        return found.stream().map(deviation -> deviation.line(ENGLISH)).toList();
    }

    private static void breaks(String rule, String letter, Consumer<XWPFDocument> change) {
        BROKEN.put(rule, new Broken(letter, change));
    }

    private static void size(String rule, String letter, String words, double size) {
        breaks(rule, letter, document -> run(document, words).setFontSize(size));
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr section(XWPFDocument document) {
        return document.getDocument().getBody().getSectPr();
    }

    private static XWPFRun run(XWPFDocument document, String words) {
        return paragraph(document, words).getRuns().get(0);
    }

    private static void say(XWPFDocument document, String words, String instead) {
        run(document, words).setText(instead, 0);
    }

    private static void noRule(XWPFDocument document, String words) {
        List<XWPFParagraph> all = paragraphs(document);
        XWPFParagraph above = paragraph(document, words);
        all.get(all.indexOf(above) + 1).getCTP().getPPr().unsetPBdr();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String words) {
        return paragraphs(document).stream()
                .filter(paragraph -> paragraph.getText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph begins with " + words));
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>();
        document.getBodyElements().forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        all.addAll(cell.getParagraphs());
                    }
                }
            }
        });
        return all;
    }

    private static byte[] written(Path letter) throws Exception {
        return DispatchWriter.docx(LetterJson.read(Files.readString(letter)).letter());
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void anAnnexThatLiesIsNotTakenForTheDocument() throws Exception {
        String last = "\"title\": \"Thời gian gửi báo cáo\",";
        String plan = Files.readString(LETTERS.resolve("plan.json")).replace(last, last + "\"landscape\": true,");
        byte[] docx = DispatchWriter.docx(LetterJson.read(plan).letter());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(section(document).getPgSz().isSetOrient())
                    .as("its annex lies")
                    .isTrue();
        }
        assertThat(FormCheck.check(docx, "plan.docx", ENGLISH)).isEmpty();
    }
}
