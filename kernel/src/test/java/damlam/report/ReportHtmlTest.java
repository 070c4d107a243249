package damlam.report;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.detect.Against;
import damlam.detect.Fact;
import damlam.detect.Manifestation;
import damlam.detect.SignalKind;
import damlam.eventlog.LedgerState;
import damlam.ledger.Level;
import damlam.logfile.LogReader;
import damlam.logfile.Profile;
import damlam.logfile.Progress;
import damlam.logfile.Rejects;
import damlam.results.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the page is given adds up to what the tables say. That it is drawn is tested in a browser, with the
/// server's pages.
class ReportHtmlTest {
    private static final Path INCIDENTS = Path.of("../samples/foreign/bpic13-incidents.xes.gz");
    private static final Analysis ANALYSIS = analysis(INCIDENTS, "bpic13");

    @TempDir
    Path folder;

    @Test
    void theTimeOfAllPartiesIsTheLeadTime() throws IOException {
        JsonNode time = facts(ANALYSIS).get("time");
        long lead = ANALYSIS.totals().leadMs();
        assertThat(time.get("totalMs").longValue()).isEqualTo(lead);
        assertThat(sum(time.get("states"))).isEqualTo(lead);
        long shown = 0;
        for (JsonNode party : time.get("parties")) {
            assertThat(sum(party.get("states"))).isEqualTo(party.get("totalMs").longValue());
            shown += party.get("totalMs").longValue();
        }
        assertThat(shown + time.get("othersMs").longValue()).isEqualTo(lead);
    }

    @Test
    void theFlowHasEveryHandoverAndPingPong() throws IOException {
        JsonNode flow = facts(ANALYSIS).get("flow");
        assertThat(flow.get("handovers").longValue())
                .isEqualTo(ANALYSIS.handovers(Level.UNIT).count())
                .isEqualTo(9_454);
        assertThat(flow.get("pingPong").longValue()).isEqualTo(2_394);
        JsonNode first = flow.get("pairs").get(0);
        assertThat(first.get("nameA").stringValue() + first.get("nameB").stringValue())
                .isEqualTo("V37 2ndD8");
        assertThat(first.get("occurrences").longValue()).isEqualTo(84);
        for (JsonNode move : flow.get("moves")) {
            assertThat(move.get("from").intValue()).isNotEqualTo(move.get("to").intValue());
        }
    }

    @Test
    void theStretchesOfASlowCaseAreItsLength() throws IOException {
        JsonNode slow = facts(ANALYSIS).get("slow");
        assertThat(slow.size()).isEqualTo(12);
        long before = Long.MAX_VALUE;
        for (JsonNode work : slow) {
            long length = 0;
            for (JsonNode stretch : work.get("stretches")) {
                length += stretch.get("ms").longValue();
            }
            assertThat(length).isEqualTo(work.get("totalMs").longValue()).isLessThanOrEqualTo(before);
            before = length;
        }
    }

    /// A case that goes to and fro for a hundred thousand moves is told in a page that opens, and soon.
    @Test
    @Timeout(60)
    void aSignalOfThousandsOfMovesShowsTheFirst() throws IOException {
        StringBuilder moves = new StringBuilder("case,kind,at,actor,actor_unit,move,to_unit,to_person,ground,due,"
                + "evidence,stance,own_authority\na,,2024-01-01T00:00:00Z,x,X,ISSUE,A,a,,,,,\n");
        List<String> round = List.of(
                "a,A,FORWARD,B,b,,,,,",
                "b,B,ACCEPT,,,,,,,",
                "b,B,CONSULT,C,c,,,,,",
                "c,C,REPLY,,,,,,AGREE,",
                "b,B,RETURN,A,a,,,,,");
        for (int i = 0; i < 100_000; i++) {
            String at = Instant.ofEpochSecond(1_710_000_000 + 60L * i).toString();
            moves.append(String.join(",", "a", "", at, round.get(i % round.size())))
                    .append('\n');
        }
        JsonNode facts = facts(analysis(Files.writeString(folder.resolve("long.csv"), moves), "moves"));
        int most = 0;
        for (JsonNode shown : facts.findValues("strongest").stream()
                .flatMap(JsonNode::valueStream)
                .toList()) {
            most = Math.max(most, shown.get("moves").size());
        }
        assertThat(most).isBetween(40, 43);
    }

