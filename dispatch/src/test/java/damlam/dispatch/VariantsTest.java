package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a careful reader says of the many ways in which offices word and set the same thing. Every
/// body is made up or of a kind that each province has.
class VariantsTest {
    private static final String HEADING = """
            UBND TỈNH VĂN LÃNG
            SỞ NỘI VỤ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 5/%s
            Văn Lãng, ngày 03 tháng 3 năm 2026

            %s
            Về việc thử

            """;
    private static final String FOOT = """

            Nơi nhận:
            - UBND tỉnh (để b/c);
            - Lưu: VT.

            GIÁM ĐỐC

            Nông Quốc Toản
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phòng Kinh tế xây dựng công bố giá cát, sỏi. | Phòng Kinh tế xây dựng
            Phòng Quản lý thu và phát triển đối tượng chủ trì đối chiếu số liệu. | Phòng Quản lý thu và phát triển đối tượng
            Phòng Đăng ký kinh doanh hướng dẫn doanh nghiệp kê khai qua mạng. | Phòng Đăng ký kinh doanh
            Chi nhánh Văn phòng Đăng ký đất đai khu vực 3 cắt giảm thời gian giải quyết hồ sơ. | Chi nhánh Văn phòng Đăng ký đất đai khu vực 3
            Phòng Thanh tra, kiểm tra và thi đua - khen thưởng theo dõi, tổng hợp. | Phòng Thanh tra, kiểm tra và thi đua - khen thưởng
            Trung tâm Dịch vụ việc làm kết nối cung cầu lao động. | Trung tâm Dịch vụ việc làm
            Sở Xây dựng xây dựng kế hoạch phát triển nhà ở. | Sở Xây dựng
            Đội Kiểm tra số 4 đẩy nhanh các cuộc kiểm tra. | Đội Kiểm tra số 4
            Các tổ chức tín dụng trên địa bàn đơn giản hóa thủ tục cho vay. | Các tổ chức tín dụng trên địa bàn
            Quỹ Đầu tư phát triển tỉnh cho vay ưu đãi. | Quỹ Đầu tư phát triển tỉnh
            Tổ bảo vệ trực 24/24 giờ. | Tổ bảo vệ
            Trong tháng 5/2026, Phòng Văn hóa và Thông tin tổ chức tập huấn. | Phòng Văn hóa và Thông tin
            Hằng quý, Thanh tra tỉnh công khai kết quả tiếp công dân. | Thanh tra tỉnh
            Để bảo đảm tiến độ, Sở Tài chính khẩn trương trình phương án phân bổ vốn. | Sở Tài chính
            Về kinh phí: Sở Tài chính cân đối trong dự toán. | Sở Tài chính
            Kế toán nhà trường công khai thu chi. | Kế toán nhà trường
            Giao đồng chí Nguyễn Văn Ất trực tiếp chỉ đạo. | đồng chí Nguyễn Văn Ất
            Chủ đầu tư các dự án hoàn trả mặt bằng vỉa hè. | Chủ đầu tư các dự án
            Công ty TNHH MTV Môi trường đô thị thu gom rác vào ban đêm. | Công ty TNHH MTV Môi trường đô thị
            Viện kiểm sát nhân dân khu vực 2 kiểm sát việc tạm giữ. | Viện kiểm sát nhân dân khu vực 2
            Lãnh đạo các phòng, đơn vị quán triệt đến toàn thể công chức. | Lãnh đạo các phòng, đơn vị
            Nhà thầu thi công bổ sung thiết bị. | Nhà thầu thi công
            Tổ Thư ký chuẩn bị nội dung họp. | Tổ Thư ký
            Các trường có tổ chức nấu ăn bán trú lưu mẫu thức ăn 24 giờ. | Các trường có tổ chức nấu ăn bán trú
            Chủ tịch UBND các xã: Tân Hưng, Hòa Lạc rà soát, di dời 12 hộ dân. | Chủ tịch UBND các xã: Tân Hưng, Hòa Lạc
            Đài Phát thanh và Truyền hình tỉnh phát sóng chuyên mục. | Đài Phát thanh và Truyền hình tỉnh
            """)
    void aBodyIsNamedInFullAndEndsWhereItsVerbBegins(String text, String body) {
        assertThat(only(text).scope()).containsExactly(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phòng 3 chủ trì, phối hợp cùng Ban Giám sát quản lý và Văn phòng Cục tổ chức kiểm tra. | Ban Giám sát quản lý; Văn phòng Cục
            Sở Văn hóa chủ trì, phối hợp với các sở: Nội vụ, Tài chính và UBND xã Hòa Lạc tổ chức lễ hội. | các sở: Nội vụ, Tài chính; UBND xã Hòa Lạc
            Khoa Dược phối hợp Khoa Xét nghiệm - Thăm dò chức năng cập nhật số liệu. | Khoa Xét nghiệm - Thăm dò chức năng
            Trạm Y tế phối hợp trường học khám sức khỏe cho học sinh. | trường học
            Phòng 1 chủ trì, phối hợp với Phòng Công nghệ thông tin và Chuyển đổi số chuyển dữ liệu. | Phòng Công nghệ thông tin và Chuyển đổi số
            """)
    void soIsOneThatHelps(String text, String bodies) {
        assertThat(only(text).coordinators()).containsExactly(bodies.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Công an xã trực, báo cáo hằng ngày.                                  | DAILY     | hằng ngày
            Trạm thu gom rác trước 06 giờ 30 hằng ngày.                          | DAILY     | trước 06 giờ 30 hằng ngày
            Hàng ngày, trước 16 giờ 00, báo cáo tình hình.                       | DAILY     | Hàng ngày
            Cập nhật số liệu 01 lần/ngày.                                        | DAILY     | 01 lần/ngày
            Báo cáo trước 15 giờ 00 thứ Năm hằng tuần.                           | WEEKLY    | trước 15 giờ 00 thứ Năm hằng tuần
            Rà soát người hưởng trợ cấp hằng tháng.                              |           |
            Phục vụ nhu cầu sinh hoạt hằng ngày của người dân.                   |           |
            """)
    void dailyIsAPeriodUnlessItTellsOfSomethingElse(String text, @Nullable Period period, @Nullable String rule) {
        Term term = only(text).term();
        assertThat(term.period()).isEqualTo(period);
        assertThat(term.dueRule()).isEqualTo(rule);
        assertThat(term.unclear()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở nhận được Công văn số 12/SYT-TC ngày 20/02/2026 của Sở Tài chính về việc xin ý kiến. Về việc này, Sở có ý kiến: | 12/SYT-TC | 2026-02-20 | Sở Tài chính | xin ý kiến
            Ngày 15 tháng 01 năm 2026, Ủy ban nhân dân tỉnh đã ký ban hành Quyết định số 88/QĐ-UBND về việc giao biên chế. Sở yêu cầu: | 88/QĐ-UBND | 2026-01-15 | Ủy ban nhân dân tỉnh | giao biên chế
            Sau khi Sở Nội vụ ban hành Kế hoạch số 12/KH-SNV ngày 08/01/2026 về cải cách hành chính, một số đơn vị còn chậm. Sở yêu cầu: | 12/KH-SNV | 2026-01-08 | Sở Nội vụ | cải cách hành chính
            Được sự đồng ý của Ủy ban nhân dân tỉnh tại Công văn số 702/UBND-NC ngày 18/02/2026, Sở thông báo: | 702/UBND-NC | 2026-02-18 | Ủy ban nhân dân tỉnh |
            Thực hiện nhiệm vụ được Tỉnh ủy giao tại Thông báo số 61-TB/TU ngày 18/02/2026, Sở yêu cầu: | 61-TB/TU | 2026-02-18 | Tỉnh ủy |
            Xét đề nghị của Trưởng phòng Công chức, viên chức tại Phiếu trình số 15/PTr-CCVC ngày 01/3/2026, Sở yêu cầu: | 15/PTr-CCVC | 2026-03-01 | Trưởng phòng Công chức, viên chức |
            Theo Công văn số 29/VKSTC-V8 ngày 28/7/2025 của Viện kiểm sát nhân dân tối cao (Vụ 8) về việc rà soát, Sở yêu cầu: | 29/VKSTC-V8 | 2025-07-28 | Viện kiểm sát nhân dân tối cao | rà soát
            Thực hiện Chương trình số 22-CTr/TU ngày 30/10/2025 của Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW về khoa học, Sở yêu cầu: | 22-CTr/TU | 2025-10-30 | Tỉnh ủy | thực hiện Nghị quyết số 57-NQ/TW về khoa học
            Căn cứ Quyết định số 18/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về việc ban hành Điều lệ của Quỹ, Sở yêu cầu: | 18/QĐ-UBND | 2026-01-05 | UBND tỉnh | ban hành Điều lệ của Quỹ
            Căn cứ Nghị quyết số 12/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh Quy định mức chi; | 12/NQ-HĐND | 2025-12-10 | Hội đồng nhân dân tỉnh | Quy định mức chi
            """)
    void aDocumentIsCitedInASentenceOfAnyKind(
            String sentence, String number, LocalDate date, String issuer, @Nullable String subject) {
        List<Basis> bases = read("CT-SNV", "CHỈ THỊ", sentence + "\n\n1. Văn phòng báo cáo.\n")
                .bases();
        assertThat(bases).hasSize(1);
        Basis basis = bases.get(0);
        assertThat(basis.number()).isEqualTo(number);
        assertThat(basis.date()).isEqualTo(date);
        assertThat(basis.issuer()).isEqualTo(issuer);
        assertThat(basis.subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đại tá Thân Hữu Mịch        | Đại tá      | Thân Hữu Mịch
            BSCKII. Đàm Quốc Khoát      | BSCKII.     | Đàm Quốc Khoát
            BS CKI Trương Mỹ Hoa Lài    | BS CKI      | Trương Mỹ Hoa Lài
            PGS. TS. Đinh Quang Thọ     | PGS. TS.    | Đinh Quang Thọ
            PGS.TS Đinh Quang Thọ       | PGS.TS      | Đinh Quang Thọ
            Thiếu tướng, TS. Vi A Sử    | Thiếu tướng, TS. | Vi A Sử
            Ths. LÒ MINH KHUÊ           | Ths.        | LÒ MINH KHUÊ
            Nông Quốc Toản              |             | Nông Quốc Toản
            """)
    void aRankIsNoPartOfTheName(String printed, @Nullable String rank, String name) {
        String text = HEADING.formatted("CT-SNV", "CHỈ THỊ") + "1. Văn phòng báo cáo.\n"
                + FOOT.replace("Nông Quốc Toản", printed).replace("GIÁM ĐỐC", "CHỈ HUY TRƯỞNG");
        Signer signer = DispatchParser.parse(text).signer();
        assertThat(signer).isEqualTo(new Signer(null, "CHỈ HUY TRƯỞNG", rank, name, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Văn Lãng, hồi 16 giờ 30 phút ngày 24 tháng 11 năm 2026",
                "Văn Lãng, 16h30 ngày 24 tháng 11 năm 2026",
                "Văn Lãng, lúc 16 giờ, ngày 24 tháng 11 năm 2026",
                "Văn Lãng, ngày 24/11/2026"
            })
    void aTelegramSaysTheHourToo(String date) {
        String text =
                HEADING.replace("Văn Lãng, ngày 03 tháng 3 năm 2026", date).formatted("CĐ-SNV", "CÔNG ĐIỆN");
        Dispatch dispatch = DispatchParser.parse(text + "1. Văn phòng báo cáo.\n" + FOOT);
        assertThat(dispatch.date()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(dispatch.place()).isEqualTo("Văn Lãng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nội vụ trân trọng kính mời:",
                "Thực hiện chương trình công tác,\nSở Nội vụ kính mời:",
                "GIÁM ĐỐC SỞ NỘI VỤ TỈNH VĂN LÃNG điện:",
                "Kính mời:"
            })
    void guestsAreAddressees(String summons) {
        String body = summons + "\n\n- Trưởng các khoa: Cơ khí, Xây dựng;\n- Đại diện lãnh đạo Sở Tài chính.\n\n"
                + "Tới dự cuộc họp.\n\n1. Thời gian: 14 giờ ngày 03/12/2026.\n";
        assertThat(read("GM-SNV", "GIẤY MỜI", body).addressees())
                .containsExactly("Trưởng các khoa: Cơ khí, Xây dựng", "Đại diện lãnh đạo Sở Tài chính");
    }

    @Test
    void anInvitationAsksOnlyForWhatIsToBePrepared() {
        Dispatch dispatch = read("GM-SNV", "GIẤY MỜI", """
                Sở Nội vụ tổ chức họp như sau:

                1. Chủ trì: Đồng chí Giám đốc Sở.
                2. Nội dung:
                - Thống nhất phân công lễ tân.
                3. Địa điểm: Phòng họp số 2.
                4. Phân công chuẩn bị:
                4.1. Phòng Cải cách hành chính chuẩn bị báo cáo, gửi trước ngày 08/4/2026.
                4.2. Văn phòng bố trí phòng họp.
                """);
        assertThat(numbers(dispatch)).containsExactly("4.1", "4.2");
    }

    @ParameterizedTest
    @CsvSource({"Phần thứ nhất, PHẦN THỨ HAI, thứ nhất, thứ hai", "Phần thứ tư, Phần thứ năm, thứ tư, thứ năm"})
    void aPartIsNumberedInWords(String goals, String tasks, String one, String other) {
        String text = """
                Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

                %s
                MỤC TIÊU
                1. Thủ tục hành chính được cắt giảm 30%%.
                %s
                NHIỆM VỤ
                1. Sở Nội vụ rà soát thủ tục trước ngày 30/3/2026.
                2. Sở Tài chính bố trí kinh phí.
                """.formatted(goals, tasks);
        assertThat(read("KH-UBND", "KẾ HOẠCH", text).requirements())
                .extracting(requirement -> requirement.scope().getFirst())
                .containsExactly("Sở Nội vụ", "Sở Tài chính");
        assertThat(Body.of(text).items())
                .filteredOn(item -> item.kind() == Body.Kind.PART)
                .extracting(Body.Item::no, Body.Item::text)
                .containsExactly(tuple(one, "MỤC TIÊU"), tuple(other, "NHIỆM VỤ"));
    }

    @Test
    void aHeadingOverSubNumbersIsNoRequirementUnlessItNamesWhoDoesThem() {
        Dispatch dispatch = read("HD-SNV", "HƯỚNG DẪN", """
                Sở Nội vụ hướng dẫn như sau:

                I. MỤC ĐÍCH
                Nâng cao nhận thức.
                II. NỘI DUNG
                1. Tuyên truyền
                1.1. Treo băng rôn trước ngày 25/4/2026.
                1.2. Đưa tin trên trang thông tin.
                III. TỔ CHỨC THỰC HIỆN
                1. Trung tâm Chuyển đổi số
                1.1. Sao lưu dữ liệu hằng ngày.
                1.2. Diễn tập 6 tháng một lần.
                2. Các phòng báo cáo trước ngày 31/8/2026.
                """);
        assertThat(numbers(dispatch)).containsExactly("II.1.1", "II.1.2", "III.1", "III.2");
        assertThat(dispatch.requirements().get(2).points())
                .extracting(Point::no)
                .containsExactly("1.1", "1.2");
    }

    @Test
    void aReportAsksThoseAboveAndTellsOthers() {
        Dispatch dispatch = read("BC-SNV", "BÁO CÁO", """
                Sở Nội vụ báo cáo như sau:

                I. KẾT QUẢ
                1. Phòng Tổ chức đã hoàn thành 12 đề án, trình giao dịch.
                II. KIẾN NGHỊ
                1. Đề nghị UBND tỉnh giao Sở Tài chính bố trí kinh phí.
                2. Kính đề nghị Sở Tài chính quan tâm.
                3. Đề nghị Phòng Cải cách hành chính giải quyết 03 hồ sơ chậm.
                III. NGUỒN VỐN
                Sở không đề nghị hỗ trợ thêm.
                """);
        assertThat(numbers(dispatch)).containsExactly("II.3");
    }

    @Test
    void aSectionThatReportsIsNoRequirement() {
        Dispatch dispatch = read("TB-SNV", "THÔNG BÁO", """
                Giám đốc Sở kết luận như sau:

                I. ĐÁNH GIÁ CHUNG
                Đến nay các phòng hoàn thành 71% kế hoạch.
                II. NHIỆM VỤ THỜI GIAN TỚI
                1. Phòng Kinh tế: báo cáo trước ngày 28/11/2026.
                2. Văn phòng đôn đốc, tổng hợp.
                III. KINH PHÍ
                Từ nguồn chi thường xuyên của Sở.

                Văn phòng thông báo để các phòng biết, thực hiện./.
                """);
        assertThat(numbers(dispatch)).containsExactly("II.1", "II.2");
    }

    @Test
    void anUnnumberedLetterOrdersOnlyWhereItSaysSo() {
        Dispatch dispatch = read("CT-SNV", "CHỈ THỊ", """
                Ngày 01/10/2026, Sở Nội vụ đã có Công văn số 27/SNV-VP đề nghị kê khai. Đến nay còn 5 phòng chưa gửi.

                Sở Nội vụ đề nghị các phòng chưa gửi khẩn trương hoàn thành trước ngày 10/11/2026.

                Đề nghị các phòng quan tâm phối hợp thực hiện./.
                """);
        assertThat(dispatch.requirements()).hasSize(1);
        assertThat(dispatch.requirements().get(0).scope()).containsExactly("các phòng");
    }

    @Test
    void aTableSetWithBlanksHasItsWrappedTitlesAndCells() {
        List<Requirement> tasks = read("KH-SNV", "KẾ HOẠCH", """
                Sở ban hành Kế hoạch như sau:

                I. PHÂN CÔNG THỰC HIỆN

                 STT  Nhiệm vụ                   Đơn vị           Đơn vị            Thời hạn      Sản phẩm
                                                 chủ trì          phối hợp          hoàn thành
                 1    Tổ chức lễ phát động       Văn phòng Sở     Các phòng         05/6/2026     Lễ phát động
                                                                  chuyên môn
                 2    Kiểm tra bãi chôn lấp      Chi cục Bảo vệ                     30/6/2026     Báo cáo
                      chất thải tại các xã       môi trường                                       kiểm tra

                 3.   Trồng cây                  Văn phòng Sở                       Hằng năm      5.000 cây

                II. TỔ CHỨC THỰC HIỆN
                1. Các phòng tổ chức thực hiện.
                """).requirements();
        assertThat(tasks).extracting(Requirement::no).containsExactly("I.1", "I.2", "I.3", "II.1");
        assertThat(tasks.get(0).coordinators()).containsExactly("Các phòng chuyên môn");
        assertThat(tasks.get(1).text()).isEqualTo("Kiểm tra bãi chôn lấp chất thải tại các xã");
        assertThat(tasks.get(1).scope()).containsExactly("Chi cục Bảo vệ môi trường");
        assertThat(tasks.get(1).product()).isEqualTo("Báo cáo kiểm tra");
        assertThat(tasks.get(2).term().period()).isEqualTo(Period.YEARLY);
    }

    @Test
    void aTableWithTabsMayBreakItsCellsAndLackItsLastOnes() {
        List<Requirement> tasks = read("KH-SNV", "KẾ HOẠCH", """
                Sở ban hành Kế hoạch như sau:

                TT\tTên nhiệm vụ\tNgười phụ trách\tĐơn vị phối hợp\tThời gian thực hiện
                I\tHẠ TẦNG
                1\tLắp điểm phát sóng\tVăn phòng\tBưu điện tỉnh\tQuý II/2026
                2\tRà soát vùng lõm sóng
                tại các thôn\tPhòng 1\tCác thôn\tTrước 30/4/2026
                II\tDỮ LIỆU\t\t\t
                1\tLàm sạch dữ liệu\tPhòng 2\t\tHằng tuần
                """).requirements();
        assertThat(tasks).extracting(Requirement::no).containsExactly("I.1", "I.2", "II.1");
        assertThat(tasks.get(1).text()).isEqualTo("Rà soát vùng lõm sóng tại các thôn");
        assertThat(tasks.get(1).deadline()).isEqualTo(new Deadline.On(LocalDate.of(2026, 4, 30)));
        assertThat(tasks.get(2).scope()).containsExactly("Phòng 2");
    }

    @Test
    void aLawThatAmendsAnotherIsOneLaw() {
        assertThat(read("QĐ-SNV", "QUYẾT ĐỊNH", """
                Căn cứ Luật Đấu thầu ngày 23/6/2023; Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu ngày 29/11/2024;

                Điều 1. Giao Văn phòng thực hiện.
                """).bases())
                .extracting(Basis::name, Basis::date)
                .containsExactly(
                        tuple("Luật Đấu thầu", LocalDate.of(2023, 6, 23)),
                        tuple("Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu", LocalDate.of(2024, 11, 29)));
    }

    @Test
    void aPointMayBearTheNameOfItsBodyAsATitle() {
        Requirement one = only("""
                Nhiệm vụ cụ thể
                a) Chi cục Quản lý thị trường
                - Kiểm tra các điểm kinh doanh.
                b) Công an tỉnh
                Điều tra các đường dây buôn lậu.
                """);
        assertThat(one.scope()).containsExactly("Chi cục Quản lý thị trường", "Công an tỉnh");
    }

    @Test
    void aSubjectEndsWhereTheFirstSentenceBegins() {
        String text = HEADING.formatted("CTr-SNV", "CHƯƠNG TRÌNH").stripTrailing()
                + "\nBan Chỉ đạo chuyển đổi số ban hành Chương trình\nnăm 2026 như sau:\n1. Văn phòng báo cáo.\n"
                + FOOT;
        assertThat(DispatchParser.parse(text).subject()).isEqualTo("thử");
    }

    private static Requirement only(String text) {
        List<Requirement> all = read("CT-SNV", "CHỈ THỊ", "Giám đốc Sở yêu cầu:\n\n1. " + text + "\n")
                .requirements();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> numbers(Dispatch dispatch) {
        return dispatch.requirements().stream().map(Requirement::no).toList();
    }

    private static Dispatch read(String symbol, String title, String body) {
        return DispatchParser.parse(HEADING.formatted(symbol, title) + body + FOOT);
    }
}
