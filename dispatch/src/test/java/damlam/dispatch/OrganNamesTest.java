package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names of bodies, from the capitals of a head to how officials write them.
class OrganNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SỞ GIÁO DỤC VÀ ĐÀO TẠO | Sở Giáo dục và Đào tạo
                    SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI | Sở Lao động - Thương binh và Xã hội
                    SỞ GIÁO DỤC VÀ ĐÀO TẠO HƯNG YÊN | Sở Giáo dục và Đào tạo Hưng Yên
                    PHÒNG NỘI VỤ | Phòng Nội vụ
                    PHÒNG HỖ TRỢ DOANH NGHIỆP | Phòng Hỗ trợ doanh nghiệp
                    UBND TỈNH AN BÌNH | UBND tỉnh An Bình
                    UỶ BAN NHÂN DÂN XÃ PHÚ THẠNH ĐÔNG | Ủy ban nhân dân xã Phú Thạnh Đông
                    ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH | Ủy ban nhân dân Thành phố Hồ Chí Minh
                    TRƯỜNG THPT BÃI THƠM | Trường THPT Bãi Thơm
                    TRƯỜNG ĐẠI HỌC KỸ THUẬT VÀ CÔNG NGHỆ NAM HẢI | Trường Đại học Kỹ thuật và Công nghệ Nam Hải
                    BỆNH VIỆN ĐA KHOA KHU VỰC SÔNG CÁI | Bệnh viện đa khoa khu vực Sông Cái
                    BỆNH VIỆN ĐA KHOA SỐ 2 | Bệnh viện đa khoa số 2
                    TỈNH ỦY LÂM THƯỢNG | Tỉnh ủy Lâm Thượng
                    BAN TUYÊN GIÁO VÀ DÂN VẬN | Ban Tuyên giáo và Dân vận
                    BAN CHỈ HUY PHÒNG THỦ DÂN SỰ | Ban Chỉ huy Phòng thủ dân sự
                    LIÊN ĐOÀN LAO ĐỘNG TỈNH AN BÌNH | Liên đoàn Lao động tỉnh An Bình
                    CÔNG TY TNHH MỘT THÀNH VIÊN CẤP THOÁT NƯỚC AN THƯỢNG | Công ty TNHH một thành viên Cấp thoát nước An Thượng
                    CHI CỤC THỐNG KÊ AN BÌNH | Chi cục Thống kê An Bình
                    Sở Tư pháp | Sở Tư pháp""")
    void capitalsBecomeTheNameAsItIsWritten(String printed, String written) {
        assertThat(OrganNames.written(printed, "", List.of())).isEqualTo(written);
    }

    @Test
    void whatIsKnownGoesBeforeAndThenWhatTheDocumentWrites() {
        String text = "TRUNG TÂM TIN HỌC\n\nTrung tâm Tin Học kính mời dự họp.";
        assertThat(OrganNames.written("TRUNG TÂM TIN HỌC", text, List.of("Trung tâm tin học")))
                .isEqualTo("Trung tâm tin học");
        assertThat(OrganNames.written("TRUNG TÂM TIN HỌC", text, List.of("TRUNG TÂM TIN HỌC")))
                .isEqualTo("Trung tâm Tin Học");
        assertThat(OrganNames.written("TRUNG TÂM TIN HỌC", "", List.of())).isEqualTo("Trung tâm Tin học");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sở Giáo dục và Đào tạo | UBND tỉnh An Bình | Sở Giáo dục và Đào tạo tỉnh An Bình
                    Phòng Nội vụ | UBND huyện Minh Sơn | Phòng Nội vụ huyện Minh Sơn
                    Văn phòng | UBND tỉnh An Bình | Văn phòng UBND tỉnh An Bình
                    Thanh tra tỉnh | UBND tỉnh An Thượng | Thanh tra tỉnh An Thượng
                    Ban Tổ chức | Tỉnh ủy Yên Trung | Ban Tổ chức Tỉnh ủy Yên Trung
                    Ủy ban Kiểm tra | Đảng ủy phường Mỹ Lộc Tây | Ủy ban Kiểm tra Đảng ủy phường Mỹ Lộc Tây
                    Ban Quản lý dự án đầu tư xây dựng tỉnh | UBND tỉnh An Bình | Ban Quản lý dự án đầu tư xây dựng tỉnh An Bình
                    Cục Quản lý nhà | Bộ Xây dựng | Cục Quản lý nhà, Bộ Xây dựng
                    Trường THPT Bãi Thơm | Sở Giáo dục và Đào tạo Ninh Trạch | Trường THPT Bãi Thơm
                    Công an tỉnh Yên Trung | Bộ Công an | Công an tỉnh Yên Trung
                    Sở Y tế tỉnh An Bình | UBND tỉnh An Bình | Sở Y tế tỉnh An Bình""")
    void theBodyAboveIsKeptWhereManyAreCalledSo(String issuer, String parent, String told) {
        assertThat(OrganNames.told(issuer, parent)).isEqualTo(told);
    }

    @Test
    void theTextTellsTheOneOfManyWhereTheHeadHasNobodyAbove() {
        String text = """
                SỞ GIÁO DỤC VÀ ĐÀO TẠO

                Số: 12/SGDĐT-VP
                Hải Dương, ngày 12 tháng 3 năm 2026

                Kính gửi: Các phòng

                Sở Giáo dục và Đào tạo tỉnh Hải Dương đề nghị các phòng rà soát.
                """;
        assertThat(OrganNames.issuer(DispatchParser.parse(text), text, List.of()))
                .contains("Sở Giáo dục và Đào tạo tỉnh Hải Dương");
        String without = text.replace(" tỉnh Hải Dương đề nghị", " đề nghị");
        assertThat(OrganNames.issuer(DispatchParser.parse(without), without, List.of()))
                .contains("Sở Giáo dục và Đào tạo");
    }

    @Test
    void theHeadOfADocumentIsReadSo() {
        String text = """
                UBND HUYỆN MINH SƠN
                PHÒNG NỘI VỤ

                Số: 12/PNV
                V/v việc thử

                Kính gửi: Ủy ban nhân dân các xã
                """;
        assertThat(OrganNames.issuer(DispatchParser.parse(text), text, List.of()))
                .contains("Phòng Nội vụ huyện Minh Sơn");
    }
}
