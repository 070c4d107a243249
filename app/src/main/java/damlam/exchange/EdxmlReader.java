package damlam.exchange;

import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.EdxmlException.What;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads edXML after QCVN 102:2016/BTTTT as systems in use write it: elements with or without a
/// prefix, in its own envelope or in one of SOAP, identifiers old and new, with letters that the
/// circulated text misprints.
final class EdxmlReader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/M/d");
    private static final String RECALL = "1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/M/d H:m:s");

    private final ZoneId zone;

    private EdxmlReader(ZoneId zone) {
        this.zone = zone;
    }

    /// @param zone in which times are written
    /// @throws EdxmlException if it cannot be taken; it names element and line
    static Edxml read(byte[] xml, ZoneId zone) throws EdxmlException {
        Element root = Element.parse(xml);
        EdxmlReader reader = new EdxmlReader(zone);
        Optional<Element> header = root.find("MessageHeader");
        if (header.isPresent()) {
            return root.find("BussinessDocType").map(Element::text).orElse("").equals(RECALL)
                    ? reader.recall(root, header.get())
                    : reader.document(root, header.get());
        }
        Element status =
                root.find("StatusCode").isPresent() ? root.find("Status").orElse(root) : null;
        if (status == null) {
            throw new EdxmlException(What.NO_HEADER, root.name(), root.line());
        }
        return reader.status(status);
    }

    private Edxml.Document document(Element root, Element header) throws EdxmlException {
        List<Agency> to = new ArrayList<>();
        for (Element one : header.all("To")) {
            to.add(agency(one));
        }
        if (to.isEmpty()) {
            throw new EdxmlException(What.MISSING, "MessageHeader/To", header.line());
        }
        Element issued = header.needed("PromulgationInfo");
        Element other = header.child("OtherInfo").orElse(header);
        List<Answered> answers = new ArrayList<>();
        for (Element one : header.all("ResponseFor")) {
            answers.add(answered(one));
        }
        List<String> tasks = header.all("ResponseForTask").stream()
                .flatMap(one -> one.all("TaskCode").stream())
                .map(Element::text)
                .toList();
        return new Edxml.Document(
                agency(header.needed("From")),
                to,
                number(header.needed("Code")),
                issued.text("Place"),
                day(issued.needed("PromulgationDate")),
                header.child("DocumentType").map(type -> type.text("TypeName")).orElse(""),
                header.neededText("Subject"),
                signer(header),
                dueOn(header),
                priority(other.text("Priority")),
                steering(header.text("SteeringType")),
                answers,
                tasks,
                header.neededText("DocumentId"),
                attachments(root),
                sentAt(root));
    }

    /// The other way to recall: the document's own header, and with it why it is taken back.
    private Edxml.Status recall(Element root, Element header) throws EdxmlException {
        Element issued = header.needed("PromulgationInfo");
        Element business = root.find("Bussiness").orElse(header);
        String about = business.text("DocumentId");
        Agency from = agency(header.needed("From"));
        return new Edxml.Status(
                from,
                new Answered(
                        from.code(),
                        number(header.needed("Code")),
                        day(issued.needed("PromulgationDate")),
                        about.isEmpty() ? header.neededText("DocumentId") : about),
                StatusCode.RECALLED,
                business.text("BussinessDocReason"),
                sentAt(root),
                business.child("StaffInfo").map(staff -> staff.text("Staff")).orElse(""));
    }

    private static Agency agency(Element one) throws EdxmlException {
        return new Agency(code(one), one.text("OrganName"));
    }

    private static AgencyCode code(Element one) throws EdxmlException {
        Element id = one.child("Organld").isPresent() ? one.needed("Organld") : one.needed("OrganId");
        if (!AgencyCode.isCode(id.text())) {
            throw new EdxmlException(What.NO_CODE, one.name() + "/OrganId", id.line());
        }
        return new AgencyCode(id.text());
    }

    private static DocumentNumber number(Element code) throws EdxmlException {
        return new DocumentNumber(code.neededText("CodeNumber"), code.text("CodeNotation"));
    }

    private static Signer signer(Element header) {
        return header.child("SignerInfo")
                .or(() -> header.child("Signerlnfo"))
                .map(one -> new Signer(one.text("Competence"), one.text("Position"), one.text("FullName")))
                .orElse(new Signer("", "", ""));
    }

    private static @Nullable LocalDate dueOn(Element header) throws EdxmlException {
        Optional<Element> due =
                header.child("DueDate").filter(one -> !one.text().isEmpty());
        return due.isPresent() ? day(due.get()) : null;
    }

    private static int priority(String typed) {
        return typed.matches("[0-4]") ? Integer.parseInt(typed) : 0;
    }

    private static Steering steering(String typed) {
        return Arrays.stream(Steering.values())
                .filter(one -> one.code().equals(typed))
                .findFirst()
                .orElse(Steering.NONE);
    }

    private static Answered answered(Element one) throws EdxmlException {
        Optional<Element> code = one.child("Code");
        Element numbered = code.orElse(one);
        Optional<Element> date =
                one.child("PromulgationDate").filter(each -> !each.text().isEmpty());
        return new Answered(
                code(one),
                new DocumentNumber(numbered.text("CodeNumber"), numbered.text("CodeNotation")),
                date.isPresent() ? day(date.get()) : null,
                one.text("DocumentId"));
    }

    private static LocalDate day(Element one) throws EdxmlException {
        String typed = one.text().replace('-', '/');
        try {
            return LocalDate.parse(typed.length() > 10 ? typed.substring(0, 10) : typed, DAY);
        } catch (DateTimeException e) {
            throw new EdxmlException(What.NO_DATE, one.name(), one.line());
        }
    }

    private Instant sentAt(Element root) throws EdxmlException {
        Optional<Element> at = root.find("TraceHeader").flatMap(one -> one.child("Timestamp"));
        return at.isPresent() && !at.get().text().isEmpty() ? time(at.get()) : Instant.EPOCH;
    }

    private Instant time(Element one) throws EdxmlException {
        try {
            return LocalDateTime.parse(one.text().replace('-', '/').replace('T', ' '), TIME)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new EdxmlException(What.NO_DATE, one.name(), one.line());
        }
    }

    private static List<Attachment> attachments(Element root) throws EdxmlException {
        List<Attachment> all = new ArrayList<>();
        Optional<Element> encoded = root.find("AttachmentEncoded");
        for (Element one : encoded.isPresent() ? encoded.get().all("Attachment") : List.<Element>of()) {
            // Writers differ in where the characters stand: in the element that names the encoding, or in one of their
            // own.
            Element content = one.child("ContentTransferEncoded").orElse(one);
            try {
                byte[] bytes = Base64.getDecoder().decode(packed(content.text()));
                all.add(new Attachment(
                        safe(one.text("AttachmentName")), one.text("ContentType"), one.text("Description"), bytes));
            } catch (IllegalArgumentException e) {
                throw new EdxmlException(What.NOT_BASE64, "Attachment/ContentTransferEncoded", content.line());
            }
        }
        return all;
    }

    /// Without the line breaks. What is left is whole only if it says so by its length: a decoder
    /// of mail would take what was cut off for the end.
    private static String packed(String base64) {
        StringBuilder packed = new StringBuilder(base64.length());
        for (int i = 0; i < base64.length(); i++) {
            if (!Character.isWhitespace(base64.charAt(i))) {
                packed.append(base64.charAt(i));
            }
        }
        if (packed.length() % 4 != 0) {
            throw new IllegalArgumentException("base64 ends in the middle of a group");
        }
        return packed.toString();
    }

    /// Without folders, and without what a file system or a page could take for something else.
    static String safe(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .strip();
        return bare.isEmpty() || bare.equals(".") || bare.equals("..") ? "tep-dinh-kem" : bare;
    }

    private Edxml.Status status(Element one) throws EdxmlException {
        Element code = one.needed("StatusCode");
        StatusCode known = StatusCode.of(code.text())
                .orElseThrow(() -> new EdxmlException(What.UNKNOWN_STATUS, "StatusCode", code.line()));
        Element about = one.needed("ResponseFor");
        Answered answered = answered(about);
        if (answered.documentId().isEmpty()) {
            throw new EdxmlException(What.MISSING, "ResponseFor/DocumentId", about.line());
        }
        return new Edxml.Status(
                agency(one.needed("From")),
                answered,
                known,
                one.text("Description"),
                time(one.needed("Timestamp")),
                one.child("StaffInfo").map(staff -> staff.text("Staff")).orElse(""));
    }
}
