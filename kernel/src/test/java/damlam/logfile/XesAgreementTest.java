package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The streaming reader agrees with the JDK's tree of the whole document, whatever way the XML is written, in each
/// encoding, and wherever the borders of the parser's buffers lie.
class XesAgreementTest {
    @Property(tries = 300)
    void theSameEventsComeOut(
            @ForAll("logs") String log,
            @ForAll("encodings") Charset encoding,
            @ForAll @IntRange(max = 4_200) int before,
            @ForAll @IntRange(min = 1, max = 2) int threads)
            throws Exception {
        String head = "<?xml version='1.0' encoding='" + encoding.name() + "'?><!--" + "x".repeat(before) + "-->";
        byte[] file = (head + log).getBytes(encoding);
        assertThat(own(file, threads)).isEqualTo(plain(file));
    }

    /// A buffer of 4,000 bytes or 4,096 characters ends within a surrogate pair, an entity, a line break or a
    /// comment for some of these.
    @Test
    void noPlaceForABorderIsSpecial() throws Exception {
        String log = "<log><trace><string key='concept:name' value='\uD834\uDD1E'/>\r\n<!--\uD834\uDD1E--><event>"
                + "<string key='concept:name' value='Đ\uD834\uDD1E&#x1D11E;&amp;\r\n\uD834\uDD1E'/><![CDATA[\uD834\uDD1E]]>"
                + "<date value='2024-05-06T07:30:00Z' key='time:timestamp'/></event></trace></log>";
        for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            String mark = encoding.equals(StandardCharsets.UTF_8) ? "" : "\uFEFF";
            for (int before = 3_600; before < 4_150; before++) {
                byte[] file = (mark + "<!--" + "x".repeat(before) + "-->" + log).getBytes(encoding);
                assertThat(own(file, 1))
                        .containsExactly(
                                "\uD834\uDD1E|2024-05-06T07:30:00Z|||Đ\uD834\uDD1E\uD834\uDD1E& \uD834\uDD1E|HELD");
            }
        }
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16);
    }

    @Provide
    Arbitrary<String> logs() {
        Arbitrary<String> trace = Combinators.combine(
                        attribute("string", "concept:name", names()),
                        event().list().ofMaxSize(4),
                        filler().list().ofSize(3),
                        Arbitraries.of(true, false))
                .as((name, events, filler, last) -> {
                    String all = String.join(filler.get(0), events);
                    return "<x:trace>" + filler.get(1) + (last ? all + name : name + all) + filler.get(2)
                            + "</x:trace>";
                });
        return trace.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(traces -> "<x:log xmlns:x='urn:x' xes.version=\"2.0\"><x:extension name='Concept' prefix='concept'"
                        + " uri='http://x/'/>" + String.join("\n", traces) + "</x:log>");
    }

    private static Arbitrary<String> event() {
        Arbitrary<String> time = Arbitraries.of(
                "2024-05-06T07:30:00Z", "2024-05-06T07:30:00.1+07:00", "2024-05-06T07:29:00.123456789-00:30");
        return Combinators.combine(
                        attribute("date", "time:timestamp", time),
                        attribute("string", "org:group", names()),
                        attribute("string", "concept:name", names()),
                        attribute("string", "nobody asks", names()),
                        filler(),
                        Arbitraries.randomValue(random -> random.nextLong()))
                .as((at, unit, step, other, filler, seed) -> {
                    List<String> all = new ArrayList<>(List.of(at, unit, step, other));
                    Collections.shuffle(all, new Random(seed));
                    return "<x:event>" + String.join(filler, all) + "</x:event>";
                });
    }

    /// One attribute, its two XML attributes in either order and quotes, sometimes with attributes of its own.
    private static Arbitrary<String> attribute(String type, String key, Arbitrary<String> values) {
        return Combinators.combine(values, Arbitraries.integers().between(0, 15), filler())
                .as((value, manner, filler) -> {
                    char quote = (manner & 1) == 0 ? '"' : '\'';
                    String one = "key=" + quote + key + quote;
                    String two = "value=" + quote + escaped(value, (manner & 2) == 0) + quote;
                    String both = (manner & 4) == 0 ? one + " " + two : two + "\n\t" + one;
                    return (manner & 8) == 0
                            ? "<x:" + type + " " + both + "/>"
                            : "<x:" + type + "  " + both + " >" + filler + "<x:" + type + " "
                                    + both.replace("value=", "value =") + "/></x:" + type + ">";
                });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of(
                "a",
                "b",
                "Sở Giáo dục & Đào tạo",
                "<x>",
                "it's \"so\"",
                "𝄞𝄞",
                "line\nbreak",
                "tab\t",
                "",
                " blank ",
                "]]>",
                "&amp;",
                "é\u0301",
                "\uFFFD",
                "<!-- no -->");
    }

    private static Arbitrary<String> filler() {
        return Arbitraries.of(
                "",
                "",
                "\n",
                " \r\n\t",
                "<!-- <x:event> & 𝄞 -->",
                "<![CDATA[ </x:trace> & ]]>",
                "text &amp; 𝄞",
                "<?pi a?>");
    }

    private static String escaped(String value, boolean byNumber) {
        StringBuilder text = new StringBuilder();
        value.codePoints().forEach(c -> {
            boolean must = "&<>\"'\n\t\r".indexOf(c) >= 0;
            if (must || byNumber && c > 0x7F) {
                text.append("&#x").append(Integer.toHexString(c)).append(';');
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private static List<String> own(byte[] file, int threads) {
        Assembly assembly = new Assembly(Profile.of("xes"), reject -> {});
        try (Source source = Source.open(LogFiles.file("log.xes", file), done -> {})) {
            new XesReader(source, assembly, threads).read();
        }
        return LogText.of(assembly.log().build());
    }

    private static List<String> plain(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Node log = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        Map<String, List<Event>> cases = new LinkedHashMap<>();
        for (Element trace : children(log, "trace")) {
            String name = values(trace).getOrDefault("concept:name", "");
            for (Element event : children(trace, "event")) {
                Map<String, String> values = values(event);
                if (!name.isEmpty()) {
                    cases.computeIfAbsent(name, key -> new ArrayList<>()).add(Event.of(name, values));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        cases.values()
                .forEach(own -> own.stream()
                        .sorted(Comparator.comparing(Event::at))
                        .map(Event::line)
                        .forEach(lines::add));
        return lines;
    }

    private record Event(Instant at, String line) {
        static Event of(String name, Map<String, String> values) {
            Instant at = OffsetDateTime.parse(values.get("time:timestamp"))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS);
            return new Event(
                    at,
                    String.join(
                            "|", name, at.toString(), values.get("org:group"), "", values.get("concept:name"), "HELD"));
        }
    }

    private static List<Element> children(Node parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element && (name.isEmpty() || name.equals(at.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }

    private static Map<String, String> values(Element of) {
        Map<String, String> values = new HashMap<>();
        children(of, "").forEach(child -> values.put(child.getAttribute("key"), child.getAttribute("value")));
        return values;
    }
}
