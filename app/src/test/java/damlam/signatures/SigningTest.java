package damlam.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import damlam.dispatch.DispatchType;
import damlam.letter.Letter;
import damlam.letter.Letter.Part;
import damlam.letter.Letter.Signature;
import damlam.org.Org;
import damlam.signatures.SigningRefusedException.Reason;
import damlam.signatures.Verdict.Conclusion;
import damlam.signatures.Verdict.Coverage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The signer's signature and then the organ's, as they are made and as they look.
class SigningTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:15:30Z");
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", NOW);
    private static final TestAuthority.Holder SIGNER = AUTHORITY.holder(Papers.SIGNER);
    private static final TestAuthority.Holder ORGAN = AUTHORITY.holder("Sở thử nghiệm");
    private static final double SEAL_MM = 36;

    @TempDir
    Path trust;

    @BeforeEach
    void anAuthorityIsTrusted() throws IOException {
        AUTHORITY.trustIn(trust);
    }

    private static PdfSigner signing(byte[] pdf, TestAuthority.Holder holder) {
        return new PdfSigner(pdf, holder.key(), null, NOW, Org.ZONE);
    }

    private static byte[] signed(byte[] pdf) throws Exception {
        return signing(pdf, SIGNER).over(Papers.SIGNER, Picture.signature(Papers.signature(Color.BLUE)));
    }

    private static byte[] sealed(byte[] pdf) throws Exception {
        return signing(pdf, ORGAN).sealed(Picture.seal(Papers.seal(Color.RED)), SEAL_MM);
    }

    private List<Verdict> verdicts(byte[] pdf) throws Exception {
        return SignatureCheck.of(pdf, TrustedRoots.read(trust), NOW, Org.ZONE);
    }

    @Test
    void theOrgansSignatureLeavesTheSignersWhole() throws Exception {
        byte[] paper = Papers.pdf(3);
        byte[] signed = signed(paper);
        byte[] sealed = sealed(signed);

        assertThat(Arrays.copyOf(signed, paper.length))
                .as("what was there stays")
                .isEqualTo(paper);
        assertThat(Arrays.copyOf(sealed, signed.length))
                .as("what was there stays")
                .isEqualTo(signed);
        List<Verdict> verdicts = verdicts(sealed);
        assertThat(verdicts).extracting(Verdict::conclusion).containsExactly(Conclusion.VALID, Conclusion.VALID);
        assertThat(verdicts).extracting(Verdict::coverage).containsExactly(Coverage.SIGNED_LATER, Coverage.WHOLE);
        assertThat(verdicts)
                .extracting(verdict -> verdict.signer().name())
                .containsExactly(Papers.SIGNER, "Sở thử nghiệm");
        assertThat(verdicts).extracting(Verdict::root).containsOnly("Gốc thử nghiệm");
        assertThat(verdicts).extracting(Verdict::at).containsOnly(NOW);
    }

    @Test
    void everyKindOfOurDocumentsHasItsRoom() throws Exception {
        for (DispatchType type : List.of(DispatchType.BAO_CAO, DispatchType.QUYET_DINH, DispatchType.BIEN_BAN)) {
            for (int length : List.of(1, 9, 18)) {
                Part[] body = new Part[length];
                Arrays.fill(body, new Part.Paragraph("Nội dung để kiểm tra chỗ ký ở cuối trang. ".repeat(6)));
                Letter letter = new Letter(
                        null,
                        "Sở thử nghiệm",
                        7,
                        "BC-STN",
                        false,
                        "Hưng Yên",
                        LocalDate.of(2026, 11, 26),
                        type,
                        "kết quả thực hiện",
                        List.of(),
                        List.of(body),
                        List.of("Lưu: VT"),
                        new Signature(List.of(), "GIÁM ĐỐC", Papers.SIGNER),
                        type == DispatchType.BIEN_BAN
                                ? new Signature(List.of(), "NGƯỜI GHI BIÊN BẢN", "Trần Thị Ghi")
                                : null,
                        List.of(),
                        Letter.Extras.NONE);
                assertThat(verdicts(signed(Papers.pdf(letter))))
                        .as("%s of %d paragraphs", type, length)
                        .hasSize(1);
            }
        }
    }

    /// Phụ lục I, part II, 7 and 8: the signature blue between title and name, the seal over its left third.
    @Test
    void thePictureStandsBetweenTitleAndNameAndTheSealOverItsLeftThird() throws Exception {
        byte[] sealed = sealed(signed(Papers.pdf(3)));
        try (PDDocument document = Loader.loadPDF(sealed)) {
            var fields = document.getSignatureFields();
            PDRectangle picture = fields.get(0).getWidgets().getFirst().getRectangle();
            PDRectangle seal = fields.get(1).getWidgets().getFirst().getRectangle();
            assertThat(seal.getUpperRightX() - picture.getLowerLeftX())
                    .as("covered of the signature")
                    .isCloseTo(picture.getWidth() / 3, within(0.1f));
            assertThat(seal.getWidth()).as("real size").isCloseTo((float) (SEAL_MM / 25.4 * 72), within(0.1f));
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
            ImageIO.write(
                    page,
                    "png",
                    Files.createDirectories(Path.of("target/screenshots"))
                            .resolve("signed-paper.png")
                            .toFile());
            assertThat(coloured(page, picture, 0x0000FF)).as("blue drawn").isPositive();
            assertThat(coloured(page, seal, 0xFF0000)).as("red drawn").isPositive();
        }
        try (PDDocument document = Loader.loadPDF(sealed)) {
            SigningRoom room = SigningRoom.above(Papers.SIGNER, document);
            PDRectangle picture = document.getSignatureFields()
                    .getFirst()
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            assertThat(room.room().contains(picture.getLowerLeftX(), picture.getLowerLeftY()))
                    .isTrue();
            assertThat(room.room().getHeight())
                    .as("the writer leaves 72 points")
                    .isBetween(60f, 80f);
        }
    }

    private static long coloured(BufferedImage page, PDRectangle where, int colour) {
        float scale = 100 / 72f;
        long found = 0;
        for (int x = (int) (where.getLowerLeftX() * scale); x < where.getUpperRightX() * scale; x++) {
            for (int up = (int) (where.getLowerLeftY() * scale); up < where.getUpperRightY() * scale; up++) {
                int y = page.getHeight() - 1 - up;
                found += x >= 0 && y >= 0 && (page.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return found;
    }

    /// Cell 14: number and symbol; time with Vietnam's zone; upright, size 10, top right of page 1, no picture.
    @Test
    void aCopyIsNamedAtTheTopOfItsFirstPage() throws Exception {
        byte[] named = signing(Papers.pdf(40), ORGAN).named("15/STN-VP");
        try (PDDocument document = Loader.loadPDF(named)) {
            var widget = document.getSignatureFields().getFirst().getWidgets().getFirst();
            assertThat(document.getPages().indexOf(widget.getPage())).isZero();
            assertThat(widget.getRectangle().getUpperRightX())
                    .as("15 mm from the right edge")
                    .isCloseTo(document.getPage(0).getMediaBox().getWidth() - 42.5f, within(0.2f));
            String drawn = new String(
                    widget.getNormalAppearanceStream().getContents().readAllBytes(),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(drawn).contains(" 10 Tf").doesNotContain(" Do");
        }
        assertThat(shown(named)).contains("15/STN-VP; 2026-11-26T10:15:30+07:00");
        assertThat(verdicts(named)).extracting(Verdict::conclusion).containsExactly(Conclusion.VALID);
    }

    private static String shown(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        }
    }

    @Test
    void picturesThatAreNotAsTheDecreeAsksAreRefused() {
        refused(Reason.NOT_BLUE, () -> Picture.signature(Papers.signature(Color.BLACK)));
        refused(Reason.NOT_RED, () -> Picture.seal(Papers.seal(Color.BLUE)));
        refused(Reason.NOT_TRANSPARENT, () -> Picture.signature(opaque()));
        refused(Reason.NO_PNG, () -> Picture.signature("không phải ảnh".getBytes()));
        refused(
                Reason.NO_PNG,
                () -> Picture.signature(Papers.png(new BufferedImage(4001, 10, BufferedImage.TYPE_INT_ARGB))));
    }

    private static byte[] opaque() {
        BufferedImage image = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        var brush = Papers.brush(image, Color.BLUE, 1);
        brush.fillRect(0, 0, 60, 20);
        return Papers.png(image);
    }

    @Test
    void aNameThatIsNotOnThePaperIsSaid() {
        refused(
                Reason.NO_NAME,
                () -> signing(Papers.pdf(3), SIGNER)
                        .over("Trần Văn Khác", Picture.signature(Papers.signature(Color.BLUE))));
    }

    @Test
    void keysThatDoNotCountAreRefused() {
        refused(Reason.WRONG_PASSWORD, () -> SigningKey.ofFile(SIGNER.file(), "sai".toCharArray()));
        refused(Reason.DAMAGED_KEY, () -> SigningKey.ofFile("rác".getBytes(), TestAuthority.PASSWORD));
        TestAuthority.Holder past = AUTHORITY.holder("Đã hết hạn", NOW.minusSeconds(9_000), NOW.minusSeconds(60));
        refused(Reason.EXPIRED, () -> signing(Papers.pdf(1), past).unseen());
        refused(
                Reason.WRONG_PURPOSE,
                () -> signing(
                                Papers.pdf(1),
                                AUTHORITY.holder(
                                        "Chỉ để mã hóa",
                                        NOW.minusSeconds(60),
                                        NOW.plusSeconds(60),
                                        null,
                                        org.bouncycastle.asn1.x509.KeyUsage.keyEncipherment))
                        .unseen());
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(SigningRefusedException.class)
                .isThrownBy(act)
                .extracting(SigningRefusedException::reason)
                .isEqualTo(reason);
    }
}
