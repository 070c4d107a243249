package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.dispatch.DispatchType;
import damlam.letter.Letter.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// JSON written by hand: what is understood, and what is said where it is not.
class LetterJsonTest {
    private static final String PLAIN = """
            {
              "type": "CONG_VAN",
              "issuer": "Sở Nội vụ",
              "number": "5/SNV-VP",
              "place": "An Bình",
              "date": "2026-02-05",
              "subject": "rà soát thủ tục",
              "addressees": ["Các phòng"],
              "recipients": ["Như trên", "Lưu: VT"],
              "signer": {"post": "Giám đốc", "name": "Lê Thị Thử"},
              "body": ["Sở yêu cầu:"]
            }
            """;

    @Test
    void aPlainLetterIsUnderstoodWithoutRemarks() throws Exception {
        LetterJson.Draft draft = LetterJson.read(PLAIN);
        assertThat(draft.remarks()).isEmpty();
        assertThat(draft.letter().serial()).isEqualTo(5);
        assertThat(draft.letter().symbol()).isEqualTo("SNV-VP");
        assertThat(draft.letter().date()).isEqualTo(LocalDate.of(2026, 2, 5));
        assertThat(draft.letter().type()).isEqualTo(DispatchType.CONG_VAN);
    }

    @Test
    void itemsWithoutNumbersAreCountedInTheOrderOfVietnamesePoints() throws Exception {
        String points = "{\"kind\": \"POINT\", \"text\": \"x\"},".repeat(7).replaceFirst(",$", "");
        Letter letter = LetterJson.read(PLAIN.replace("[\"Sở yêu cầu:\"]", """
                        [{"kind": "CHAPTER", "text": "Quy định chung", "items": [
                           {"kind": "ARTICLE", "text": "Một", "items": [
                             {"kind": "CLAUSE", "text": "khoản", "items": [%s]},
                             {"kind": "CLAUSE", "text": "khoản", "items": [{"kind": "SUBCLAUSE", "text": "mục"}]}]}]},
                         {"kind": "CHAPTER", "text": "Tổ chức", "items": [{"kind": "ARTICLE", "text": "Hai"}]}]""".formatted(points)))
                .letter();
        assertThat(letter.body())
                .containsExactly(
                        new Part.Section("Chương I", "Quy định chung"),
                        new Part.Article("1", "Một"),
                        new Part.Paragraph("1. khoản"),
                        new Part.Paragraph("a) x"),
                        new Part.Paragraph("b) x"),
                        new Part.Paragraph("c) x"),
                        new Part.Paragraph("d) x"),
                        new Part.Paragraph("đ) x"),
                        new Part.Paragraph("e) x"),
                        new Part.Paragraph("g) x"),
                        new Part.Paragraph("2. khoản"),
                        new Part.Paragraph("2.1. mục"),
                        new Part.Section("Chương II", "Tổ chức"),
                        new Part.Article("2", "Hai"));
    }

    @Test
    void anAnnexLiesWhereItsTableIsWideOrTheFileSaysSo() throws Exception {
        String table = "{\"kind\": \"TABLE\", \"rows\": [[%s]]}";
        String wide = table.formatted("\"x\", ".repeat(5) + "\"x\"");
        String narrow = table.formatted("\"x\"");
        List<Letter.Annex> annexes = LetterJson.read(PLAIN.replace("\"body\"", """
                        "annexes": [{"body": [%s]}, {"body": [%s]}, {"body": [%s], "landscape": false}], "body\"""".formatted(wide, narrow, wide)))
                .letter()
                .annexes();
        assertThat(annexes).extracting(Letter.Annex::landscape).containsExactly(true, false, false);
        assertThat(annexes).extracting(Letter.Annex::title).containsOnly("");
    }

