package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.EdxmlException.What;
import damlam.exchange.Partner.Transport;
import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/// Messages that cannot be used: each is said on the page in plain words, and lies where it can be
/// had again.
@ServerTest
class BadMessagesTest extends Exchanging {
    @Autowired
    Inbox inbox;

    private String subject;
    private String name;

    @BeforeEach
    void aFolder() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        subject = "văn bản xấu " + NEXT.incrementAndGet();
        name = "xau-" + NEXT.incrementAndGet() + ".edxml";
        Files.createDirectories(folder.resolve("in"));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(
                        "<?xml version=\"1.0\"?>",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                        What.DOCTYPE,
                        "DOCTYPE"),
                Arguments.of("<edXML:edXML ", "<hoadon ", What.NOT_XML, "không phải XML đúng quy cách"),
                Arguments.of("MessageHeader>", "HoaDon>", What.NO_HEADER, "theo QCVN 102"),
                Arguments.of("<edXML:Subject>", "<la:Subject>", What.NOT_XML, "tiền tố chưa khai báo"),
                Arguments.of(
                        "</edXML:ContentTransferEncoded>",
                        "A</edXML:ContentTransferEncoded>",
                        What.NOT_BASE64,
                        "bị cắt cụt"),
                Arguments.of("</edXML:edXML>", "", What.NOT_XML, "bị cắt cụt"),
                Arguments.of(
                        "<edXML:From><edXML:OrganId>",
                        "<edXML:From><edXML:OrganId>KHAC.",
                        What.NOT_THEIRS,
                        "không phải của nơi gửi"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isLaidAsideAndSaid(String at, String instead, What what, String words) throws Exception {
        String xml = new String(written(from("41", subject)), StandardCharsets.UTF_8);
        String changed = what == What.DOCTYPE ? xml.replaceFirst("\\?>", "?>" + instead) : xml.replace(at, instead);
        assertThat(changed).isNotEqualTo(xml);
        Files.writeString(folder.resolve("in").resolve(name), changed);
        outbox.work();
        assertThat(exchanges.incoming(500)).noneMatch(one -> one.subject().equals(subject));
        assertThat(aside().what()).isEqualTo(what);
        web.perform(get("/exchange").session(clerk))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString(words)));
        assertThat(Files.readString(refused())).as("kept as it came").isEqualTo(changed);
    }

    private SetAside aside() {
        return setAside().stream()
                .filter(one -> one.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path refused() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("in/refused"))) {
            return files.filter(one -> one.toString().endsWith("-" + name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aStatusOfWhatWasNeverExchangedIsSaid() throws Exception {
        Edxml.Document never = from("40", subject);
        Edxml.Status status = new Edxml.Status(
                never.from(), Statuses.about(never), StatusCode.RECALLED, "Gửi nhầm", Instant.now(), "");
        Files.write(folder.resolve("in").resolve(name), written(status));
        outbox.work();
        assertThat(aside().what()).isEqualTo(What.UNKNOWN_DOCUMENT);
        web.perform(get("/exchange").session(clerk))
                .andExpect(content().string(containsString("Trạng thái của văn bản " + never.documentId())));
    }

    /// With no disk space taken: a file that only says it is so long.
    @Test
    void aFileOfTwoHundredMegabytesIsNotRead() throws Exception {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("in").resolve(name).toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        outbox.work();
        assertThat(aside().what()).isEqualTo(What.TOO_LARGE);
        assertThat(Files.size(refused())).isEqualTo(200L << 20);
    }

    @Test
    void aRequestOfTwoHundredMegabytesIsNotReadEither() throws Exception {
        partners.save(
                SETUP,
                incomingPartner(),
                "Trường thử " + theirs.value(),
                Transport.HTTP,
                "https://127.0.0.1:9/in",
                SECRET,
                true);
        String time = String.valueOf(Instant.now().getEpochSecond());
        String hash = "0".repeat(64);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", Inbox.PATH) {
            @Override
            public long getContentLengthLong() {
                return 200L << 20;
            }

            @Override
            public jakarta.servlet.ServletInputStream getInputStream() {
                throw new AssertionError("it was read");
            }
        };
        request.addHeader(SignedRequest.SENDER, theirs.value());
        request.addHeader(SignedRequest.TIME, time);
        request.addHeader(SignedRequest.HASH, hash);
        request.addHeader(
                SignedRequest.SIGNATURE, SignedRequest.signature(SECRET, Inbox.PATH, theirs.value(), time, hash));
        assertThat(inbox.take(request).getStatusCode().value()).isEqualTo(413);
        name = theirs.value();
        assertThat(aside().what()).isEqualTo(What.TOO_LARGE);
    }

    private long incomingPartner() {
        return partners.called(theirs.value()).orElseThrow().id();
    }

    @Test
    void twoOfOneIdentityThatDifferAreBothKept() throws Exception {
        Edxml.Document first = from("42", subject);
        leave(first);
        outbox.work();
        String other = new String(written(first), StandardCharsets.UTF_8).replace(subject, subject + " khác");
        Files.writeString(folder.resolve("in").resolve(name), other);
        outbox.work();
        assertThat(aside().what()).isEqualTo(What.OTHER_CONTENT);
        assertThat(Files.readString(refused())).isEqualTo(other);
        assertThat(exchanges.incoming(500).stream().filter(one -> one.edocId().equals(first.documentId())))
                .extracting(Message::subject)
                .containsExactly(subject);
    }

    /// A system writes it anew at each try, with another time: that is the same document.
    @Test
    void theSameSentAtAnotherTimeIsTheSame() throws Exception {
        String xml = new String(written(from("43", subject)), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("in").resolve("a-" + name), xml);
        Files.writeString(
                folder.resolve("in").resolve(name),
                xml.replaceAll("<edXML:Timestamp>[^<]*<", "<edXML:Timestamp>2024/04/17 08:00:00<"));
        outbox.work();
        assertThat(setAside()).noneMatch(one -> one.title().endsWith(name));
        assertThat(exchanges.incoming(500).stream().filter(one -> one.subject().equals(subject)))
                .hasSize(1);
    }

    private Message with(Attachment... files) throws Exception {
        String xml = new String(written(from("44", subject)), StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (Attachment one : files) {
            all.append("<edXML:Attachment><edXML:ContentType>")
                    .append(one.contentType())
                    .append("</edXML:ContentType><edXML:AttachmentName>")
                    .append(one.name())
                    .append("</edXML:AttachmentName><edXML:ContentTransferEncoded>")
                    .append(Base64.getMimeEncoder().encodeToString(one.bytes()))
                    .append("</edXML:ContentTransferEncoded></edXML:Attachment>");
        }
        int from = xml.indexOf("<edXML:AttachmentEncoded>") + "<edXML:AttachmentEncoded>".length();
        int to = xml.indexOf("</edXML:AttachmentEncoded>");
        Files.writeString(folder.resolve("in").resolve(name), xml.substring(0, from) + all + xml.substring(to));
        outbox.work();
        return incoming(subject);
    }

    private void assertNotTaken(Message message, String words) throws Exception {
        web.perform(post("/exchange/" + message.id() + "/take").session(clerk).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
        assertThat(exchanges.find(message.id()).orElseThrow().waits()).isTrue();
    }

    @Test
    void anAttachmentThatLiesAboutItsTypeIsNotTaken() throws Exception {
        Attachment lies =
                new Attachment("cv.pdf", "application/pdf", "", "MZ không phải PDF".getBytes(StandardCharsets.UTF_8));
        assertNotTaken(with(lies), "Đuôi tên tệp không khớp với nội dung");
    }

    @Test
    void aZipBombIsNotTaken() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertNotTaken(
                with(new Attachment("cv.docx", "application/msword", "", bytes.toByteArray())), "Tệp nén bất thường");
    }

    @Test
    void aNameThatLeadsOutLosesItsFolders() throws Exception {
        Message message =
                with(new Attachment("../../etc/passwd", "text/html", "", "Nội dung".getBytes(StandardCharsets.UTF_8)));
        web.perform(get("/exchange/" + message.id() + "/file/0").session(clerk))
                .andExpect(header().string("Content-Disposition", containsString("passwd")))
                .andExpect(header().string("Content-Disposition", not(containsString(".."))))
                .andExpect(header().string("Content-Type", "application/octet-stream"));
    }

    @Test
    void ofSeveralFilesTheFirstIsTheDocumentAndTheOthersAreSaid() throws Exception {
        Message message = with(
                new Attachment("cv.txt", "text/plain", "", "Nội dung chính".getBytes(StandardCharsets.UTF_8)),
                new Attachment("phụ lục 1.xlsx", "x/y", "", new byte[] {'P', 'K', 3, 4}),
                new Attachment("phụ lục 2.pdf", "application/pdf", "", new byte[] {1, 2, 3}));
        String draft = taken(message);
        web.perform(get(draft).session(clerk))
                .andExpect(content().string(containsString("Nội dung chính")))
                .andExpect(content().string(containsString("phụ lục 1.xlsx")))
                .andExpect(content().string(containsString("Đọc tệp phụ lục 2.pdf làm văn bản")))
                .andExpect(content().string(containsString("value=\"ELECTRONIC\" selected")));
        for (int no : List.of(1, 2)) {
            web.perform(get("/exchange/" + message.id() + "/file/" + no).session(clerk))
                    .andExpect(status().isOk());
        }
    }
}
