package damlam.logfile;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XES, 1.0 and 2.0: names count without their namespace, attributes of attributes describe these and are
/// passed over, a missing attribute takes the log's global default, and classifiers can be asked for like
/// attributes.
final class XesReader {
    private final Source source;
    private final Assembly assembly;
    private final int threads;
    private final XesAttributes attributes;
    private final XesEncoder encoder;
    private final XesTrace trace;
    private boolean hasEvents;

    /// @param threads if more than one, the file is unpacked and rows are encoded beside the reading of the XML
    XesReader(Source source, Assembly assembly, int threads) {
        this.source = source;
        this.assembly = assembly;
        this.threads = threads;
        this.attributes = new XesAttributes(assembly.profile());
        this.encoder = new XesEncoder(source.name(), assembly, attributes, threads);
        this.trace = new XesTrace(attributes, encoder);
    }

    void read() {
        if (!read(new InputFactoryImpl(), false)) {
            try (Source again = Source.open(source.path(), read -> {})) {
                new XesReader(again, assembly, threads).read(withEntities(), true);
            }
        }
    }

    /// The JDK's parser, which is slower and reads entities that the XML declares itself. Nothing is
    /// fetched, and no entity may grow to more than a long text.
    private static XMLInputFactory withEntities() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "100000");
        factory.setProperty("jdk.xml.entityExpansionLimit", "10000000");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "100000000");
        return factory;
    }

    /// @return false if the XML declares a type of document, which the parser at hand does not understand; nothing was
    /// put in the log then
    private boolean read(XMLInputFactory parser, boolean types) {
        XMLStreamReader xml = null;
        try (encoder;
                InputStream bytes = threads > 1 ? new ReadAhead(source.stream()) : source.stream()) {
            xml = parser.createXMLStreamReader(bytes);
            for (int event = xml.next(); event != XMLStreamConstants.START_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.DTD && !types) {
                    return false;
                }
            }
            if (!xml.getLocalName().equals("log")) {
                throw new LogFormatException("%s: is XML but no XES log: it begins with <%s>; export the log as XES"
                        .formatted(source.name(), xml.getLocalName()));
            }
            readRows(xml);
            // Whatever follows the log must be XML too.
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException problem) {
            throw explain(problem, xml);
        } catch (IOException problem) {
            throw Source.unreadable(source.path(), problem);
        }
        // Attributes that no event has are missing only where there are events.
        attributes.missing().filter(problem -> hasEvents).ifPresent(problem -> {
            throw new LogFormatException("%s: %s".formatted(source.name(), problem));
        });
        return true;
    }

    private void readRows(XMLStreamReader xml) throws XMLStreamException {
        try {
            readLog(xml);
            encoder.finish();
        } catch (LogFormatException row) {
            if (attributes.missing().isPresent()) {
                refuseWhatNoEventHas();
            }
            throw row;
        }
    }

    /// Whether an event lacks its case or time, or the profile does not fit the log, only all of the log tells.
    private void refuseWhatNoEventHas() {
        Assembly forgotten = new Assembly(assembly.profile(), reject -> {});
        try (Source again = Source.open(source.path(), read -> {})) {
            new XesReader(again, forgotten, threads).read();
        }
    }

    private void readLog(XMLStreamReader xml) throws XMLStreamException {
        while (toNextChild(xml)) {
            switch (xml.getLocalName()) {
                case "trace" -> readTrace(xml);
                case "event" -> {
                    // An event without trace has no case.
                    trace.begin();
                    readEvent(xml);
                    trace.end();
                }
                case "global" -> readGlobal(xml);
                case "classifier" -> {
                    if (!attribute(xml, "scope").equals("trace")) {
                        attributes.classifier(attribute(xml, "name"), attribute(xml, "keys"));
                    }
                    skip(xml);
                }
                default -> skip(xml);
            }
        }
    }

    private void readGlobal(XMLStreamReader xml) throws XMLStreamException {
        boolean ofEvents = !attribute(xml, "scope").equals("trace");
        while (toNextChild(xml)) {
            attributes.global(ofEvents, attribute(xml, "key"), attribute(xml, "value"));
            skip(xml);
        }
    }

    private void readTrace(XMLStreamReader xml) throws XMLStreamException {
        trace.begin();
        while (toNextChild(xml)) {
            if (xml.getLocalName().equals("event")) {
                readEvent(xml);
            } else {
                trace.attribute(attribute(xml, "key"), xml);
                skip(xml);
            }
        }
        trace.end();
    }

    private void readEvent(XMLStreamReader xml) throws XMLStreamException {
        hasEvents = true;
        trace.beginEvent(xml.getLocation().getLineNumber());
        while (toNextChild(xml)) {
            trace.eventAttribute(attribute(xml, "key"), xml);
            skip(xml);
        }
        trace.endEvent();
    }

    /// Goes to the next child of the element at hand, or to its end.
    private static boolean toNextChild(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {
                    // Text and comments between elements mean nothing in XES.
                }
            }
        }
    }

    /// Goes to the end of the element at hand.
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /// The value of the XML attribute of that name, empty if there is none.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private LogFormatException explain(XMLStreamException problem, @Nullable XMLStreamReader xml) {
        if (problem.getNestedException() instanceof IOException io) {
            return Source.unreadable(source.path(), io);
        }
        int line = problem.getLocation() != null
                ? problem.getLocation().getLineNumber()
                : xml == null ? 1 : xml.getLocation().getLineNumber();
        // The JDK's parser names the place first.
        String what = String.valueOf(problem.getMessage())
                .replaceFirst("(?s)^ParseError at .*?Message: ", "")
                .lines()
                .findFirst()
                .orElse("");
        return new LogFormatException(source.name(), Math.max(1, line), remedy(what));
    }

    private static String remedy(String what) {
        if (what.contains("end-of-input") || what.contains("End-of-input") || what.contains("within the same entity")) {
            return "the XML stops in the middle; copy or export the file again";
        }
        if (what.contains("JAXP0001")) {
            return "the XML's entities grow beyond what any text needs; export the file without them";
        }
        if (what.contains("entity")) {
            return "the XML uses an entity that it does not declare, or that lies elsewhere; export the file without it";
        }
        if (what.contains("Invalid UTF-8")) {
            return "is not UTF-8, as XML is where it names no other encoding; save it as UTF-8";
        }
        return "is no well-formed XML: %s; export the file again".formatted(what);
    }
}