    @Test
    void onlyWhoStandsOutHasAName() throws IOException {
        JsonNode facts = facts(ANALYSIS);
        int named = 0;
        for (JsonNode funnel : facts.get("funnels")) {
            for (JsonNode point : funnel.get("points")) {
                boolean out = Math.abs(point.get("standing").intValue()) == 1;
                assertThat(point.get("name").stringValue().isEmpty()).isEqualTo(!out);
                named += out ? 1 : 0;
            }
        }
        assertThat(named)
                .isEqualTo(ANALYSIS.comparisons().stream()
                        .mapToInt(one -> one.named())
                        .sum())
                .isPositive();
    }

    @Test
    void namesOfALogCannotLeaveTheirPlace() throws IOException {
        Path log = Files.writeString(folder.resolve("hostile.csv"), """
                case:concept:name,time:timestamp,org:group,org:resource,concept:name
                </script><script>alert(1)</script>,2024-05-06T07:30:00Z,<!--,{{facts}},<b>x
                </script><script>alert(1)</script>,2024-05-07T07:30:00Z,"a""b\\",p,y
                """);
        String page = page(analysis(log, "xes"));
        assertThat(page).doesNotContain("<script>alert", "<!--");
        assertThat(JsonMapper.shared()
                        .readTree(block(page, "facts"))
                        .at("/slow/0/name")
                        .stringValue())
                .isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void theWordsAreThereInBothLanguages() throws IOException {
        JsonNode words = JsonMapper.shared().readTree(block(page(ANALYSIS), "words"));
        List<String> vi = new ArrayList<>(words.get("vi").propertyNames());
        assertThat(words.get("en").propertyNames()).containsExactlyElementsOf(vi);
        for (Object named : all()) {
            assertThat(vi).contains(named.toString());
        }
        String script = new String(
                ReportHtml.class.getResourceAsStream("report.js").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        Matcher said = Pattern.compile("(?:say|sentence)\\((?:\"\\w+\", \\{\\}, )?\"([a-z][\\w.]*[a-zA-Z])\"")
                .matcher(script);
        while (said.find()) {
            assertThat(vi).contains(said.group(1));
        }
    }

    private static List<String> all() {
        List<String> keys = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            keys.add("signal." + kind);
        }
        for (Manifestation manifestation : Manifestation.values()) {
            keys.add("manifestation." + manifestation);
        }
        for (LedgerState state : LedgerState.values()) {
            keys.add("state." + state);
        }
        for (Fact fact : Fact.values()) {
            keys.add("fact." + fact);
        }
        for (Against.Factor factor : Against.Factor.values()) {
            keys.add("factor." + factor);
        }
        for (damlam.detect.Level level : damlam.detect.Level.values()) {
            keys.add("level." + level);
        }
        return keys;
    }

    private static long sum(JsonNode states) {
        long sum = 0;
        for (JsonNode ms : states) {
            sum += ms.longValue();
        }
        return sum;
    }

    private JsonNode facts(Analysis analysis) throws IOException {
        return JsonMapper.shared().readTree(block(page(analysis), "facts"));
    }

    private String page(Analysis analysis) throws IOException {
        Path file = folder.resolve("report.html");
        new ReportHtml(List.of("log.csv")).write(analysis, file);
        return Files.readString(file);
    }

    private static String block(String page, String id) {
        int from = page.indexOf('>', page.indexOf("id=\"" + id + "\"")) + 1;
        return page.substring(from, page.indexOf("</script>", from));
    }

    private static Analysis analysis(Path log, String profile) {
        LogReader.ReadLog read =
                new LogReader(Profile.of(profile), Rejects.strict(), Progress.NONE, 2).read(List.of(log));
        return Analysis.of(read.log(), WorkCalendar.none(), read.log().lastMs(), read.rejected(), 2);
    }
}
