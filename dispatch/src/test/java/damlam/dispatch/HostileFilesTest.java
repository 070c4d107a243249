package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to harm whoever opens them: each is refused with its reason, and nothing in it is run or fetched.
class HostileFilesTest {
    private static final Path FILES = Path.of("..", "samples", "files");
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    @Test
    void aMacroIsRefused() throws IOException {
        byte[] docx = Files.readAllBytes(FILES.resolve("1432.docx"));
        assertThat(reason(with(docx, "word/vbaProject.bin", "x"), "a.docx")).isEqualTo(Reason.MACRO);
        byte[] odt = Files.readAllBytes(FILES.resolve("1432.odt"));
        assertThat(reason(with(odt, "Basic/Standard/Module1.xml", "<x/>"), "a.odt"))
                .isEqualTo(Reason.MACRO);
        assertThat(reason(oldWordWith("Macros"), "a.doc")).isEqualTo(Reason.MACRO);
    }

    @Test
    void whatWouldBeFetchedFromElsewhereIsRefused() throws IOException {
        byte[] docx = Files.readAllBytes(FILES.resolve("1432.docx"));
        String template = relation("attachedTemplate", "http://example.com/t.dotm");
        assertThat(reason(changed(docx, RELATIONS, rels -> rels.replace("</Relationships>", template)), "a.docx"))
                .isEqualTo(Reason.EXTERNAL_LINK);
        byte[] odt = Files.readAllBytes(FILES.resolve("1432.odt"));
        String picture = "<text:p><draw:image xlink:href=\"http://example.com/x.png\"/></text:p></office:text>";
        assertThat(reason(changed(odt, "content.xml", xml -> xml.replace("</office:text>", picture)), "a.odt"))
                .isEqualTo(Reason.EXTERNAL_LINK);
        String field = "<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r></w:p></w:body>";
        assertThat(reason(changed(docx, "word/document.xml", xml -> xml.replace("</w:body>", field)), "a.docx"))
                .isEqualTo(Reason.EXTERNAL_LINK);
    }

    @Test
    void aLinkThatAReaderMayFollowIsNoHarm() throws Exception {
        byte[] docx = Files.readAllBytes(FILES.resolve("1432.docx"));
        String link = relation("hyperlink", "http://example.com/");
        byte[] linked = changed(docx, RELATIONS, rels -> rels.replace("</Relationships>", link));
        assertThat(DispatchText.read(linked, "a.docx")).contains("1432/UBND-KGVX");
    }

    @Test
    void anOdtThatDefinesEntitiesIsNotExpanded() throws IOException {
        byte[] odt = Files.readAllBytes(FILES.resolve("1432.odt"));
        UnaryOperator<String> entity = xml -> xml.replaceFirst(
                "<office:document-content",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><office:document-content");
        assertThat(reason(changed(odt, "content.xml", entity), "a.odt")).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "word/../../evil", "/etc/passwd", "C:\\evil", "..\\evil"})
    void aNameThatLeadsOutOfTheFolderIsRefused(String name) throws IOException {
        byte[] docx = Files.readAllBytes(FILES.resolve("1432.docx"));
        assertThat(reason(with(docx, name, "x"), "a.docx")).isEqualTo(Reason.UNSAFE_NAME);
    }

    @Test
    void aPdfThatWouldRunSomethingIsRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            assertThat(reason(saved(document), "a.pdf")).isEqualTo(Reason.SCRIPT);
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            page.getAnnotations().add(link);
            document.addPage(page);
            assertThat(reason(saved(document), "a.pdf")).isEqualTo(Reason.SCRIPT);
        }
    }

    @Test
    void aNameThatContradictsTheBytesIsRefused() throws IOException {
        byte[] docx = Files.readAllBytes(FILES.resolve("1432.docx"));
        assertThat(reason(docx, "a.pdf")).isEqualTo(Reason.OTHER_TYPE);
        assertThat(reason("Số: 1/UBND".getBytes(StandardCharsets.UTF_8), "a.docx"))
                .isEqualTo(Reason.OTHER_TYPE);
    }

    @Test
    void aParserThatDoesNotEndIsStopped() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        UnreadableFileException refused = catchThrowableOfType(
                UnreadableFileException.class,
                () -> TimeLimit.within(Duration.ofMillis(100), "a", () -> {
                    try {
                        while (true) {
                            TimeLimit.check();
                            Thread.onSpinWait();
                        }
                    } finally {
                        stopped.countDown();
                    }
                }));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW);
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void aDamagedFileIsReadOrRefused(
            @ForAll @IntRange(max = 3) int type, @ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int hits) {
        String ending = new String[] {"docx", "doc", "odt", "pdf"}[type];
        byte[] bytes = bytes(FILES.resolve("annex-tasks." + ending));
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < hits; i++) {
            bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(DispatchText.read(bytes, "a")).isNotBlank();
        } catch (UnreadableFileException e) {
            assertThat(e.reason()).isNotEqualTo(Reason.TOO_SLOW);
        }
    }

    private static Reason reason(byte[] bytes, String name) {
        return catchThrowableOfType(UnreadableFileException.class, () -> DispatchText.read(bytes, name))
                .reason();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>";
    }

    private static byte[] with(byte[] archive, String name, String content) throws IOException {
        return rewritten(archive, "", text -> text, name, content);
    }

    private static byte[] changed(byte[] archive, String entry, UnaryOperator<String> change) throws IOException {
        return rewritten(archive, entry, change, "", "");
    }

    private static byte[] rewritten(
            byte[] archive, String changed, UnaryOperator<String> change, String added, String content)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] whole = in.readAllBytes();
                boolean stored = entry.getName().equals("mimetype");
                ZipEntry copy = stored ? entry : new ZipEntry(entry.getName());
                out.putNextEntry(copy);
                boolean here = entry.getName().equals(changed);
                String before = here ? new String(whole, StandardCharsets.UTF_8) : "";
                String after = change.apply(before);
                assertThat(here && before.equals(after)).isFalse();
                out.write(here ? after.getBytes(StandardCharsets.UTF_8) : whole);
            }
            if (!added.isEmpty()) {
                out.putNextEntry(new ZipEntry(added));
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] oldWordWith(String storage) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(Files.newInputStream(FILES.resolve("1432.doc")))) {
            files.createDirectory(storage);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
