package damlam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// One register names laws in full, whichever document rests on them.
class LawsTest {
    @Test
    void allThatARuleRestsOnIsCitedByNumberDayIssuerAndTitle() {
        assertThat(Laws.cited("Nghị định 112/2020/NĐ-CP, sửa đổi bởi Nghị định 71/2023/NĐ-CP"))
                .containsExactly(
                        "Nghị định số 112/2020/NĐ-CP ngày 18 tháng 9 năm 2020 của Chính phủ về xử lý kỷ luật cán bộ,"
                                + " công chức, viên chức",
                        "Nghị định số 71/2023/NĐ-CP ngày 20 tháng 9 năm 2023 của Chính phủ sửa đổi, bổ sung một số điều"
                                + " của Nghị định số 112/2020/NĐ-CP ngày 18 tháng 9 năm 2020 của Chính phủ về xử lý kỷ"
                                + " luật cán bộ, công chức, viên chức");
        assertThat(Laws.cited("Luật Phòng, chống tham nhũng 36/2018/QH14, Điều 24–25"))
                .as("a law has neither issuer nor title of its own")
                .containsExactly("Luật Phòng, chống tham nhũng số 36/2018/QH14 ngày 20 tháng 11 năm 2018");
        assertThat(Laws.cited("Nghị định 115/2020/NĐ-CP, Điều 55", "06/2022/QH15"))
                .as("what it rests on besides")
                .contains("Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022")
                .hasSize(2);
    }

    @Test
    void whatTheRegisterDoesNotKnowIsCitedAsTheRuleSaysIt() {
        String own = "Quy chế nội bộ số 12/QC-TYT ngày 05/6/2025";
        assertThat(Laws.cited(own)).isEqualTo(List.of(own));
        assertThat(Laws.cited(own, "06/2022/QH15")).hasSize(2).last().isEqualTo(own);
    }

    /// Every decree on discipline of the rule book can be cited, and every line says where it stands.
    @Test
    void everyLawOfDisciplineIsInIt() {
        RuleFile.read(Laws.class, "rules.csv").stream()
                .filter(line -> line.cell("code").startsWith("law.discipline."))
                .forEach(line -> assertThat(Laws.cited(line.cell("basis")))
                        .as(line.cell("basis"))
                        .allMatch(cited -> cited.contains(" số ") && cited.contains(" năm ")));
        assertThat(Laws.all()).allSatisfy(law -> assertThat(law.source()).isNotEmpty());
    }
}
