package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.letter.Letter.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is typed and pasted in a plain field: what it is taken for, and that it comes back.
class TypedBodyTest {
    @Test
    void aTablePastedFromASpreadsheetIsATable() {
        String pasted = "Kết quả như sau:\nTT\tViệc\tHạn\n1\tRà soát\t\n2\t\"Báo cáo\nquý \"\"I\"\"\"\t30/4\nHết.";
        assertThat(TypedBody.parts(pasted, false))
                .containsExactly(
                        new Part.Paragraph("Kết quả như sau:"),
                        new Part.Table(
                                List.of("TT", "Việc", "Hạn"),
                                List.of(List.of("1", "Rà soát", ""), List.of("2", "Báo cáo quý \"I\"", "30/4")),
                                List.of()),
                        new Part.Paragraph("Hết."));
    }

    @Test
    void aTableBetweenStrokesMayHaveShortRowsAndARuleUnderItsHead() {
        assertThat(TypedBody.parts("| TT | Việc |\n|----|----|\n| 1 |\n\n| A\\|B |", false))
                .containsExactly(
                        new Part.Table(List.of("TT", "Việc"), List.of(List.of("1", "")), List.of()),
                        new Part.Table(List.of("A|B"), List.of(), List.of()));
    }

    @Test
    void aTableMayHaveStrokesOnlyBetweenItsCells() {
        assertThat(TypedBody.parts("TT | Việc | Hạn\n---|---|---\n1 | Rà soát |\n2 | Báo cáo | 15/5/2026\nHết.", false))
                .containsExactly(
                        new Part.Table(
                                List.of("TT", "Việc", "Hạn"),
                                List.of(List.of("1", "Rà soát", ""), List.of("2", "Báo cáo", "15/5/2026")),
                                List.of()),
                        new Part.Paragraph("Hết."));
    }

    @Test
    void aStrokeInOneLineAloneIsItsOwn() {
        assertThat(TypedBody.parts("Điện thoại | thư điện tử\nMã A|B\nMã C|D", false))
                .hasOnlyElementsOfType(Part.Paragraph.class);
    }

    @Test
    void aListOfWordAndAnIndentAreNoTables() {
        assertThat(TypedBody.parts("1.\tRà soát.\n2.\tBáo cáo.\na)\tMột\nb)\tHai\n\tThụt vào\n\tnữa", false))
                .extracting(part -> part.getClass().getSimpleName())
                .containsOnly("Paragraph");
        assertThat(TypedBody.parts("1.\tRà soát.", false)).containsExactly(new Part.Paragraph("1. Rà soát."));
        assertThat(TypedBody.parts("TRƯỞNG PHÒNG\tTHƯ KÝ", false)).noneMatch(Part.Table.class::isInstance);
    }

    @Test
    void aQuotationMarkThatNeverClosesTakesNothingAway() {
        assertThat(TypedBody.parts("TT\t\"Việc\n1\tMột", false))
                .containsExactly(new Part.Table(List.of("TT", "\"Việc"), List.of(List.of("1", "Một")), List.of()));
    }

    @Test
    void eachLineIsTakenForWhatItsBeginningSays() {
        String typed = """
                GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO
                Căn cứ Luật Viên chức;
                Theo đề nghị của Chánh Văn phòng.
                QUYẾT ĐỊNH:
                Chương I
                QUY ĐỊNH CHUNG
                Mục 1. PHẠM VI
                Điều 1. Ban hành Quy chế.
                1. MỤC TIÊU
                Căn cứ kết quả, các đơn vị báo cáo.
                Mục 1 của Quy chế được sửa.
                I. KẾT QUẢ""";
        assertThat(TypedBody.parts(typed, true))
                .containsExactly(
                        new Part.Line("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
                        new Part.Basis("Căn cứ Luật Viên chức;"),
                        new Part.Basis("Theo đề nghị của Chánh Văn phòng."),
                        new Part.Line("QUYẾT ĐỊNH:"),
                        new Part.Section("Chương I", "QUY ĐỊNH CHUNG"),
                        new Part.Section("Mục 1", "PHẠM VI"),
                        new Part.Article("1", "Ban hành Quy chế."),
                        new Part.Paragraph("1. MỤC TIÊU"),
                        new Part.Paragraph("Căn cứ kết quả, các đơn vị báo cáo."),
                        new Part.Paragraph("Mục 1 của Quy chế được sửa."),
                        new Part.Heading("I. KẾT QUẢ"));
        assertThat(TypedBody.parts("Căn cứ kế hoạch năm.", false))
                .as("a công văn has no grounds")
                .containsExactly(new Part.Paragraph("Căn cứ kế hoạch năm."));
    }

    static Stream<Path> samples() throws IOException {
        Path samples = Path.of("").toAbsolutePath().getParent().resolve("samples/letters");
        return Files.list(samples).filter(file -> file.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenAsJsonIsReadAgainTheSame(Path sample) throws Exception {
        Letter letter = LetterJson.read(Files.readString(sample)).letter();
        Letter again = LetterJson.read(LetterOut.json(letter)).letter();
        assertThat(again.body()).isEqualTo(letter.body());
        assertThat(again.annexes()).isEqualTo(letter.annexes());
        assertThat(again.extras().marks()).isEqualTo(letter.extras().marks());
        assertThat(List.of(again.subject(), again.recipients(), again.addressees()))
                .isEqualTo(List.of(letter.subject(), letter.recipients(), letter.addressees()));
        assertThat(again.cosignature()).isEqualTo(letter.cosignature());
        assertThat(again.signature()).isEqualTo(letter.signature());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatWouldBeTypedIsTheSameAgain(Path sample) throws Exception {
        Letter letter = LetterJson.read(Files.readString(sample)).letter();
        String typed = TypedBody.text(letter.body());
        List<Part> parts = TypedBody.parts(typed, letter.type() != damlam.dispatch.DispatchType.CONG_VAN);
        assertThat(TypedBody.text(parts)).isEqualTo(typed);
        assertThat(parts).hasSameSizeAs(letter.body());
        assertThat(parts.stream().map(part -> part.getClass()).toList())
                .isEqualTo(letter.body().stream().map(part -> part.getClass()).toList());
    }
}
