package damlam.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// A file's fields as XML, by the names of NĐ 30/2020, Phụ lục VI; days as ISO 8601. Of documents the
/// path in the export is added.
final class FileXml {
    private FileXml() {}

    /// @param paths where each of them lies in the export, in the same order; what came with it follows it
    static byte[] of(WorkFile file, List<Held> held, List<List<String>> paths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("File");
            facts(xml, file, held);
            xml.writeStartElement("Documents");
            for (int i = 0; i < held.size(); i++) {
                document(xml, i + 1, held.get(i), paths.get(i));
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            bytes.write('\n');
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void facts(XMLStreamWriter xml, WorkFile file, List<Held> held) throws XMLStreamException {
        FileFacts facts = file.facts();
        xml.writeStartElement("FileCode");
        field(xml, "OrganId", facts.organId());
        field(xml, "FileCatalog", facts.catalog());
        field(xml, "FileNotation", facts.notation());
        xml.writeEndElement();
        field(xml, "Title", facts.title());
        field(xml, "Maintenance", facts.retention());
        field(xml, "Rights", facts.rights());
        field(xml, "Creator", facts.creator());
        field(xml, "Language", facts.language());
        field(xml, "StartDate", facts.startsOn());
        field(xml, "EndDate", facts.endsOn());
        field(xml, "DocTotal", held.size());
        field(
                xml,
                "PageTotal",
                held.stream()
                        .map(Held::pages)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum());
        field(xml, "Description", facts.description());
    }

    private static void document(XMLStreamWriter xml, int ordinal, Held one, List<String> paths)
            throws XMLStreamException {
        xml.writeStartElement("Document");
        field(xml, "DocOrdinal", ordinal);
        field(xml, "TypeName", one.type());
        field(xml, "CodeNumber", one.number());
        field(xml, "CodeNotation", one.notation());
        field(xml, "IssuedDate", one.day());
        field(xml, "OrganName", one.issuer());
        field(xml, "Subject", one.subject());
        field(xml, "PageAmount", one.pages());
        field(xml, "Description", one.remarks());
        xml.writeStartElement("SignerInfo");
        field(xml, "FullName", one.signer());
        xml.writeEndElement();
        field(xml, "Path", paths.getFirst());
        for (String attached : paths.subList(1, paths.size())) {
            field(xml, "AttachmentPath", attached);
        }
        xml.writeEndElement();
    }

    private static void field(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value == null ? "" : clean(value.toString()));
        xml.writeEndElement();
    }

    /// XML 1.0 has no place for control characters.
    private static String clean(String text) {
        byte[] sound = text.getBytes(StandardCharsets.UTF_8);
        return new String(sound, StandardCharsets.UTF_8)
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
