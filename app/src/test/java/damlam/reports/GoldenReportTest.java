package damlam.reports;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.calendar.PeriodKind;
import damlam.cases.Cases;
import damlam.figures.Fact;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.forms.DirectiveForms;
import damlam.forms.Period;
import damlam.forms.ReportForm;
import damlam.org.Org;
import damlam.papers.ReportPaper;
import damlam.papers.Signing;
import damlam.papers.UnitPaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A whole report, word for word.
@ServerTest
class GoldenReportTest {
    private static final Period MAY = new Period(
            PeriodKind.MONTH, LocalDate.of(2024, 4, 19), LocalDate.of(2024, 5, 14), LocalDate.of(2024, 5, 21));

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Test
    void aUnitsReportReadsAsOnPaper() {
        SmallOffice small = new SmallOffice(org, accounts, cases, LocalDate.of(2024, 1, 1));
        ReportForm form = new ReportForm(
                "Kết quả thực hiện Công văn số 799/SGDĐT-VP ngày 17/04/2024",
                "",
                "Công văn số 799/SGDĐT-VP ngày 17/04/2024 của Sở Giáo dục và Đào tạo Thử Nghiệm về việc chấn chỉnh",
                "",
                null,
                "Hư Cấu",
                new ReportForm.Source(1, "3"),
                PeriodKind.MONTH,
                5,
                MAY.from(),
                null,
                List.of(small.school),
                DirectiveForms.sections());
        Signing sent = new Signing(small.principal, null, LocalDate.of(2024, 5, 16), false);

        ReportPaper paper = new UnitPaper(form, MAY, org.at(LocalDate.of(2024, 5, 16)))
                .write(
                        small.school,
                        figures(),
                        List.of(new Fact("minutes:1", "25/04/2024", 68, 72)),
                        Map.of(3, "Đã kiểm tra 4/9 tổ.", 4, "Chưa rõ nơi hỏi về hợp đồng thỉnh giảng.", 5, "Không có."),
                        sent);

        assertThat(paper.text()).isEqualTo("""
                BÁO CÁO
                Kết quả thực hiện Công văn số 799/SGDĐT-VP ngày 17/04/2024
                (kỳ tháng 5 năm 2024)

                Sở Giáo dục và Đào tạo Thử Nghiệm (qua Văn phòng)

                Thực hiện Công văn số 799/SGDĐT-VP ngày 17/04/2024 của Sở Giáo dục và Đào tạo Thử Nghiệm về việc \
                chấn chỉnh, Trường THPT Hư Cấu A báo cáo kết quả từ ngày 19/04/2024 đến ngày 14/05/2024 như sau:

                1. Phổ biến, quán triệt
                Hội nghị quán triệt ngày 25/04/2024 có 68/72 (94,4%) người dự.
                Đến hết ngày 14/05/2024, 69/72 (95,8%) công chức, viên chức, người lao động xác nhận đã đọc. \
                3/72 (4,2%) người chưa xác nhận, trong đó 2/3 (66,7%) người đang vắng mặt.

                2. Thực hiện nhiệm vụ được giao
                Trong kỳ, 41/41 việc được giao đã phân công người thực hiện: 31/41 (75,6%) hoàn thành đúng hạn, 2/41 \
                (4,9%) hoàn thành quá hạn, 7/41 (17,1%) đang thực hiện, còn trong hạn, 1/41 (2,4%) chưa hoàn thành, đã \
                quá hạn. Trong số đang thực hiện, còn trong hạn có 2/7 (28,6%) việc thường xuyên, không định hạn.

                3. Kiểm tra công vụ, xem xét, xử lý
                Đã kiểm tra 4/9 tổ.

                4. Khó khăn
                Chưa rõ nơi hỏi về hợp đồng thỉnh giảng.

                5. Kiến nghị
                Không có.

                HIỆU TRƯỞNG
                Lê Văn Giả
                """);
        assertThat(paper.figures()).extracting(ReportPaper.Shown::no).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static Figures figures() {
        return new Figures(List.of(
                new Figure(FigureKind.MEETING_ATTENDED, 68, 72),
                new Figure(FigureKind.READ, 69, 72),
                new Figure(FigureKind.UNREAD, 3, 72),
                new Figure(FigureKind.UNREAD_ABSENT, 2, 3),
                new Figure(FigureKind.HELD, 41, 41),
                new Figure(FigureKind.DONE_ON_TIME, 31, 41),
                new Figure(FigureKind.DONE_LATE, 2, 41),
                new Figure(FigureKind.PENDING_IN_TIME, 7, 41),
                new Figure(FigureKind.PENDING_OVERDUE, 1, 41),
                new Figure(FigureKind.STANDING, 2, 7)));
    }
}
