package damlam.report;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.detect.Against;
import damlam.detect.Fact;
import damlam.detect.Figure;
import damlam.detect.Manifestation;
import damlam.detect.SignalKind;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.ledger.Cause;
import damlam.results.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page is whole in itself, whatever the log. That it is drawn is tested in a browser, with the server's pages.
class ReportHtmlTest {
    @TempDir
    Path folder;

    @Test
    void namesOfALogCannotLeaveTheirPlace() throws IOException {
        Path log = Files.writeString(folder.resolve("hostile.csv"), """
                case:concept:name,time:timestamp,org:group,org:resource,concept:name
                </script><script>alert(1)</script>,2024-05-06T07:30:00Z,<!--,{{facts}},<b>x
                </script><script>alert(1)</script>,2024-05-07T07:30:00Z,"a""b\\",p,y
                """);
        String page = page(Analyses.of(log, "xes", WorkCalendar.none()));
        assertThat(page).doesNotContain("<script>alert", "<!--");
        assertThat(JsonMapper.shared()
                        .readTree(block(page, "facts"))
                        .at("/slow/0/name")
                        .stringValue())
                .isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void theWordsAreThereInBothLanguages() throws IOException {
        JsonNode words = JsonMapper.shared().readTree(block(page(Analyses.INCIDENTS), "words"));
        List<String> vi = new ArrayList<>(words.get("vi").propertyNames());
        assertThat(words.get("en").propertyNames()).containsExactlyElementsOf(vi);
        for (Object named : all()) {
            assertThat(vi).contains(named.toString());
        }
        String page = page(Analyses.INCIDENTS);
        Matcher said = Pattern.compile("(?:say|sentence)\\((?:\"\\w+\", \\{\\}, )?\"([a-z][\\w.]*[a-zA-Z])\"")
                .matcher(page.substring(page.lastIndexOf("<script>")));
        int found = 0;
        while (said.find()) {
            assertThat(vi).contains(said.group(1));
            found++;
        }
        assertThat(found).isGreaterThan(60);
    }

    private static List<String> all() {
        List<String> keys = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            keys.add("signal." + kind);
            if (kind != SignalKind.FALSE_WAIT) {
                keys.add("figure." + kind);
            }
        }
        for (Figure.Unit unit : Figure.Unit.values()) {
            keys.add("figure." + SignalKind.FALSE_WAIT + "." + unit);
        }
        for (MoveKind move : MoveKind.values()) {
            keys.add("move." + move);
        }
        for (Stance stance : Stance.values()) {
            keys.add("stance." + stance);
        }
        for (Cause cause : Cause.values()) {
            keys.add("cause." + cause);
            keys.add("cause.note." + cause);
        }
        for (String how : List.of(
                "part",
                "most",
                "all",
                "outside.part",
                "outside.most",
                "outside.all",
                "held.part",
                "held.most",
                "held.all",
                "unknown")) {
            keys.add("head." + how);
        }
        for (Manifestation manifestation : Manifestation.values()) {
            keys.add("manifestation." + manifestation);
        }
        for (LedgerState state : LedgerState.values()) {
            keys.add("state." + state);
            if (state != LedgerState.DONE) {
                keys.add("head.state." + state);
            }
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

    private String page(Analysis analysis) throws IOException {
        Path file = folder.resolve("report.html");
        new ReportHtml(List.of("log.csv")).write(analysis, file);
        return Files.readString(file);
    }

    private static String block(String page, String id) {
        int from = page.indexOf('>', page.indexOf("id=\"" + id + "\"")) + 1;
        return page.substring(from, page.indexOf("</script>", from));
    }
}
