package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.dispatch.Basis;
import damlam.dispatch.Body;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a line of a PDF ends with is no end of a paragraph: wherever the words come to be broken, they are read as they
/// were written.
class LineEndsTest {
    private static final String LETTER = """
            {
              "type": "CONG_VAN", "issuer": "Sở Nội vụ", "parent": "Ủy ban nhân dân tỉnh An Bình", "number": "5/SNV-VP",
              "place": "An Bình", "date": "2026-02-05", "subject": "rà soát thủ tục",
              "addressees": ["Các phòng"], "recipients": ["Như trên", "Lưu: VT"],
              "signer": {"post": "Giám đốc", "name": "Lê Thị Thử"},
              "body": [%s]
            }
            """;
    private static final int WIDTHS = 24;

    @Test
    void aNameBrokenBeforeACapitalStaysWhole() throws Exception {
        String cites = "Thực hiện Công văn số 718/SGDĐT-KHTC ngày 12 tháng 3 năm 2026 của Sở Giáo dục và Đào tạo"
                + " tỉnh Thái Bình về việc rà soát, Sở Nội vụ đề nghị các phòng gửi báo cáo.";
        for (int width = 1; width < WIDTHS; width++) {
            String text = words(width) + cites;
            Dispatch read = DispatchParser.parse(pdf("\"" + text + "\""));
            assertThat(paragraphs(pdf("\"" + text + "\""))).as("%d", width).containsExactly(text);
            assertThat(read.bases()).as("%d", width).extracting(Basis::number).containsExactly("718/SGDĐT-KHTC");
            assertThat(read.bases())
                    .as("%d", width)
                    .extracting(Basis::issuer)
                    .containsExactly("Sở Giáo dục và Đào tạo tỉnh Thái Bình");
        }
    }

    @Test
    void theLastWordOfARequirementIsNoneByItself() throws Exception {
        for (int width = 1; width < WIDTHS; width++) {
            String first = words(width) + "Các phòng rà soát thủ tục gửi các trường trực thuộc Sở.";
            String second = words(width) + "Các phòng lập danh sách hồ sơ của các đơn vị trực thuộc Sở";
            Dispatch read = DispatchParser.parse(pdf(
                    "\"Sở yêu cầu các phòng:\", \"1. %s\", \"2. %s\", \"Báo cáo gửi về Văn phòng trước ngày 20 tháng 3 năm 2026.\""
                            .formatted(first, second)));
            assertThat(read.requirements()).as("%d", width).hasSize(2);
            assertThat(paragraphs(pdf("\"1. %s\", \"Sở yêu cầu.\"".formatted(first))))
                    .containsExactly(first, "Sở yêu cầu.");
        }
    }

    @Test
    void aTableKeepsItsPlace() throws Exception {
        String table =
                "{\"kind\": \"TABLE\", \"head\": [\"TT\", \"Trường\", \"Số lớp\"], \"rows\": [[\"1\", \"A\", \"12\"], [\"2\", \"B\", \"9\"]]}";
        Body body = Body.of(pdf("\"Kết quả như sau:\", " + table + ", \"Số liệu trên đã được các trường xác nhận.\""));
        assertThat(body.items())
                .extracting(Body.Item::kind)
                .containsExactly(Body.Kind.PARAGRAPH, Body.Kind.TABLE, Body.Kind.PARAGRAPH);
        assertThat(body.items().get(2).text()).startsWith("Số liệu trên");
    }

    @Test
    void aNumberBrokenAtItsHyphenIsOne() {
        String text = """
                Kính gửi: Các phòng

                Thực hiện Công văn số 718/SGDĐT-
                KHTC ngày 12 tháng 3 năm 2026 và Chỉ thị số 12-
                CT/TU ngày 15 tháng 3 năm 2026, giai đoạn 2025-
                2026, các phòng báo cáo.
                """;
        assertThat(DispatchParser.parse(text).bases())
                .extracting(Basis::number)
                .containsExactly("718/SGDĐT-KHTC", "12-CT/TU");
        assertThat(Body.of(text).items().get(0).text())
                .contains("số 718/SGDĐT-KHTC ngày", "số 12-CT/TU ngày", "2025- 2026");
    }

    /// A page that ends within a sentence, with the number of the next page between.
    @Test
    void aSentenceGoesOnOverleaf() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            body.append(body.isEmpty() ? "" : ", ").append('"');
            body.append(("Sở Nội Vụ Và Sở Tài Chính Rà Soát Lần " + i + " ")
                            .repeat(4)
                            .strip())
                    .append(".\"");
        }
        List<String> read = paragraphs(pdf(body.toString()));
        assertThat(read).hasSize(40).allMatch(one -> one.startsWith("Sở Nội Vụ Và") && one.endsWith("."));
    }

    /// A draft without number and day keeps its place in both forms.
    @Test
    void theOpenDayOfADraftHasItsPlace() throws Exception {
        Letter draft = LetterJson.read(LETTER.formatted("\"Sở yêu cầu các phòng rà soát.\"")
                        .replace("\"5/SNV-VP\"", "\"/SNV-VP\"")
                        .replace("\"date\": \"2026-02-05\", ", ""))
                .letter();
        assertThat(draft.date()).isNull();
        assertThat(DispatchParser.parse(DispatchText.read(DispatchWriter.docx(draft), "a.docx"))
                        .place())
                .isEqualTo("An Bình");
        assertThat(DispatchParser.parse(DispatchText.read(DispatchWriter.pdf(draft), "a.pdf"))
                        .place())
                .isEqualTo("An Bình");
    }

    @Test
    void aFewWordsAreABody() {
        assertThat(Body.of("Xin").items()).extracting(Body.Item::text).containsExactly("Xin");
        assertThat(Body.of("SỞ NỘI VỤ").items()).isEmpty();
    }

    private static String words(int width) {
        return "Để việc " + "x".repeat(width) + " được đầy đủ, kịp thời, đúng quy định hiện hành thì ";
    }

    private static List<String> paragraphs(String text) {
        return Body.of(text).items().stream()
                .map(item -> item.text().replaceFirst("[./]+$", "."))
                .toList();
    }

    private static String pdf(String body) throws Exception {
        byte[] pdf = DispatchWriter.pdf(LetterJson.read(LETTER.formatted(body)).letter());
        return DispatchText.read(pdf, "again.pdf");
    }
}
