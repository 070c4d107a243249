package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import damlam.ServerTest;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Partner.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the header of an edXML says goes before what is read in the file it carries.
@ServerTest
class StatedTest extends Exchanging {
    private static final String TEXT = """
            ỦY BAN NHÂN DÂN TỈNH THỬ
            SỞ NGOẠI THỬ

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 13/NT-VP
            V/v việc khác
            Nơi Thử, ngày 12 tháng 4 năm 2024

            Kính gửi: Các phòng thuộc Sở

            Nội dung.

            GIÁM ĐỐC
            Nguyễn Văn Phê
            """;

    private String draft(String number, String notation, LocalDate date, String subject, String signer)
            throws Exception {
        partner(Transport.FOLDER, folder.toString());
        leave(new Edxml.Document(
                new Agency(theirs, "Sở Ngoại Thử"),
                List.of(new Agency(new AgencyCode("H99.1"), "Sở thử nghiệm")),
                new DocumentNumber(number, notation),
                "Nơi Thử",
                date,
                "Công văn",
                subject,
                new Signer("", "Giám đốc", signer),
                null,
                0,
                Steering.NONE,
                List.of(),
                List.of(),
                EdxmlWriter.documentId(),
                List.of(file("cv.txt", TEXT), file("phu-luc.txt", "PHỤ LỤC\nSố: 99/PL-VP")),
                Instant.now()));
        outbox.work();
        return web.perform(get(taken(incoming(subject))).session(clerk))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Attachment file(String name, String text) {
        return new Attachment(name, "text/plain", "", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theHeaderIsTakenAndWhereTheTextDiffersItIsSaid() throws Exception {
        String subject = "việc " + NEXT.incrementAndGet();
        String page = draft("12", "NT-VP", LocalDate.of(2024, 4, 15), subject, "Trần Thị Khác");
        assertThat(page)
                .contains("value=\"12/NT-VP\"", "value=\"2024-04-15\"", "value=\"Sở Ngoại Thử\"", subject)
                .contains("value=\"Trần Thị Khác\"", "<option value=\"CONG_VAN\" selected")
                .contains("<option value=\"ELECTRONIC\" selected")
                .contains(
                        "Văn bản ghi khác thông tin gửi kèm", "13/NT-VP", "12/04/2024", "việc khác", "Nguyễn Văn Phê");
        assertThat(page).as("the agency is the same in other letters").doesNotContain("<td>SỞ NGOẠI THỬ</td>");
        assertThat(page).as("the other attachment can be read instead").contains("Đọc tệp phu-luc.txt làm văn bản");
    }

    @Test
    void whereBothSayTheSameNothingIsSaid() throws Exception {
        String page = draft("13", "NT-VP", LocalDate.of(2024, 4, 12), "việc khác", "NGUYỄN VĂN PHÊ");
        assertThat(page).contains("value=\"13/NT-VP\"").doesNotContain("Văn bản ghi khác thông tin gửi kèm");
    }
}
