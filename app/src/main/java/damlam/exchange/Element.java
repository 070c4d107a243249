package damlam.exchange;

import damlam.exchange.EdxmlException.What;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element by its local name: files in use differ in prefixes and in what they are wrapped in.
///
/// @param line where it begins, from 1
record Element(String name, int line, StringBuilder content, List<Element> children) {
    static final int LARGEST_FILE = 70 << 20;
    private static final int DEEPEST = 40;
    private static final int MOST = 20_000;

    static Element parse(byte[] xml) throws EdxmlException {
        if (xml.length > LARGEST_FILE) {
            throw new EdxmlException(What.TOO_LARGE, "edXML", 1);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text(xml)));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new EdxmlException(What.NOT_XML, "edXML", line);
        }
    }

    /// UTF-8, or UTF-16 where its mark says so. The parser would write what does not fit to the console.
    private static String text(byte[] xml) throws EdxmlException {
        boolean wide = xml.length > 1 && (xml[0] & 0xFF) + (xml[1] & 0xFF) == 0xFE + 0xFF;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        ByteBuffer bytes = ByteBuffer.wrap(xml);
        CharBuffer text = CharBuffer.allocate(xml.length + 1);
        boolean fits = !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true)
                .isError();
        String read = text.flip().toString();
        if (!fits) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            throw new EdxmlException(What.NOT_XML, "edXML", line);
        }
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException, EdxmlException {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        int count = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new EdxmlException(What.DOCTYPE, "DOCTYPE", line);
                case XMLStreamConstants.START_ELEMENT -> {
                    Element next = new Element(reader.getLocalName(), line, new StringBuilder(), new ArrayList<>());
                    count++;
                    if (open.size() >= DEEPEST || count > MOST) {
                        throw new EdxmlException(What.TOO_LARGE, next.name, line);
                    }
                    if (open.peek() != null) {
                        open.peek().children.add(next);
                    }
                    root = root == null ? next : root;
                    open.push(next);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open.peek() != null) {
                        open.peek().content.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        if (root == null) {
            throw new EdxmlException(What.NOT_XML, "edXML", 1);
        }
        return root;
    }

    /// The first of that name, however deep.
    Optional<Element> find(String wanted) {
        Deque<Element> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Element next = open.pop();
            if (next.name.equals(wanted)) {
                return Optional.of(next);
            }
            next.children.reversed().forEach(open::push);
        }
        return Optional.empty();
    }

    Optional<Element> child(String wanted) {
        return children.stream().filter(one -> one.name.equals(wanted)).findFirst();
    }

    List<Element> all(String wanted) {
        return children.stream().filter(one -> one.name.equals(wanted)).toList();
    }

    Element needed(String wanted) throws EdxmlException {
        return child(wanted).orElseThrow(() -> new EdxmlException(What.MISSING, name + "/" + wanted, line));
    }

    String text() {
        return content.toString().strip();
    }

    /// Of a child; empty where there is none.
    String text(String wanted) {
        return child(wanted).map(Element::text).orElse("");
    }

    String neededText(String wanted) throws EdxmlException {
        Element found = needed(wanted);
        if (found.text().isEmpty()) {
            throw new EdxmlException(What.MISSING, name + "/" + wanted, found.line);
        }
        return found.text();
    }
}
