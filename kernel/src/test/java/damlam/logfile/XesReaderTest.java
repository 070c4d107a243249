package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// XES as writers of every kind write it.
class XesReaderTest {
    private static final String EVENT = "<event><string key=\"concept:name\" value=\"%s\"/>"
            + "<date key=\"time:timestamp\" value=\"2024-05-06T07:30:00.5+07:00\"/>"
            + "<string key=\"org:group\" value=\"%s\"/></event>";

    @Test
    void entitiesThatTheFileDeclaresAreRead() {
        String xes =
                "<?xml version='1.0'?>\n<!DOCTYPE log [\n<!ENTITY unit \"Phòng A\">\n<!ENTITY twice \"&unit; &unit;\">\n]>\n<log>"
                        + "<trace><string key='concept:name' value='1'/>"
                        + "<event><date key='time:timestamp' value='2024-05-06T07:30:00Z'/>"
                        + "<string key='org:group' value='&twice;'/></event></trace></log>";
        assertThat(LogFiles.read(LogFiles.file("log.xes", xes), "xes").unitNames())
                .containsExactly("Phòng A Phòng A");
        // Twenty thousand of them are no bomb.
        String event = "<event><date key='time:timestamp' value='2024-05-06T07:30:00Z'/>"
                + "<string key='org:group' value='&unit;'/></event>";
        String many = "<!DOCTYPE log [<!ENTITY unit 'A'>]><log><trace><string key='concept:name' value='1'/>"
                + event.repeat(20_000) + "</trace></log>";
        assertThat(LogFiles.read(LogFiles.file("many.xes", many), "xes").events())
                .isEqualTo(20_000);
    }

    @Test
    void withoutALineBreakWithCommentsEntitiesAndAttributesInAnyOrder() {
        String xes = "<?xml version='1.0'?><!-- <log> --><log xmlns='http://www.xes-standard.org/' xes.version='2.0'>"
                + "<trace><!-- a trace --><string value='T &amp; C &lt;1&gt; &#x1D11E;' key='concept:name'/>"
                + "<event><date value='2024-05-06T07:30:00.5+07:00' key='time:timestamp'/>"
                + "<string value='Sở &quot;A&quot; &#39;B&#39;' key=\"org:group\"/>"
                + "<![CDATA[ <event> ]]><string key='concept:name' value='a&#10;b'/></event></trace></log>";
        assertThat(text(xes)).containsExactly("T & C <1> 𝄞|2024-05-06T00:30:00.500Z|Sở \"A\" 'B'||a\nb|HELD");
    }

    @Test
    void namesCountWithoutTheirNamespaceAndAttributesOfAttributesArePassedOver() {
        String xes = """
                <x:log xmlns:x="urn:any">
                  <x:trace><x:string key="concept:name" value="1"/>
                    <x:event>
                      <x:string key="concept:name" value="outer">
                        <x:string key="concept:name" value="inner"/>
                        <x:date key="time:timestamp" value="1999-01-01T00:00:00Z"/>
                      </x:string>
                      <x:list key="org:group"><x:values><x:string key="org:group" value="listed"/></x:values></x:list>
                      <x:date key="time:timestamp" value="2024-05-06T07:30:00Z"/>
                    </x:event></x:trace>
                </x:log>
                """;
        assertThat(text(xes)).containsExactly("1|2024-05-06T07:30:00Z|||outer|HELD");
    }