    @Test
    void aPointOutOfOrderIsRemarkedAndKept() throws Exception {
        LetterJson.Draft draft = LetterJson.read(PLAIN.replace("[\"Sở yêu cầu:\"]", """
                [{"kind": "POINT", "no": "a", "text": "x"}, {"kind": "POINT", "no": "c", "text": "y"}]"""));
        assertThat(draft.letter().body()).contains(new Part.Paragraph("c) y"));
        assertThat(draft.remarks()).singleElement().asString().contains("body[1].no", "c stands where b is due");
    }

    @Test
    void aKeyThatIsNotKnownIsNamed() throws Exception {
        assertThat(LetterJson.read(PLAIN.replace("\"recipients\"", "\"recipient\""))
                        .remarks())
                .anySatisfy(remark -> assertThat(remark).isEqualTo("line 9: recipient: not known, and left out"))
                .anySatisfy(remark -> assertThat(remark).startsWith("recipients: missing"));
    }

    /// The file of the shared data has no text of its own, only requirements.
    @Test
    void requirementsStandInForABody() throws Exception {
        Path known = Path.of("..", "samples", "dispatches", "1432.expected.json");
        Letter letter = LetterJson.read(Files.readString(known)).letter();
        assertThat(letter.body())
                .filteredOn(part -> part instanceof Part.Paragraph)
                .extracting(part -> ((Part.Paragraph) part).text().substring(0, 2))
                .contains("1.", "a)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "2026-02-05"      | "2024-02-30"   | line 6: date: '2024-02-30' is no day; write year-month-day, as 2024-04-17
                    "CONG_VAN"        | "CONGVAN"      | line 2: type: 'CONGVAN' is no type of document; write one of NGHI_QUYET, QUYET_DINH
                    "5/SNV-VP"        | "5"            | line 4: number: '5' is no number and symbol; write it as 15/QĐ-BNV, 799/SGDĐT-VP or 2596-CV/TU
                    "5/SNV-VP"        | "5a/SNV-VP"    | write 5/SNV-VP
                    ["Các phòng"]     | "Các phòng"    | line 8: addressees: a list in square brackets belongs here, not 'Các phòng'
                    ["Sở yêu cầu:"]   | []             | line 11: body: missing; give the text
                    ["Sở yêu cầu:"]   | [{"kind": "X", "text": "y"}] | line 11: body[0].kind: 'X' is no kind of item; write one of BASIS
                    ["Sở yêu cầu:"]   | [{"kind": "POINT"}] | line 11: body[0].text: missing; write the words of the item
                    ["Sở yêu cầu:"]   | [{"kind": "TABLE", "rows": [["a", "b"], ["c"]]}] | body[0].rows[1]: 1 cells, but 2 columns
                    "Lê Thị Thử"      | 5              | line 10: signer.name: a text in quotation marks belongs here, not 5
                    "place":          | "type":        | line 5: not JSON (Duplicate
                    "place":          | place:         | line 5: not JSON
                    """)
    void whatIsWrongIsNamedWithLineAndPath(String right, String wrong, String message) {
        assertThat(PLAIN).contains(right);
        assertThatThrownBy(() -> LetterJson.read(PLAIN.replace(right, wrong)))
                .isInstanceOf(LetterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aRequirementOfASectionAsksForTheText() {
        String json = PLAIN.replace("\"body\": [\"Sở yêu cầu:\"]", """
                "requirements": [{"no": "II.1", "text": "Rà soát."}]""");
        assertThatThrownBy(() -> LetterJson.read(json))
                .hasMessageContaining("requirements[0].no: 'II.1' stands in a section");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> LetterJson.read("[".repeat(100_000))).isInstanceOf(LetterException.class);
    }

    @Test
    void anActingHeadsPowerAndPostAreOneLine() throws Exception {
        Letter letter = LetterJson.read(PLAIN.replace("{\"post\"", "{\"capacity\": \"Q. GIÁM ĐỐC\", \"post\""))
                .letter();
        assertThat(letter.signature()).isEqualTo(new Letter.Signature(List.of("Q. GIÁM ĐỐC"), "", "Lê Thị Thử"));
    }
}
