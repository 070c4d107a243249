package damlam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    /// A document names the law of its day, whichever the ground was found in.
    @Test
    void ofLawsThatFollowedOneAnotherTheOneInForceIsCited() {
        String ground = "Luật Viên chức 58/2010/QH12, Điều 36; chưa đối chiếu với Luật Viên chức 129/2025/QH15";
        LawsInForce last = new LawsInForce(ShippedBook.versions(), LocalDate.of(2026, 6, 30));
        List<String> before = List.of(
                "Luật Viên chức số 58/2010/QH12 ngày 15 tháng 11 năm 2010",
                "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức số 52/2019/QH14"
                        + " ngày 25 tháng 11 năm 2019");
        assertThat(last.cited(ground)).containsExactlyElementsOf(before);
        assertThat(last.of("law.vienChuc")).containsExactlyElementsOf(before);
        LawsInForce first = new LawsInForce(ShippedBook.versions(), LocalDate.of(2026, 7, 1));
        String now = "Luật Viên chức số 129/2025/QH15 ngày 10 tháng 12 năm 2025";
        assertThat(first.cited(ground)).containsExactly(now);
        assertThat(first.of("law.vienChuc")).containsExactly(now);
        assertThat(first.cited("Nghị định 115/2020/NĐ-CP, Điều 55", "Luật Viên chức 58/2010/QH12"))
                .as("laws come first")
                .hasSize(2)
                .first()
                .isEqualTo(now);
        assertThat(first.cited("Quy chế nội bộ", "06/2022/QH15"))
                .hasSize(2)
                .last()
                .isEqualTo("Quy chế nội bộ");
        assertThat(new LawsInForce(ShippedBook.versions(), LocalDate.of(2020, 6, 30)).of("law.vienChuc"))
                .as("before it was amended")
                .hasSize(1);
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
