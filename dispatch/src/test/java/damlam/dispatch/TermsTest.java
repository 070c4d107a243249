package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Deadlines and periods in the many ways offices write them, in a dispatch of 6 May 2024.
class TermsTest {
    private static final LocalDate ISSUED = LocalDate.of(2024, 5, 6);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Báo cáo Sở trước ngày 31/5/2024.                                      | 2024-05-31
                    Báo cáo Sở trước 31/5/2024.                                           | 2024-05-31
                    Báo cáo trước ngày 31-5-2024.                                         | 2024-05-31
                    Báo cáo trước ngày 31.5.2024.                                         | 2024-05-31
                    Gửi về Phòng Nội vụ trước 17 giờ 00 ngày 20/5/2024.                   | 2024-05-20
                    Gửi về Phòng Nội vụ trước 16h30, ngày 20/5/2024.                      | 2024-05-20
                    Nộp chậm nhất ngày 10 tháng 6 năm 2024.                               | 2024-06-10
                    Nộp chậm nhất là ngày 10/6/2024.                                      | 2024-06-10
                    Nộp chậm nhất đến hết ngày 10/6/2024.                                 | 2024-06-10
                    Nộp chậm nhất vào ngày 10/6/2024.                                     | 2024-06-10
                    Nộp muộn nhất trong ngày 10/6/2024.                                   | 2024-06-10
                    Thời hạn hoàn thành: 15/7/2024.                                       | 2024-07-15
                    Thời gian hoàn thành: trước ngày 15/7/2024.                           | 2024-07-15
                    Hạn cuối ngày 15/7/2024.                                              | 2024-07-15
                    Thời hạn gửi báo cáo: ngày 15/7/2024.                                 | 2024-07-15
                    Tổ chức thực hiện đến hết ngày 30/6/2024.                             | 2024-06-30
                    Hoàn thành không quá ngày 30/6/2024.                                  | 2024-06-30
                    Hoàn thành trong tháng 6.                                             | 2024-06-30
                    Hoàn thành trong tháng 6/2024.                                        | 2024-06-30
                    Hoàn thành trong tháng 6 năm 2024.                                    | 2024-06-30
                    Hoàn thành trong tháng 02 năm 2025.                                   | 2025-02-28
                    Xong trong quý III.                                                   | 2024-09-30
                    Xong trong quý III năm 2024.                                          | 2024-09-30
                    Xong trong Quý 3/2024.                                                | 2024-09-30
                    Hoàn thành trước quý IV năm 2024.                                     | 2024-09-30
                    Hoàn thành trước tháng 7 năm 2024.                                    | 2024-06-30
                    Hoàn thành trong năm 2024.                                            | 2024-12-31
                    Hoàn thành trước năm 2025.                                            | 2024-12-31
                    Hoàn thành cuối năm 2024.                                             | 2024-12-31
                    Hoàn thành trong 6 tháng đầu năm 2024.                                | 2024-06-30
                    Báo cáo trước ngày 15/6.                                              | 2024-06-15
                    Báo cáo trước ngày 15 tháng 6.                                        | 2024-06-15
                    Báo cáo trước ngày 15/01.                                             | 2025-01-15
                    Thực hiện Kế hoạch số 5/KH-UBND ngày 02/5/2024, xong trước 30/6/2024. | 2024-06-30
                    Báo cáo kết quả quý I trước ngày 20/5/2024.                           | 2024-05-20
                    Báo cáo trước ngày 20/5/2024; hoàn thành trước ngày 30/6/2024.        | 2024-05-20
                    Bao cao ket qua truoc ngay 20/5/2024.                                 | 2024-05-20
                    """)
    void aDeadlineIsItsLastDay(String text, LocalDate day) {
        assertThat(read(text).deadline()).isEqualTo(new Deadline.On(day));
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Trong thời hạn 10 ngày làm việc kể từ ngày nhận được văn bản này, báo cáo Sở. | 10 | true  | ngày nhận được văn bản này
                    Trả lời trong vòng 05 ngày kể từ khi nhận được ý kiến.                        | 5  | false | khi nhận được ý kiến
                    Trả lời chậm nhất sau 15 ngày, kể từ ngày ký.                                 | 15 | false | ngày ký
                    Trả lời trong thời hạn 03 (ba) ngày làm việc.                                 | 3  | true  |
                    Báo cáo trong thời hạn không quá 07 ngày làm việc kể từ ngày có kết luận.     | 7  | true  | ngày có kết luận
                    Thực hiện trong 02 tuần kể từ ngày ban hành.                                  | 14 | false | ngày ban hành
                    Gửi văn bản chậm nhất 5 ngày làm việc sau khi họp.                            | 5  | true  | khi họp
                    """)
    void aRelativeLimitIsKeptAsTheTextHasIt(String text, int days, boolean working, String from) {
        assertThat(read(text).within()).isEqualTo(new Deadline.Within(days, working, from));
        assertThat(read(text).deadline()).isEqualTo(read(text).within());
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hằng tuần báo cáo Văn phòng.                       | WEEKLY
                    Hằng tháng báo cáo.                                | MONTHLY
                    Báo cáo hàng tháng.                                | MONTHLY
                    Mỗi tháng một lần báo cáo.                         | MONTHLY
                    Báo cáo 01 tháng/lần.                              | MONTHLY
                    Mỗi quý báo cáo Sở.                                | QUARTERLY
                    Báo cáo định kỳ hằng quý.                          | QUARTERLY
                    Báo cáo theo quý.                                  | QUARTERLY
                    Báo cáo 3 tháng một lần.                           | QUARTERLY
                    Định kỳ 6 tháng báo cáo kết quả.                   | HALF_YEARLY
                    Định kỳ 06 tháng, tổng hợp báo cáo.                | HALF_YEARLY
                    Báo cáo sáu tháng một lần.                         | HALF_YEARLY
                    Báo cáo 6 tháng/lần.                               | HALF_YEARLY
                    Hằng năm đánh giá kết quả.                         | YEARLY
                    Hàng năm, đánh giá kết quả.                        | YEARLY
                    Định kỳ, tổng hợp kết quả báo cáo theo quy định.   | UNSTATED
                    Báo cáo định kỳ theo quy định.                     | UNSTATED
                    Báo cáo theo quy định.                             |
                    Báo cáo kết quả 6 tháng đầu năm.                   |
                    Làm việc theo quy chế.                             |
                    Báo cáo quý IV năm 2023.                           |
                    """)
    void aPeriodIsTakenFromTheWordsAndNeverMadeUp(String text, Period period) {
        assertThat(read(text).period()).isEqualTo(period);
        assertThat(read(text).deadline()).isEqualTo(new Deadline.Unstated());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Báo cáo trước ngày 15 hằng tháng.                           | MONTHLY   | trước ngày 15 hằng tháng
                    Báo cáo vào ngày 25 hàng tháng.                             | MONTHLY   | vào ngày 25 hàng tháng
                    Báo cáo chậm nhất ngày 20 của tháng cuối quý.               | QUARTERLY | chậm nhất ngày 20 của tháng cuối quý
                    Báo cáo trước ngày 10/12 hằng năm.                          | YEARLY    | trước ngày 10/12 hằng năm
                    Báo cáo trước ngày 15 tháng 6 hằng năm.                     | YEARLY    | trước ngày 15 tháng 6 hằng năm
                    Báo cáo trước thứ Sáu hằng tuần.                            | WEEKLY    | trước thứ Sáu hằng tuần
                    Hằng tháng, báo cáo trước ngày 25.                          | MONTHLY   | trước ngày 25
                    Báo cáo hằng quý trước ngày 20 tháng cuối quý.              | QUARTERLY | trước ngày 20 tháng cuối quý
                    """)
    void aRecurringLimitKeepsItsWords(String text, Period period, String rule) {
        assertThat(read(text).period()).isEqualTo(period);
        assertThat(read(text).dueRule()).isEqualTo(rule);
        assertThat(read(text).deadline()).isEqualTo(new Deadline.Unstated());
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Báo cáo trước ngày 31/2/2026.                | DEADLINE_UNCLEAR
                    Báo cáo trước ngày 31 tháng 6 năm 2024.      | DEADLINE_UNCLEAR
                    Hoàn thành trong tháng 13 năm 2024.          | DEADLINE_UNCLEAR
                    Báo cáo trước ngày 25.                       | DEADLINE_UNCLEAR
                    Trả lời trong vòng 24 giờ.                   | DEADLINE_UNCLEAR
                    Trả lời trong thời hạn 01 tháng.             | DEADLINE_UNCLEAR
                    Định kỳ 2 tuần báo cáo.                      | PERIOD_UNCLEAR
                    """)
    void whatIsNoDayIsLeftForAPersonToSettle(String text, Notice.Code code) {
        assertThat(read(text).deadline()).isEqualTo(new Deadline.Unstated());
        assertThat(doubts(text)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Báo cáo trước ngày 31/2/2026.             | trước ngày 31/2/2026      | NO_SUCH_DAY
                    Hoàn thành trong tháng 13 năm 2024.       | Hoàn thành trong tháng 13 năm 2024 | NO_SUCH_DAY
                    Báo cáo trước ngày 25.                    | trước ngày 25             | INCOMPLETE
                    Trả lời trong vòng 24 giờ.                | trong vòng 24 giờ         | OTHER_MEASURE
                    Định kỳ 2 tuần báo cáo.                   | Định kỳ 2 tuần            | OTHER_PERIOD
                    Xong trước ngày 30/6/2024; báo cáo trước ngày 31/6/2024. | trước ngày 31/6/2024 | NO_SUCH_DAY
                    """)
    void whatIsSaidAndIsNoDayIsKeptAsPrintedWithTheReason(String text, String words, Unclear.Why why) {
        assertThat(read(text).unclear()).containsExactly(new Unclear(words, why));
    }

    @Test
    void withoutADayOfIssueAMissingYearIsWhatIsWrong() {
        assertThat(Terms.read(Cleaning.clean("Báo cáo trước ngày 15/6."), null)
                        .term()
                        .unclear())
                .containsExactly(new Unclear("trước ngày 15/6", Unclear.Why.INCOMPLETE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thực hiện Công văn số 2596-CV/TU ngày 09/4/2024 của Tỉnh ủy.
                    Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024.
                    Tiếp thu ý kiến tại cuộc họp ngày 20/5/2024.
                    Khắc phục hạn chế nêu trong năm 2023.
                    Rà soát 36 đơn vị, trong đó 12 đơn vị có vi phạm.
                    """)
    void aDateThatIsNoDeadlineIsNotTakenForOne(String text) {
        assertThat(read(text)).isEqualTo(Term.NONE);
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void aDeadlineBeforeTheDispatchIsKeptAndDoubted() {
        assertThat(read("Báo cáo trước ngày 31/5/2023.").deadline())
                .isEqualTo(new Deadline.On(LocalDate.of(2023, 5, 31)));
        assertThat(doubts("Báo cáo trước ngày 31/5/2023.")).containsExactly(Notice.Code.DEADLINE_PAST);
    }

    @Test
    void withoutADayOfIssueAYearIsNotGuessed() {
        Terms.Found found = Terms.read(Cleaning.clean("Báo cáo trước ngày 15/6."), null);
        assertThat(found.term().deadline()).isEqualTo(new Deadline.Unstated());
        assertThat(found.doubts()).extracting(Terms.Doubt::code).containsExactly(Notice.Code.DEADLINE_UNCLEAR);
    }

    @Test
    void theWordsOfADeadlineCanBeUnderlined() {
        String text = "Báo cáo Sở trước ngày 31/5/2024.";
        Span words = read(text).words().get(0);
        assertThat(text.substring(words.start(), words.end())).isEqualTo("trước ngày 31/5/2024");
    }

    private static Term read(String text) {
        return Terms.read(Cleaning.clean(text), ISSUED).term();
    }

    private static List<Notice.Code> doubts(String text) {
        return Terms.read(Cleaning.clean(text), ISSUED).doubts().stream()
                .map(Terms.Doubt::code)
                .toList();
    }
}
