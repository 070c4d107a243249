package damlam.logfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The trace at hand: puts what it and its events say into rows. A trace that names itself only after its
/// events keeps these until it does.
final class XesTrace {
    private static final String VALUE = "value";

    private final XesAttributes attributes;
    private final XesEncoder encoder;
    private final @Nullable String[] ofTrace;
    private final @Nullable String[] ofEvent;
    private final Map<String, String> forClassifiers = new HashMap<>();
    private final List<Late> late = new ArrayList<>();
    private long line;

    /// An event that came before its trace's name.
    private record Late(long line, List<@Nullable String> values) {}

    XesTrace(XesAttributes attributes, XesEncoder encoder) {
        this.attributes = attributes;
        this.encoder = encoder;
        this.ofTrace = new String[attributes.size()];
        this.ofEvent = new String[attributes.size()];
    }

    void begin() {
        Arrays.fill(ofTrace, null);
        for (int slot = 0; slot < ofTrace.length; slot++) {
            if (attributes.column(slot).startsWith(XesAttributes.OF_TRACE)) {
                ofTrace[slot] = attributes.defaultOf(slot);
            }
        }
    }

    void attribute(String key, XMLStreamReader xml) {
        int slot = attributes.slotOfTrace(key);
        if (slot >= 0) {
            ofTrace[slot] = XesReader.attribute(xml, VALUE);
        }
    }

    void beginEvent(long atLine) {
        line = atLine;
        Arrays.fill(ofEvent, null);
        attributes.beginEvent();
        forClassifiers.clear();
    }

    void eventAttribute(String key, XMLStreamReader xml) {
        int slot = attributes.slotOfEvent(key);
        if (slot >= 0) {
            ofEvent[slot] = XesReader.attribute(xml, VALUE);
        }
        if (!attributes.classifiers().isEmpty()) {
            forClassifiers.put(key, XesReader.attribute(xml, VALUE));
        }
    }

    void endEvent() {
        attributes
                .classifiers()
                .forEach((slot, keys) -> ofEvent[slot] = keys.stream()
                        .map(key -> forClassifiers.getOrDefault(key, ""))
                        .collect(Collectors.joining("/")));
        boolean named = ofEvent[0] != null || isNamed();
        if (named) {
            put();
        } else {
            late.add(new Late(line, Arrays.asList(ofEvent.clone())));
        }
    }

    private boolean isNamed() {
        return ofTrace[0] != null && !ofTrace[0].isEmpty();
    }

    void end() {
        for (Late event : late) {
            line = event.line();
            event.values().toArray(ofEvent);
            put();
        }
        late.clear();
    }

    private void put() {
        String[] values = new String[ofEvent.length];
        for (int slot = 0; slot < values.length; slot++) {
            String value = ofEvent[slot] != null ? ofEvent[slot] : ofTrace[slot];
            values[slot] = value != null ? value : attributes.defaultOf(slot);
        }
        encoder.add(line, values);
    }
}
