package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import damlam.dispatch.DispatchParser;
import damlam.documents.Paper.Line;
import damlam.documents.Paper.Style;
import damlam.org.Fold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What heads a part of a document, and what only begins like a heading.
class PaperHeadingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHỤ LỤC I | ANNEX",
                "Phụ lục 02 | ANNEX",
                "Phụ lục kèm theo nêu chi tiết, đề nghị các đơn vị xem. | PLAIN",
                "(Kèm theo Công văn số 12/SGDĐT-VP ngày 01/3/2026 của Sở) | ENCLOSED",
                "Chương II | SECTION",
                "Mục 1. Quy định chung | SECTION",
                "Mục 1 nêu rõ trách nhiệm của các đơn vị. | PLAIN",
                "QUYẾT ĐỊNH: | SECTION",
                "I. KẾT QUẢ THỰC HIỆN | HEADING",
                "II. Phương hướng, nhiệm vụ | HEADING",
                "1. Các phòng rà soát quy chế. | PLAIN",
                "Sở yêu cầu các đơn vị thực hiện. | PLAIN",
                "VP | PLAIN"
            })
    void aLineIsSetAsWhatItHeads(String line, Style style) {
        assertThat(PaperHeadings.of(line, Fold.of(line))).isEqualTo(style);
    }

    @Test
    void aRequirementThatBeginsWithAHeadingHasItsLook() {
        String text = """
                Kính gửi: Các phòng thuộc Sở

                I. YÊU CẦU CHUNG
                Các phòng rà soát quy chế, báo cáo trước ngày 31/12/2036.
                """;
        Paper paper = PaperLayout.of(text, DispatchParser.parse(text));
        assertThat(paper.body())
                .filteredOn(line -> line.text().startsWith("I. "))
                .singleElement()
                .satisfies(line -> assertThat(line.requirement()).isEqualTo("I"))
                .satisfies(line -> assertThat(line.style()).isEqualTo(Style.HEADING));
    }

    @Test
    void bodyAndAnnexesOfADocumentHaveThem() {
        String text = """
                ỦY BAN NHÂN DÂN TỈNH THỬ
                SỞ THỬ NGHIỆM

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: 9/BC-STN
                Nơi Thử, ngày 12 tháng 4 năm 2024

                BÁO CÁO
                Kết quả rà soát quy chế

                I. TÌNH HÌNH CHUNG

                Các phòng đã rà soát quy chế làm việc.

                Nơi nhận:
                - Như trên;
                - Lưu: VT.

                GIÁM ĐỐC
                Nguyễn Văn Phê

                PHỤ LỤC
                DANH SÁCH QUY CHẾ
                (Kèm theo Báo cáo số 9/BC-STN)

                Quy chế làm việc của Sở.
                """;
        Paper paper = PaperLayout.of(text, DispatchParser.parse(text));
        assertThat(paper.body())
                .extracting(Line::style, line -> line.text().strip())
                .containsExactly(
                        tuple(Style.HEADING, "I. TÌNH HÌNH CHUNG"),
                        tuple(Style.PLAIN, "Các phòng đã rà soát quy chế làm việc."));
        assertThat(paper.after())
                .extracting(Line::style, line -> line.text().strip())
                .containsExactly(
                        tuple(Style.ANNEX, "PHỤ LỤC"),
                        tuple(Style.SECTION, "DANH SÁCH QUY CHẾ"),
                        tuple(Style.ENCLOSED, "(Kèm theo Báo cáo số 9/BC-STN)"),
                        tuple(Style.PLAIN, "Quy chế làm việc của Sở."));
    }
}
