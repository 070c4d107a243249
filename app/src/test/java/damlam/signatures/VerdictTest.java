package damlam.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import damlam.org.Org;
import damlam.signatures.UnfitPdfException.Reason;
import damlam.signatures.Verdict.Conclusion;
import damlam.signatures.Verdict.Coverage;
import damlam.signatures.Verdict.Finding;
import damlam.signatures.Verdict.Revocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said of a signature that somebody tampered with, or that nobody here can vouch for.
class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:15:30Z");
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", NOW);
    private static final TestAuthority.Holder SIGNER = AUTHORITY.holder(Papers.SIGNER);

    @TempDir
    Path trust;

    @BeforeEach
    void anAuthorityIsTrusted() throws IOException {
        AUTHORITY.trustIn(trust);
    }

    private static byte[] signed(TestAuthority.Holder holder, Timestamps timestamps, Instant at) throws Exception {
        return new PdfSigner(Papers.pdf(3), holder.key(), timestamps, at, Org.ZONE).unseen();
    }

    private static byte[] signed() throws Exception {
        return signed(SIGNER, null, NOW);
    }

    private Verdict verdict(byte[] pdf, Instant at) throws Exception {
        return SignatureCheck.of(pdf, TrustedRoots.read(trust), at, Org.ZONE).getFirst();
    }

    private Verdict verdict(byte[] pdf) throws Exception {
        return verdict(pdf, NOW);
    }

    @Test
    void oneByteChangedBreaksIt() throws Exception {
        byte[] pdf = signed();
        int at = find(pdf, "/Lang");
        pdf[at + 7] ^= 1;
        Verdict verdict = verdict(pdf);
        assertThat(verdict.findings()).contains(Finding.BROKEN);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.INVALID);
        assertThat(verdict.intact()).isFalse();
    }

    @Test
    void aPageDrawnOverLaterIsAChange() throws Exception {
        Verdict verdict = verdict(later(signed(), document -> {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 30);
                content.newLineAtOffset(100, 400);
                content.showText("10 000 000");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
        }));
        assertThat(verdict.coverage()).isEqualTo(Coverage.CHANGED_LATER);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.INVALID);
        assertThat(verdict.intact()).as("what was signed is still there").isTrue();
    }

    @Test
    void aNoteLaidOverThePageLaterIsAChange() throws Exception {
        Verdict verdict = verdict(later(signed(), document -> {
            COSDictionary note = new COSDictionary();
            note.setItem(COSName.TYPE, COSName.ANNOT);
            note.setItem(COSName.SUBTYPE, COSName.getPDFName("FreeText"));
            note.setNeedToBeUpdated(true);
            COSDictionary page = document.getPage(0).getCOSObject();
            COSArray notes = page.getCOSArray(COSName.ANNOTS);
            COSArray more = new COSArray();
            for (int i = 0; notes != null && i < notes.size(); i++) {
                more.add(notes.get(i));
            }
            more.add(note);
            page.setItem(COSName.ANNOTS, more);
            page.setNeedToBeUpdated(true);
        }));
        assertThat(verdict.coverage()).isEqualTo(Coverage.CHANGED_LATER);
    }

    @Test
    void aPageAddedLaterIsAChange() throws Exception {
        Verdict verdict = verdict(later(signed(), document -> {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getPage(document.getNumberOfPages() - 1).getCOSObject().setNeedToBeUpdated(true);
        }));
        assertThat(verdict.coverage()).isEqualTo(Coverage.CHANGED_LATER);
    }

    interface Edit {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] later(byte[] pdf, Edit edit) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            edit.of(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    /// A range that leaves out a part of the file: here the first page's words would not be signed.
    @Test
    void aSignatureOverPartOfTheFileIsSaidToBeThat() throws Exception {
        byte[] pdf = signed();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange [");
        String range = text.substring(at, text.indexOf(']', at));
        String[] parts = range.substring(range.indexOf('[') + 1).trim().split("\\s+");
        String shorter = "/ByteRange [0 100 " + parts[2] + " " + parts[3];
        byte[] changed = text.replace(range, shorter + " ".repeat(range.length() - shorter.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
        Verdict verdict = verdict(changed);
        assertThat(verdict.coverage()).isEqualTo(Coverage.PART);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.INVALID);
    }

    @Test
    void anAuthorityThatIsNotInTheFolderIsUnknown() throws Exception {
        TestAuthority stranger = new TestAuthority("Tự xưng", NOW);
        Verdict verdict = verdict(signed(stranger.holder("Ai đó"), null, NOW));
        assertThat(verdict.findings()).containsExactly(Finding.UNKNOWN_CA);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(verdict.root()).isNull();
    }

    /// A certificate that lies in the folder without a line of its own is not trusted.
    @Test
    void trustNeedsALineWithASource() throws Exception {
        Files.writeString(trust.resolve("roots.csv"), "file,source,from,to,certainty\ngoc.cer,,,,FOUND\n");
        assertThat(verdict(signed()).findings()).containsExactly(Finding.UNKNOWN_CA);
        assertThat(TrustedRoots.read(trust).faults())
                .containsExactly(new TrustedRoots.Fault("goc.cer", TrustedRoots.What.BAD_LINE));
        Files.delete(trust.resolve("roots.csv"));
        assertThat(TrustedRoots.read(trust).faults())
                .containsExactly(new TrustedRoots.Fault("goc.cer", TrustedRoots.What.NOT_LISTED));
    }

    @Test
    void aCertificateThatRanOutCountsOnlyIfATimestampProvesTheTime() throws Exception {
        TestAuthority.Holder brief = AUTHORITY.holder("Ngắn hạn", NOW.minusSeconds(3600), NOW.plusSeconds(3600));
        Instant after = NOW.plus(Duration.ofDays(30));
        assertThat(verdict(signed(brief, null, NOW), after).findings()).containsExactly(Finding.EXPIRED);
        try (Service service = new Service(NOW)) {
            Verdict proven = verdict(signed(brief, service.timestamps(), NOW), after);
            assertThat(proven.findings()).isEmpty();
            assertThat(proven.proven()).isTrue();
            assertThat(proven.at()).isEqualTo(NOW);
        }
    }

    @Test
    void aTimestampServiceThatDoesNotAnswerIsSaid() {
        Timestamps dead = new Timestamps(URI.create("http://127.0.0.1:1/"));
        assertThatExceptionOfType(SigningRefusedException.class)
                .isThrownBy(() -> signed(SIGNER, dead, NOW))
                .extracting(SigningRefusedException::reason)
                .isEqualTo(SigningRefusedException.Reason.NO_TIMESTAMP);
    }

    @Test
    void aWithdrawnCertificateIsFoundInTheListsAtHand() throws Exception {
        assertThat(verdict(signed()).revocation()).isEqualTo(Revocation.NOT_CHECKED);
        X509CRL other = AUTHORITY.revoking(AUTHORITY.holder("Người khác").certificate(), NOW.minusSeconds(60));
        Files.write(trust.resolve("danh-sach.crl"), other.getEncoded());
        assertThat(verdict(signed()).revocation()).isEqualTo(Revocation.NOT_REVOKED);
        X509CRL own = AUTHORITY.revoking(SIGNER.certificate(), NOW.minusSeconds(60));
        Files.write(trust.resolve("danh-sach.crl"), own.getEncoded());
        assertThat(verdict(signed()).findings()).containsExactly(Finding.REVOKED);
    }

    @Test
    void aListThatWasPutIntoTheFileCountsAndChangesNothing() throws Exception {
        X509CRL own = AUTHORITY.revoking(SIGNER.certificate(), NOW.minusSeconds(60));
        byte[] der = own.getEncoded();
        Verdict verdict = verdict(later(signed(), document -> {
            COSStream list = document.getDocument().createCOSStream();
            try (var out = list.createOutputStream()) {
                out.write(der);
            }
            list.setNeedToBeUpdated(true);
            COSArray lists = new COSArray();
            lists.add(list);
            COSDictionary store = new COSDictionary();
            store.setItem("CRLs", lists);
            store.setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setItem("DSS", store);
        }));
        assertThat(verdict.coverage()).isEqualTo(Coverage.SIGNED_LATER);
        assertThat(verdict.findings()).containsExactly(Finding.REVOKED);
    }

    /// As many programs sign: not after PAdES, the time among the signed attributes, the certificate not named there.
    @Test
    void aSignatureOfAnotherProgramIsReadToo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Papers.pdf(2))) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, content -> {
                try {
                    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
                    generator.addSignerInfoGenerator(
                            new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                                    .build(
                                            new JcaContentSignerBuilder("SHA512withRSA")
                                                    .build(SIGNER.keys().getPrivate()),
                                            SIGNER.certificate()));
                    generator.addCertificates(new JcaCertStore(List.of(SIGNER.certificate(), SIGNER.issuing())));
                    return generator
                            .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                            .getEncoded();
                } catch (Exception e) {
                    throw new IOException(e);
                }
            });
            document.saveIncremental(bytes);
        }
        Verdict verdict = verdict(bytes.toByteArray());
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.VALID);
        assertThat(verdict.signer().organ()).isEqualTo("Sở thử nghiệm");
    }

    @Test
    void aFileWithoutSignaturesHasNoVerdict() throws Exception {
        assertThat(SignatureCheck.of(Papers.pdf(1), TrustedRoots.none(), NOW, Org.ZONE))
                .isEmpty();
    }

    static Stream<Arguments> bad() throws Exception {
        byte[] whole = signed();
        return Stream.of(
                Arguments.of("plain text", "chữ thường".getBytes(StandardCharsets.UTF_8), Reason.NOT_PDF),
                Arguments.of("half of it", Arrays.copyOf(whole, whole.length / 2), Reason.CUT_OFF),
                Arguments.of("broken", "%PDF-1.7\nhỏng\n%%EOF".getBytes(StandardCharsets.UTF_8), Reason.DAMAGED),
                Arguments.of("locked", locked(), Reason.PASSWORD),
                Arguments.of("a script at opening", script(), Reason.SCRIPT),
                Arguments.of("a script under a masked name", masked(), Reason.SCRIPT),
                Arguments.of("a bomb", bomb("/Filter /FlateDecode", deflated(300 << 20)), Reason.BOMB),
                Arguments.of(
                        "a bomb in a bomb",
                        bomb("/Filter [/FlateDecode /FlateDecode]", deflated(1 << 20)),
                        Reason.BOMB));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatCouldHarmIsRefusedWithItsReason(String what, byte[] pdf, Reason reason) {
        assertThatExceptionOfType(UnfitPdfException.class)
                .isThrownBy(() -> verdict(pdf))
                .extracting(UnfitPdfException::reason)
                .isEqualTo(reason);
    }

    private static byte[] locked() throws IOException {
        return made(document -> document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission())));
    }

    private static byte[] script() throws IOException {
        return made(document ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('xin chào')")));
    }

    private static byte[] masked() throws IOException {
        String text = new String(script(), StandardCharsets.ISO_8859_1);
        return text.replace("/JavaScript", "/J#61vaScript")
                .replace("/JS ", "/#4a#53 ")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] made(Edit edit) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            edit.of(document);
            document.save(bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private static byte[] bomb(String filter, byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("%%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length %d %s >>\nstream\n"
                .formatted(packed.length, filter)
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(packed);
        bytes.write("\nendstream\nendobj\ntrailer << /Root 2 0 R >>\nstartxref\n0\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] out = new byte[1 << 16];
        byte[] nothing = new byte[1 << 20];
        for (int i = 0; i < zeros >> 20; i++) {
            deflater.setInput(nothing);
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static int find(byte[] pdf, String words) {
        return new String(pdf, StandardCharsets.ISO_8859_1).indexOf(words);
    }

    /// A timestamp service of the test's authority.
    private static final class Service implements AutoCloseable {
        private final HttpServer server;

        Service(Instant time) throws Exception {
            TestAuthority.Holder holder = AUTHORITY.timestamper();
            SignerInfoGenerator signer = new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .build(
                            new JcaContentSignerBuilder("SHA256withRSA")
                                    .build(holder.keys().getPrivate()),
                            holder.certificate());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try {
                    TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                            signer,
                            new JcaDigestCalculatorProviderBuilder()
                                    .build()
                                    .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                            new ASN1ObjectIdentifier("1.2.3.4"));
                    tokens.addCertificates(new JcaCertStore(List.of(holder.certificate(), holder.issuing())));
                    TimeStampRequest request =
                            new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                    byte[] answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                            .generate(request, java.math.BigInteger.ONE, Date.from(time))
                            .getEncoded();
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                } catch (Exception e) {
                    exchange.sendResponseHeaders(500, -1);
                } finally {
                    exchange.close();
                }
            });
            server.start();
        }

        Timestamps timestamps() {
            return new Timestamps(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