    /// The plain version is one thread, and attributes always in the same order are what the reader expects.
    @Property(tries = 20)
    void threadsAndTheOrderOfAttributesChangeNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000) int events) {
        Random chance = new Random(seed);
        StringBuilder steady = new StringBuilder("<log><trace><string key='concept:name' value='1'/>");
        StringBuilder mixed = new StringBuilder(steady);
        for (int i = 0; i < events; i++) {
            List<String> attributes = new ArrayList<>();
            attributes.add("<string key='concept:name' value='step %d'/>".formatted(i % 7));
            attributes.add("<string key='org:group' value='Phòng %d'/>".formatted(chance.nextInt(40)));
            attributes.add("<int key='nobody:asks' value='%d'/>".formatted(i));
            attributes.add(
                    chance.nextInt(50) == 0
                            ? "<string key='time:timestamp' value='never'/>"
                            : "<date key='time:timestamp' value='2024-05-06T07:30:00.%03dZ'/>".formatted(i % 1_000));
            steady.append("<event>").append(String.join("", attributes)).append("</event>\n");
            Collections.shuffle(attributes, chance);
            mixed.append("<event>").append(String.join("", attributes)).append("</event>\n");
        }
        List<String> plain = read(steady + "</trace></log>", 1);
        assertThat(read(steady + "</trace></log>", 2)).isEqualTo(plain);
        assertThat(read(mixed + "</trace></log>", 2)).isEqualTo(plain);
    }

    /// The log's rows, then the lines that were set aside.
    private static List<String> read(String xes, int threads) {
        List<String> read = new ArrayList<>();
        List<String> rejects = new ArrayList<>();
        Rejects setAside = reject -> rejects.add(reject.line() + " " + reject.reason() + " " + reject.text());
        Assembly assembly = new Assembly(Profile.of("xes"), setAside);
        try (Source source = Source.open(LogFiles.file("log.xes", xes), done -> {})) {
            new XesReader(source, assembly, threads).read();
        }
        read.addAll(LogText.of(assembly.log().build()));
        read.addAll(rejects);
        return read;
    }

    @Test
    void aMissingAttributeTakesTheDefaultButNeverCaseOrTime() {
        String xes = """
                <log>
                  <global scope="event"><string key="org:group" value="Phòng A"/><string key="concept:name" value="UNKNOWN"/>
                    <date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
                  <global scope="trace"><string key="concept:name" value="one for all"/></global>
                  <trace><string key="concept:name" value="1"/>
                    <event><date key="time:timestamp" value="2024-05-06T07:30:00Z"/></event>
                    <event><string key="org:group" value="B"/></event></trace>
                  <trace><event><date key="time:timestamp" value="2024-05-06T07:30:00Z"/></event></trace>
                </log>
                """;
        LogFiles.Lenient read = LogFiles.lenient(LogFiles.file("log.xes", xes), "xes");
        assertThat(LogText.of(read.log())).containsExactly("1|2024-05-06T07:30:00Z|Phòng A|||HELD");
        assertThat(read.rejects())
                .extracting(Reject::line, Reject::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(7L, "there is no time in column 'time:timestamp'"),
                        org.assertj.core.groups.Tuple.tuple(8L, "there is no case in column 'case:concept:name'"));
    }

    @Test
    void aTraceMayNameItselfAfterItsEvents() {
        String xes = "<log><trace>" + EVENT.formatted("a", "A") + EVENT.formatted("b", "B")
                + "<string key=\"concept:name\" value=\"late\"/></trace></log>";
        assertThat(text(xes))
                .containsExactly("late|2024-05-06T00:30:00.500Z|A||a|HELD", "late|2024-05-06T00:30:00.500Z|B||b|HELD");
    }

    @Test
    void packedUtf16AndZonesAndFractionsOfASecond() {
        String xes = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><log><trace><string key=\"concept:name\" value=\"Đ\"/>"
                + date("2024-05-06T07:30:00+07:00") + date("2024-05-06T00:30:00.1234567Z")
                + date("2024-05-06T00:30:00.2-00:30") + "</trace></log>";
        byte[] packed = LogFiles.gzip(xes.getBytes(StandardCharsets.UTF_16));
        EventLog log = LogFiles.read(LogFiles.file("log.xes.gz", packed), "xes");
        assertThat(LogText.of(log))
                .containsExactly(
                        "Đ|2024-05-06T00:30:00Z||||HELD",
                        "Đ|2024-05-06T00:30:00.123Z||||HELD",
                        "Đ|2024-05-06T01:00:00.200Z||||HELD");
    }

    /// Readers work through buffers of some thousands of bytes; a character may lie across the border of two.
    @Property(tries = 150)
    void aCharacterAcrossTheBorderOfABufferStaysWhole(@ForAll @IntRange(max = 9_000) int before) {
        String name = "Sở Giáo dục và Đào tạo 𝄞";
        String xes = "<log><!--" + "x".repeat(before) + "-->\n<trace><string key=\"concept:name\" value=\""
                + name.repeat(200) + "\"/>" + EVENT.formatted(name, name) + "</trace></log>";
        assertThat(text(xes))
                .containsExactly(name.repeat(200) + "|2024-05-06T00:30:00.500Z|" + name + "||" + name + "|HELD");
    }

    @Test
    void aClassifierCanBeAskedForLikeAColumn() {
        String profile = LogFiles.file("p.yaml", """
                profile: classified
                case: case:concept:name
                at: time:timestamp
                activity: classifier:Step
                """).toString();
        String xes = "<log><classifier name=\"Step\" keys=\"concept:name 'org:group'\"/>"
                + "<trace><string key=\"concept:name\" value=\"1\"/>" + EVENT.formatted("a", "A") + "</trace></log>";
        EventLog log = LogFiles.read(LogFiles.file("log.xes", xes), profile);
        assertThat(log.activityNames()).containsExactly("a/A");
    }

    private static String date(String at) {
        return "<event><date key=\"time:timestamp\" value=\"" + at + "\"/></event>";
    }

    private static List<String> text(String xes) {
        return LogText.of(LogFiles.read(LogFiles.file("log.xes", xes), "xes"));
    }
}
