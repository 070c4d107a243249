package damlam.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentsTest {
    @ParameterizedTest
    @CsvSource({
        "biên bản.pdf, %PDF-1.7, false",
        "ảnh.jpg, ÿØÿà, false",
        "số liệu.csv, a;b, false",
        "không có đuôi, chữ, false",
        "setup.exe, gì cũng được, true",
        "CÀI ĐẶT.BAT, echo, true",
        "biên bản.pdf, MZ\u0090, true",
        "biên bản.pdf, \u007fELF, true",
        "ghi chú.txt, #!/bin/sh, true",
    })
    void whatRunsIsNoEvidence(String name, String content, boolean program) {
        assertThat(Attachments.isProgram(name, content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(program);
    }
}
