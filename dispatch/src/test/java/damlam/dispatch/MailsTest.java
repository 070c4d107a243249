package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// E-mails that are the document themselves.
class MailsTest {
    private static final String MAIL = """
            From: =?UTF-8?Q?V=C4=83n_th=C6=B0?= <vanthu@minhson.example>
            Date: Tue, 21 Apr 2026 09:15:00 +0700
            Subject: =?UTF-8?Q?s=E1=BB=91_li=E1=BB=87u?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b1"

            --b1
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            Kính gửi quý Sở, xin gửi kèm công văn.
            --b1
            Content-Type: text/plain; charset=UTF-8; name="cv.txt"
            Content-Disposition: attachment; filename="cv.txt"
            Content-Transfer-Encoding: 8bit

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 12/PNV
            Kính gửi: Sở Nội vụ

            Nội dung.
            --b1--
            """;

    @Test
    void whoWroteItWhenAndAboutWhatIsRead() {
        byte[] mail = MAIL.getBytes(StandardCharsets.UTF_8);
        assertThat(DispatchText.mailHead(mail, "thu.eml"))
                .contains(new MailHead(
                        "Văn thư", "vanthu@minhson.example", Instant.parse("2026-04-21T02:15:00Z"), "số liệu"));
        assertThat(DispatchText.mailHead("Kính gửi".getBytes(StandardCharsets.UTF_8), "thu.eml"))
                .isEmpty();
    }

    @Test
    void itsOwnWordsAreReadWhereTheyAreAskedFor() throws Exception {
        byte[] mail = MAIL.getBytes(StandardCharsets.UTF_8);
        assertThat(DispatchText.open(mail, "thu.eml", DispatchText.Progress.NONE)
                        .text())
                .contains("12/PNV");
        FileText itself = DispatchText.openItself(mail, "thu.eml", DispatchText.Progress.NONE);
        assertThat(itself.text()).contains("xin gửi kèm công văn").doesNotContain("12/PNV");
        assertThat(itself.part()).isNull();
        assertThat(itself.left()).containsExactly("cv.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kính gửi: Sở Nội vụ tỉnh An Bình/Phòng Nội vụ huyện Minh Sơn đề nghị quý Sở cung cấp số liệu năm 2026 trước ngày 30/4/2026. | Sở Nội vụ tỉnh An Bình
                    Kính gửi Quý Sở. Chúng tôi đề nghị được cung cấp số liệu trước ngày 30/4/2026. | Quý Sở
                    Kính gửi các đồng chí,/Phòng Tổ chức xin gửi dự thảo kế hoạch, đề nghị các đồng chí cho ý kiến. | các đồng chí
                    Kính gửi: UBND TP. Thanh Lâm//Đề nghị báo cáo. | UBND TP. Thanh Lâm
                    Kính gửi: Ủy ban nhân dân/Thành phố Thanh Lâm//Đề nghị báo cáo. | Ủy ban nhân dân Thành phố Thanh Lâm""")
    void theSentenceBehindAnAddresseeIsNoneOfIt(String text, String addressee) {
        Dispatch read = DispatchParser.parse(text.replace("/", "\n").replace("30\n4\n2026", "30/4/2026"));
        assertThat(read.addressees()).isEqualTo(List.of(addressee));
    }

    @Test
    void whatTheSentenceAsksIsAsked() {
        Dispatch read = DispatchParser.parse(
                "Kính gửi: Văn phòng Sở. Đề nghị Văn phòng Sở gửi báo cáo trước ngày 30/4/2026.\n");
        assertThat(read.addressees()).containsExactly("Văn phòng Sở");
        assertThat(read.requirements()).hasSize(1);
    }
}
