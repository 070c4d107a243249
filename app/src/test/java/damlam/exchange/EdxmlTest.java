package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.EdxmlException.What;
import damlam.org.Org;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/// edXML out and in; what is read here was written by hand, as other systems write it.
class EdxmlTest {
    private static final Agency SO = new Agency(new AgencyCode("000.00.07.H31"), "Sở Giáo dục và Đào tạo");
    private static final Agency SCHOOL = new Agency(new AgencyCode("H31.7.12"), "Trường THPT Thử");
    private static final Instant SENT = Instant.parse("2024-04-17T03:05:06Z");

    private static Edxml.Document document(Steering steering, List<Answered> answers, List<String> tasks) {
        return new Edxml.Document(
                SO,
                List.of(SCHOOL),
                new DocumentNumber("799", "SGDĐT-VP"),
                "Hưng Yên",
                LocalDate.of(2024, 4, 17),
                "Công văn",
                "chấn chỉnh <những biểu hiện> đùn đẩy & né tránh",
                new Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Phê"),
                LocalDate.of(2024, 4, 30),
                1,
                steering,
                answers,
                tasks,
                EdxmlWriter.documentId(SO.code(), LocalDate.of(2024, 4, 17), new DocumentNumber("799", "SGDĐT-VP")),
                List.of(new Attachment("799.txt", "text/plain", "", "nội dung".getBytes(StandardCharsets.UTF_8))),
                SENT);
    }

    private static byte[] written(Edxml what) {
        return EdxmlWriter.write(what, Org.ZONE);
    }

