package damlam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.form.UnfilledException.Reason;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The number and the day in a file written elsewhere: they stand in their places, and nothing
/// else is touched.
class NumberPlaceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    private static byte[] open(LocalDate day, Integer serial) {
        return DispatchWriter.docx(new Letter(
                "UBND tỉnh An Bình",
                "Sở Nội vụ",
                serial,
                "SNV-VP",
                "An Bình",
                day,
                DispatchType.CONG_VAN,
                "việc thử",
                List.of("Các phòng"),
                List.of(new Letter.Part.Paragraph("Thực hiện trước ngày 05 tháng 5 năm 2026.")),
                List.of("Như trên", "Lưu: VT"),
                new Letter.Signature(List.of(), "Giám đốc", "Lê Thị Thử")));
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] word(String paragraphs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(
                    ("<w:document><w:body>" + paragraphs + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String filled(String paragraphs) throws Exception {
        byte[] word = NumberPlace.fill(word(paragraphs), 12, "SNV-VP", DAY);
        String xml = new String(parts(word).get("word/document.xml"), StandardCharsets.UTF_8);
        return xml.replaceAll(".*<w:body>|</w:body>.*", "");
    }

    @Test
    void theyStandInTheirPlacesAndNoOtherPartChanges() throws Exception {
        byte[] before = open(null, null);
        byte[] after = NumberPlace.fill(before, 7, "SNV-VP", DAY);
        String text = DispatchText.read(after, "a.docx");
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Số: 07/SNV-VP", "An Bình, ngày 07 tháng 4 năm 2026", "trước ngày 05 tháng 5 năm 2026");
        Map<String, byte[]> was = parts(before);
        Map<String, byte[]> is = parts(after);
        assertThat(is.keySet()).isEqualTo(was.keySet());
        was.forEach((name, bytes) -> {
            if (!name.equals("word/document.xml")) {
                assertThat(is.get(name)).as(name).isEqualTo(bytes);
            }
        });
        String numbered = new String(is.get("word/document.xml"), StandardCharsets.UTF_8);
        String blank = new String(was.get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(numbered.replaceAll("<w:t[ >][^/]*?</w:t>|<w:t[ >].*?</w:t>", ""))
                .as("only text changed")
                .isEqualTo(blank.replaceAll("<w:t[ >][^/]*?</w:t>|<w:t[ >].*?</w:t>", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Số:      /SNV-VP!An Bình, ngày    tháng    năm 2026",
                "Số: ……/SNV-VP!An Bình, ngày … tháng … năm 2026",
                "Số :....../!An Bình, ngày ..... tháng 4 năm 20....",
                "Số:       !An Bình, ngày      tháng      năm"
            })
    void openPlacesAreWrittenInManyWays(String number, String date) throws Exception {
        String body = "<w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(number, date);
        assertThat(filled(body))
                .matches("<w:p><w:r><w:t[^>]*>Số ?: 12/SNV-VP</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t[^>]*>An Bình, ngày 07 tháng 4 năm 2026</w:t></w:r></w:p>");
    }

    @Test
    void aPlaceMayBeInManyRunsWithTabsBetween() throws Exception {
        String body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>Số</w:t></w:r>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>: </w:t><w:tab/></w:r><w:r><w:t>/SNV-VP</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>An Bình, ngày</w:t><w:tab/><w:t>tháng</w:t></w:r><w:r><w:t xml:space=\"preserve\"> năm 2026</w:t></w:r></w:p>";
        String after = filled(body);
        assertThat(after.replaceAll("<[^>]+>", "")).isEqualTo("Số: 12/SNV-VPAn Bình, ngày 07 tháng 4 năm 2026");
        assertThat(after)
                .contains("<w:tab w:val=\"left\"", "<w:rPr><w:b/></w:rPr>")
                .doesNotContain("<w:tab/>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Công văn!An Bình, ngày    tháng    năm 2026!NO_NUMBER_PLACE",
                "Số: 5/SNV-VP!An Bình, ngày    tháng    năm 2026!NUMBERED",
                "Số:    /SNV-VP!An Bình!NO_DATE_PLACE",
                "Số:    /SNV-VP!An Bình, ngày 05 tháng 4 năm 2026!DATED"
            })
    void whereThereIsNoOpenPlaceItSaysWhich(String number, String date, Reason reason) throws IOException {
        byte[] word =
                word("<w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(number, date));
        for (var call : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                () -> NumberPlace.require(word, true), () -> NumberPlace.fill(word, 12, "SNV-VP", DAY))) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            UnfilledException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    @Test
    void minutesNeedNoPlaceForTheDay() throws Exception {
        byte[] word = word("<w:p><w:r><w:t>Số:    /BB-SNV</w:t></w:r></w:p>");
        NumberPlace.require(word, false);
        assertThat(new String(NumberPlace.fill(word, 3, "BB-SNV", null), StandardCharsets.ISO_8859_1))
                .isNotEmpty();
    }
}
