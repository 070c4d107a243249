package damlam.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.letter.Letter;
import damlam.letter.Letter.Part;
import damlam.letter.Letter.Signature;
import damlam.org.Org;
import damlam.signatures.OpenPlaces.Place;
import damlam.signatures.SigningRefusedException.Reason;
import damlam.signatures.Verdict.Conclusion;
import damlam.signatures.Verdict.Coverage;
import damlam.signatures.Verdict.Finding;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A paper that is signed first and numbered afterwards.
class OpenPlacesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:15:30Z");
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", NOW);
    private static final TestAuthority.Holder SIGNER = AUTHORITY.holder(Papers.SIGNER);
    private static final TestAuthority.Holder ORGAN = AUTHORITY.holder("Sở thử nghiệm");
    private static final Map<Place, String> VALUES =
            Map.of(Place.NUMBER, "1799", Place.DAY, "05", Place.MONTH, "8", Place.YEAR, "2026");

    @TempDir
    Path trust;

    @BeforeEach
    void anAuthorityIsTrusted() throws IOException {
        AUTHORITY.trustIn(trust);
    }

    private static byte[] paper(DispatchType type, @Nullable Integer serial) {
        return Papers.pdf(new Letter(
                "Ủy ban nhân dân tỉnh",
                "Sở thử nghiệm",
                serial,
                "STN-VP",
                "Hưng Yên",
                null,
                type,
                "chấn chỉnh việc đùn đẩy",
                List.of("Các phòng thuộc Sở"),
                List.of(new Part.Paragraph("Văn bản số:   /STN ngày   tháng   năm   được nhắc trong bài.")),
                List.of("Lưu: VT"),
                new Signature(List.of(), "GIÁM ĐỐC", Papers.SIGNER)));
    }

    private static boolean areOpen(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Arrays.stream(Place.values())
                    .noneMatch(place -> OpenPlaces.open(place, document).isEmpty());
        }
    }

    private static byte[] signed(byte[] pdf) throws Exception {
        return new PdfSigner(pdf, SIGNER.key(), null, NOW, Org.ZONE)
                .over(Papers.SIGNER, Picture.signature(Papers.signature(Color.BLUE)));
    }

    private List<Verdict> verdicts(byte[] pdf) throws Exception {
        return SignatureCheck.of(pdf, TrustedRoots.read(trust), NOW, Org.ZONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONG_VAN", "BAO_CAO", "QUYET_DINH", "TO_TRINH"})
    void whatIsFilledInIsSeenAndTheSignatureHolds(DispatchType type) throws Exception {
        byte[] signed = signed(OpenPlaces.in(paper(type, null)));
        assertThat(areOpen(signed)).isTrue();
        byte[] filled = OpenPlaces.filled(signed, VALUES);

        assertThat(Arrays.copyOf(filled, signed.length))
                .as("what was signed stays")
                .isEqualTo(signed);
        assertThat(areOpen(filled)).isFalse();
        for (Place place : Place.values()) {
            assertThat(ink(signed, place)).as("%s before", place).isZero();
            assertThat(ink(filled, place)).as("%s afterwards", place).isGreaterThan(20);
        }
        assertThat(verdicts(filled)).singleElement().satisfies(verdict -> {
            assertThat(verdict.coverage()).isEqualTo(Coverage.FILLED_LATER);
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.VALID);
        });
    }

    @Test
    void theOrganSignsWhatWasFilledIn() throws Exception {
        byte[] filled = OpenPlaces.filled(signed(OpenPlaces.in(paper(DispatchType.CONG_VAN, null))), VALUES);
        byte[] sealed = new PdfSigner(filled, ORGAN.key(), null, NOW, Org.ZONE)
                .sealed(Picture.seal(Papers.seal(Color.RED)), 36);
        assertThat(verdicts(sealed))
                .extracting(Verdict::coverage)
                .containsExactly(Coverage.FILLED_LATER, Coverage.WHOLE);
        assertThat(verdicts(sealed)).extracting(Verdict::conclusion).containsOnly(Conclusion.VALID);
    }

    @Test
    void annexesSayWhatTheyBelongTo() throws Exception {
        Part row = new Part.Paragraph("Nội dung của phụ lục.");
        byte[] paper = Papers.pdf(new Letter(
                "Ủy ban nhân dân tỉnh",
                "Sở thử nghiệm",
                null,
                "QĐ-STN",
                false,
                "Hưng Yên",
                null,
                DispatchType.QUYET_DINH,
                "ban hành kế hoạch",
                List.of(),
                List.of(new Part.Paragraph("Nội dung.")),
                List.of("Lưu: VT"),
                new Signature(List.of(), "GIÁM ĐỐC", Papers.SIGNER),
                null,
                List.of(new Letter.Annex("KẾ HOẠCH", List.of(row)), new Letter.Annex("DANH MỤC", List.of(row))),
                Letter.Extras.NONE));
        byte[] filled = OpenPlaces.filled(signed(OpenPlaces.in(paper)), VALUES);
        assertThat(verdicts(filled)).extracting(Verdict::coverage).containsExactly(Coverage.FILLED_LATER);
        assertThat(areOpen(filled)).isFalse();
        String text = DispatchText.read(filled, "a.pdf").replaceAll("\\s+", "");
        assertThat(text.split("1799/QĐ-STN", -1))
                .as("on page 1 and over both annexes")
                .hasSize(4);
        assertThat(text.split("ngày05tháng8năm2026", -1)).hasSize(4);
        assertThat(DispatchParser.parse(DispatchText.read(filled, "a.pdf"))
                        .number()
                        .text())
                .isEqualTo("1799/QĐ-STN");
    }

    @Test
    void anotherNumberAfterwardsIsAChange() throws Exception {
        byte[] filled = OpenPlaces.filled(signed(OpenPlaces.in(paper(DispatchType.CONG_VAN, null))), VALUES);
        byte[] sealed = new PdfSigner(filled, ORGAN.key(), null, NOW, Org.ZONE).unseen();
        byte[] forged;
        try (PDDocument document = Loader.loadPDF(sealed);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var field = document.getDocumentCatalog().getAcroForm(null).getField("issue-number");
            field.getCOSObject().setString(COSName.V, "1800");
            field.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            forged = bytes.toByteArray();
        }
        assertThat(verdicts(forged).getLast().findings()).contains(Finding.CHANGED_LATER);
        assertThat(verdicts(forged).getLast().conclusion()).isEqualTo(Conclusion.INVALID);
    }

    @Test
    void aPlaceThatMovesIsAChange() throws Exception {
        byte[] signed = signed(OpenPlaces.in(paper(DispatchType.CONG_VAN, null)));
        try (PDDocument document = Loader.loadPDF(OpenPlaces.filled(signed, VALUES));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var field = document.getDocumentCatalog().getAcroForm(null).getField("issue-day");
            field.getWidgets().getFirst().setRectangle(new PDRectangle(50, 50, 400, 400));
            field.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            assertThat(verdicts(bytes.toByteArray()).getFirst().findings()).contains(Finding.CHANGED_LATER);
        }
    }

    @Test
    void aPaperWithoutOpenPlacesIsRefused() {
        assertThatExceptionOfType(SigningRefusedException.class)
                .isThrownBy(() -> OpenPlaces.in(paper(DispatchType.CONG_VAN, 15)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_PLACES));
    }

    @Test
    void theyAreFilledInOnce() throws Exception {
        byte[] filled = OpenPlaces.filled(signed(OpenPlaces.in(paper(DispatchType.CONG_VAN, null))), VALUES);
        assertThatExceptionOfType(SigningRefusedException.class)
                .isThrownBy(() -> OpenPlaces.filled(filled, VALUES))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_PLACES));
    }

    /// Dark points within a place, at 100 dots an inch.
    private static int ink(byte[] pdf, Place place) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String name = "issue-" + place.name().toLowerCase(java.util.Locale.ROOT);
            PDRectangle at = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(name)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
            float scale = 100 / 72f;
            float top = document.getPage(0).getMediaBox().getHeight() - at.getUpperRightY();
            BufferedImage part = page.getSubimage(
                    Math.round(at.getLowerLeftX() * scale) + 1,
                    Math.round(top * scale) + 1,
                    Math.round(at.getWidth() * scale) - 2,
                    Math.round(at.getHeight() * scale) - 2);
            int dark = 0;
            for (int y = 0; y < part.getHeight(); y++) {
                for (int x = 0; x < part.getWidth(); x++) {
                    dark += (part.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
                }
            }
            return dark;
        }
    }
}
