package damlam.exchange;

import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.Attachment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes edXML after QCVN 102:2016/BTTTT, its prefix on every element: receivers on the national axis refuse files
/// without.
final class EdxmlWriter {
    private static final String SPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final String PREFIX = "edXML";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");

    private final XMLStreamWriter out;
    private final ZoneId zone;

    private EdxmlWriter(XMLStreamWriter out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    private interface Inside {
        void write() throws XMLStreamException;
    }

    static byte[] write(Edxml what, ZoneId zone) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            EdxmlWriter writer = new EdxmlWriter(out, zone);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(PREFIX, "edXML", SPACE);
            out.writeNamespace(PREFIX, SPACE);
            switch (what) {
                case Edxml.Document document -> writer.document(document);
                case Edxml.Status status -> writer.status(status);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void in(String name, Inside inside) throws XMLStreamException {
        out.writeStartElement(PREFIX, name, SPACE);
        inside.write();
        out.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        // XML has no place for control characters, and a document that was pasted may hold some.
        in(name, () -> out.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ")));
    }

    private void document(Edxml.Document document) throws XMLStreamException {
        in("edXMLEnvelope", () -> {
            in("edXMLHeader", () -> {
                in("MessageHeader", () -> header(document));
                in("TraceHeaderList", () -> trace(document));
            });
            in("edXMLBody", () -> manifest(document));
        });
        in("AttachmentEncoded", () -> {
            for (int i = 0; i < document.attachments().size(); i++) {
                attachment(document.attachments().get(i), i + 1);
            }
        });
    }

    private void header(Edxml.Document document) throws XMLStreamException {
        in("From", () -> agency(document.from()));
        for (Agency one : document.to()) {
            in("To", () -> agency(one));
        }
        in("Code", () -> number(document.number()));
        in("PromulgationInfo", () -> {
            text("Place", document.place());
            text("PromulgationDate", day(document.date()));
        });
        in("DocumentType", () -> {
            text("Type", "2");
            text("TypeName", document.typeName());
        });
        text("Subject", document.subject());
        text("Content", document.subject());
        in("SignerInfo", () -> {
            text("Competence", document.signer().competence());
            text("Position", document.signer().position());
            text("FullName", document.signer().name());
        });
        LocalDate due = document.dueOn();
        if (due != null) {
            text("DueDate", day(due));
        }
        in("ToPlaces", () -> {
            for (Agency one : document.to()) {
                text("Place", one.name());
            }
        });
        in("OtherInfo", () -> text("Priority", String.valueOf(document.priority())));
        for (Answered one : document.answers()) {
            in("ResponseFor", () -> answered(one));
        }
        for (String task : document.tasks()) {
            in("ResponseForTask", () -> text("TaskCode", task));
        }
        text("SteeringType", document.steering().code());
        text("DocumentId", document.documentId());
    }

    private void agency(Agency one) throws XMLStreamException {
        text("OrganId", one.code().value());
        text("OrganName", one.name());
    }

    private void number(Edxml.DocumentNumber number) throws XMLStreamException {
        text("CodeNumber", number.number());
        text("CodeNotation", number.notation());
    }

    private void answered(Answered one) throws XMLStreamException {
        text("OrganId", one.organ().value());
        in("Code", () -> number(one.number()));
        LocalDate date = one.date();
        if (date != null) {
            text("PromulgationDate", day(date));
        }
        text("DocumentId", one.documentId());
    }

    private void trace(Edxml.Document document) throws XMLStreamException {
        in("TraceHeader", () -> {
            text("OrganId", document.from().code().value());
            text("Timestamp", time(document.sentAt()));
        });
        in("Bussiness", () -> {
            text("BussinessDocType", "0");
            text("DocumentId", document.documentId());
        });
    }

    private void manifest(Edxml.Document document) throws XMLStreamException {
        out.writeStartElement(PREFIX, "edXMLManifest", SPACE);
        out.writeAttribute("version", "1.0");
        for (int i = 0; i < document.attachments().size(); i++) {
            Attachment one = document.attachments().get(i);
            out.writeStartElement(PREFIX, "Reference", SPACE);
            text("ContentId", contentId(i + 1));
            text("ContentType", one.contentType());
            text("AttachmentName", one.name());
            text("Description", one.description());
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static String contentId(int no) {
        return "cid:attachment-" + no;
    }

    private void attachment(Attachment one, int no) throws XMLStreamException {
        in("Attachment", () -> {
            text("ContentType", one.contentType());
            text("ContentId", contentId(no));
            text("Description", one.description());
            text("ContentTransferEncoded", Base64.getEncoder().encodeToString(one.bytes()));
            text("AttachmentName", one.name());
        });
    }

    private void status(Edxml.Status status) throws XMLStreamException {
        in(
                "edXMLEnvelope",
                () -> in(
                        "edXMLHeader",
                        () -> in("Status", () -> {
                            in("ResponseFor", () -> answered(status.about()));
                            in("From", () -> agency(status.from()));
                            text("StatusCode", status.code().code());
                            text("Description", status.description());
                            text("Timestamp", time(status.at()));
                            in("StaffInfo", () -> text("Staff", status.staff()));
                        })));
    }

    /// As the older of the two styles in use has it: from it a reader sees what is meant.
    static String documentId(AgencyCode organ, LocalDate date, Edxml.DocumentNumber number) {
        return organ.value() + "," + day(date) + "," + number.printed();
    }

    /// The newer style, where a document has no number.
    static String documentId() {
        return UUID.randomUUID().toString();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