    /// Receivers on the national axis refuse a file with one element that has none.
    @Test
    void everyElementHasThePrefix() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList all = factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(written(document(Steering.DIRECTIVE, List.of(), List.of()))))
                .getElementsByTagName("*");
        assertThat(all.getLength()).isGreaterThan(30);
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getNodeName()).startsWith("edXML:");
            assertThat(all.item(i).getNamespaceURI()).isEqualTo("http://www.mic.gov.vn/TBT/QCVN_102_2016");
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Edxml.Document sent = document(Steering.DIRECTIVE, List.of(), List.of());
        Edxml.Document read = (Edxml.Document) EdxmlReader.read(written(sent), Org.ZONE);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("attachments")
                .isEqualTo(sent);
        assertThat(read.attachments().getFirst().bytes()).isEqualTo("nội dung".getBytes(StandardCharsets.UTF_8));
        assertThat(read.documentId()).isEqualTo("000.00.07.H31,2024/04/17,799/SGDĐT-VP");
    }

    /// The standard's own link from a directive to the report on it.
    @Test
    void aReportNamesTheDirectiveAndItsTask() throws Exception {
        Answered directive = new Answered(
                SO.code(),
                new DocumentNumber("799", "SGDĐT-VP"),
                LocalDate.of(2024, 4, 17),
                "000.00.07.H31,2024/04/17,799/SGDĐT-VP");
        byte[] xml = written(document(Steering.REPORT, List.of(directive), List.of("NV-1", "NV-2")));
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<edXML:SteeringType>3</edXML:SteeringType>")
                .contains("<edXML:TaskCode>NV-1</edXML:TaskCode>");
        Edxml.Document read = (Edxml.Document) EdxmlReader.read(xml, Org.ZONE);
        assertThat(read.answers()).containsExactly(directive);
        assertThat(read.tasks()).containsExactly("NV-1", "NV-2");
    }

    @Test
    void everyStatusGoesThereAndBack() throws Exception {
        for (StatusCode code : StatusCode.values()) {
            Edxml.Status sent = new Edxml.Status(
                    SCHOOL,
                    new Answered(SO.code(), new DocumentNumber("799", "SGDĐT-VP"), null, "any-id"),
                    code,
                    "Gửi nhầm nơi nhận",
                    SENT,
                    "Lê Thị Thử");
            assertThat(EdxmlReader.read(written(sent), Org.ZONE)).isEqualTo(sent);
        }
        assertThat(StatusCode.values())
                .extracting(StatusCode::code)
                .containsExactly("01", "02", "03", "04", "05", "06", "13", "15", "16");
    }

    private static final String OLD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
            <SOAP-ENV:Header>
            <edXML:MessageHeader>
            <From><Organld>000.00.07.H31</Organld><OrganName>Sở</OrganName></From>
            <To><OrganId>000.07.12.H31</OrganId><OrganName>Trường</OrganName></To>
            <Code><CodeNumber>05</CodeNumber><CodeNotation>SGDĐT-VP</CodeNotation></Code>
            <PromulgationInfo><Place>Hưng Yên</Place><PromulgationDate>2024-04-17</PromulgationDate></PromulgationInfo>
            <DocumentType><Type>2</Type><TypeName>Công văn</TypeName></DocumentType>
            <Subject>Về việc thử</Subject>
            <Signerlnfo><Position>Giám đốc</Position><FullName>Trần Văn Thử</FullName></Signerlnfo>
            <DocumentId>6f1c2a0e-0f3b-4a55-9b1e-2d9a4c6e8f10</DocumentId>
            </edXML:MessageHeader>
            </SOAP-ENV:Header>
            <SOAP-ENV:Body><edXML:Manifest edXML:version="1.0"/></SOAP-ENV:Body>
            <AttachmentEncoded><Attachment><ContentType>text/plain</ContentType>
            <AttachmentName>..\\..\\etc/../khẩn.txt</AttachmentName>
            <ContentTransferEncoded>%s</ContentTransferEncoded></Attachment></AttachmentEncoded>
            </SOAP-ENV:Envelope>
            """.formatted(Base64.getMimeEncoder()
            .encodeToString("xin chào ".repeat(40).getBytes(StandardCharsets.UTF_8)));

    @Test
    void anOldFileInSoapWithoutPrefixesIsReadToo() throws Exception {
        Edxml.Document read = (Edxml.Document) EdxmlReader.read(OLD.getBytes(StandardCharsets.UTF_8), Org.ZONE);
        assertThat(read.from().code().old()).isTrue();
        assertThat(read.signer().name()).isEqualTo("Trần Văn Thử");
        assertThat(read.documentId()).isEqualTo("6f1c2a0e-0f3b-4a55-9b1e-2d9a4c6e8f10");
        assertThat(read.date()).isEqualTo(LocalDate.of(2024, 4, 17));
        assertThat(read.attachments().getFirst().name()).as("without folders").isEqualTo("khẩn.txt");
        assertThat(EdxmlReader.read(OLD.getBytes(StandardCharsets.UTF_16), Org.ZONE))
                .usingRecursiveComparison()
                .isEqualTo(read);
    }

    @Test
    void whatIsWrongIsSaidWithElementAndLine() {
        refused(OLD.replace("<Subject>Về việc thử</Subject>", "<Subject/>"), What.MISSING, "MessageHeader/Subject", 10);
        refused(OLD.replace("2024-04-17", "17 tháng 4"), What.NO_DATE, "PromulgationDate", 8);
        refused(OLD.replace("000.07.12.H31", "không phải mã"), What.NO_CODE, "To/OrganId", 6);
        refused(OLD.replace("</SOAP-ENV:Envelope>", ""), What.NOT_XML, "edXML", 27);
        refused("<a><b/></a>", What.NO_HEADER, "a", 1);
        refused(status("99"), What.UNKNOWN_STATUS, "StatusCode", 1);
    }

    private static String status(String code) {
        return "<Status><ResponseFor><OrganId>H31</OrganId><DocumentId>x</DocumentId></ResponseFor><From><OrganId>H31.1</OrganId></From>"
                + "<StatusCode>" + code + "</StatusCode><Timestamp>2024/04/17 08:00:00</Timestamp></Status>";
    }

    @Test
    void entitiesAreNeverRead() {
        refused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", What.DOCTYPE, "DOCTYPE", 1);
        refused("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>", What.DOCTYPE, "DOCTYPE", 1);
    }

    @Test
    void aFileThatNestsWithoutEndIsRefused() {
        refused("<a>".repeat(100_000), What.TOO_LARGE, "a", 1);
        refused("<r>" + "<a/>".repeat(30_000) + "</r>", What.TOO_LARGE, "a", 1);
    }

    private static void refused(String xml, What what, String element, int line) {
        assertThatExceptionOfType(EdxmlException.class)
                .isThrownBy(() -> EdxmlReader.read(xml.getBytes(StandardCharsets.UTF_8), Org.ZONE))
                .satisfies(e -> {
                    assertThat(e.what()).isEqualTo(what);
                    assertThat(e.element()).isEqualTo(element);
                    assertThat(e.line()).isEqualTo(line);
                });
    }

    /// Whatever bytes arrive, they are read or refused.
    @Property(tries = 300)
    void anyCutAndChangeOfAFileIsReadOrRefused(@ForAll int cut, @ForAll int at, @ForAll byte with) {
        byte[] xml = OLD.getBytes(StandardCharsets.UTF_8);
        xml[Math.floorMod(at, xml.length)] = with;
        byte[] part = java.util.Arrays.copyOf(xml, Math.floorMod(cut, xml.length) + 1);
        try {
            EdxmlReader.read(part, Org.ZONE);
        } catch (EdxmlException e) {
            assertThat(e.line()).isPositive();
        }
    }
}
