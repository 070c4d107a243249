package damlam.report;

import static damlam.report.Analyses.AGENCY;
import static damlam.report.Analyses.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.detect.Signal;
import damlam.detect.SignalKind;
import damlam.eventlog.LedgerState;
import damlam.ledger.Cause;
import damlam.ledger.Level;
import damlam.peers.Comparison;
import damlam.results.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the page is given adds up to what the tables say.
class ReportFactsTest {
    @Test
    void theTimeOfAllPartiesIsTheLeadTime() {
        JsonNode time = facts(INCIDENTS).get("time");
        long lead = INCIDENTS.totals().leadMs();
        assertThat(time.get("totalMs").longValue()).isEqualTo(lead);
        assertThat(sum(time.get("states"))).isEqualTo(lead);
        long shown = 0;
        for (JsonNode party : time.get("parties")) {
            assertThat(sum(party.get("states"))).isEqualTo(party.get("totalMs").longValue());
            shown += party.get("totalMs").longValue();
        }
        assertThat(shown + time.get("othersMs").longValue()).isEqualTo(lead);
    }

    /// A case that goes to and fro for a hundred thousand moves is told in a page that opens, and soon.
    @Test
    @Timeout(60)
    void aSignalOfThousandsOfMovesShowsSome(@TempDir Path folder) throws IOException {
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
        JsonNode facts =
                facts(Analyses.of(Files.writeString(folder.resolve("long.csv"), moves), "moves", WorkCalendar.none()));
        int most = 0;
        for (JsonNode kind : facts.get("signals").get("counts")) {
            for (JsonNode evidence : kind.get("plain")) {
                most = Math.max(most, evidence.get("moves").size());
            }
        }
        assertThat(most).isEqualTo(14);
    }

    /// What is done is not called unfinished, and a unit that somebody waits for is no party outside.
    @Test
    void aCaseThatIsDoneIsNotOpenAndAUnitIsNotOutside(@TempDir Path folder) throws IOException {
        String moves = """
                case,kind,at,actor,actor_unit,move,to_unit,to_person,ground,due,evidence,stance,own_authority
                done,,2024-01-01T00:00:00Z,x,X,ISSUE,A,a,,,,,
                done,,2024-01-02T00:00:00Z,a,A,ACCEPT,,,,,,,
                done,,2024-01-09T00:00:00Z,a,A,SUBMIT,X,x,,,,,
                done,,2024-01-10T00:00:00Z,x,X,APPROVE,,,,,,,
                open,,2024-01-01T00:00:00Z,x,X,ISSUE,B,b,,,,,
                open,,2024-01-02T00:00:00Z,b,B,ACCEPT,,,,,,,
                open,,2024-01-03T00:00:00Z,b,B,WAIT,A,,,2024-02-01,,,
                open,,2024-01-20T00:00:00Z,b,B,NOTE,,,,,,,
                """;
        Path log = Files.writeString(folder.resolve("log.csv"), moves);
        JsonNode facts = facts(Analyses.of(log, "moves", WorkCalendar.none()));
        assertThat(facts.get("slow").valueStream())
                .extracting(one -> one.get("name").stringValue() + " " + one.get("open"))
                .containsExactlyInAnyOrder("open true", "done false");
        assertThat(facts.get("time").get("parties").valueStream())
                .extracting(one ->
                        one.get("name").stringValue() + " " + one.get("kind").stringValue())
                .containsExactlyInAnyOrder("A UNIT", "B UNIT", "X UNIT");
    }

    /// The share is one of the state's time, not of all time, and somebody outside is waited for and holds nothing.
    @Test
    void theFirstSentenceIsAboutOneState() {
        for (Analysis analysis : List.of(INCIDENTS, AGENCY)) {
            JsonNode time = facts(analysis).get("time");
            JsonNode lead = time.get("lead");
            String state = lead.get("state").stringValue();
            long inState = time.get("states").get(state).longValue();
            assertThat(lead.get("ms").longValue()).isEqualTo(inState);
            for (JsonNode ms : time.get("states")) {
                assertThat(ms.longValue()).isLessThanOrEqualTo(inState);
            }
            assertThat(lead.get("kind").stringValue()).isEqualTo(state.equals("AWAITING_OUTSIDE") ? "OUTSIDE" : "UNIT");
            for (JsonNode party : time.get("parties")) {
                JsonNode own = party.get("states").get(state);
                boolean known = !party.get("kind").stringValue().equals("UNKNOWN");
                if (own != null && known) {
                    assertThat(own.longValue())
                            .isLessThanOrEqualTo(lead.get("ofMs").longValue());
                }
                if (party.get("name").equals(lead.get("name"))) {
                    assertThat(own.longValue()).isEqualTo(lead.get("ofMs").longValue());
                }
            }
        }
        assertThat(facts(INCIDENTS).at("/time/lead/name").stringValue()).isEqualTo("User");
    }

    @Test
    void unitsAreCountedAsUnits() {
        Analysis analysis = AGENCY;
        JsonNode time = facts(analysis).get("time");
        Set<String> units = analysis.totals().sums().keySet().stream()
                .filter(account -> account.charged().unit() >= 0 && account.state() != LedgerState.DONE)
                .map(account -> analysis.log().unitNames().get(account.charged().unit()))
                .collect(Collectors.toSet());
        long shown = 0;
        for (JsonNode party : time.get("parties")) {
            boolean unit = party.get("kind").stringValue().equals("UNIT");
            assertThat(units.contains(party.get("name").stringValue())).isEqualTo(unit);
            shown += unit ? 1 : 0;
        }
        assertThat(shown + time.get("otherUnits").longValue()).isEqualTo(units.size());
        assertThat(time.get("otherOutside").longValue()).isPositive();
    }

    @Test
    void theCausesAreTheTimeOfTheStatesThatWait() {
        for (Analysis analysis : List.of(INCIDENTS, AGENCY)) {
            JsonNode facts = facts(analysis);
            JsonNode states = facts.at("/time/states");
            JsonNode waiting = facts.get("waiting");
            JsonNode causes = waiting.get("causes");
            assertThat(sum(causes)).isEqualTo(waiting.get("totalMs").longValue());
            long ofHolders = 0;
            for (Cause cause : EnumSet.range(Cause.ABSENT, Cause.UNTAKEN)) {
                ofHolders += ms(causes, cause);
            }
            assertThat(ofHolders)
                    .isEqualTo(ms(states, LedgerState.UNOPENED) + ms(states, LedgerState.QUEUED))
                    .isPositive();
            for (Cause cause : EnumSet.range(Cause.AWAITING_REPLY, Cause.IN_REVIEW)) {
                assertThat(ms(causes, cause)).isEqualTo(ms(states, LedgerState.valueOf(cause.name())));
            }
            long charged = waiting.get("othersMs").longValue()
                    + waiting.get("elsewhereMs").longValue();
            for (JsonNode unit : waiting.get("units")) {
                assertThat(sum(unit.get("causes")))
                        .isEqualTo(unit.get("totalMs").longValue());
                charged += unit.get("totalMs").longValue();
            }
            assertThat(charged).isEqualTo(waiting.get("totalMs").longValue());
        }
        assertThat(facts(AGENCY).at("/waiting/causes").propertyNames()).contains("ABSENT", "BUSY_LATER", "IDLE");
        assertThat(facts(INCIDENTS).at("/waiting/causes").propertyNames())
                .containsExactly("UNTAKEN", "AWAITING_OUTSIDE");
    }

    /// What speaks against a signal halves its strength: the strongest alone would never show any of it.
    @Test
    void whatSpeaksAgainstIsSeenWhereItExists() {
        Analysis analysis = AGENCY;
        int weighed = 0;
        for (JsonNode count : facts(analysis).at("/signals/counts")) {
            SignalKind kind = SignalKind.valueOf(count.get("kind").stringValue());
            List<Signal> all = analysis.findings().signals().stream()
                    .filter(signal -> signal.kind() == kind)
                    .toList();
            long explained = all.stream().filter(Signal::isExplained).count();
            assertThat(count.get("found").longValue()).isEqualTo(all.size());
            assertThat(count.get("explained").longValue()).isEqualTo(explained);
            int plain = count.get("plain").size();
            assertThat(plain + count.get("weighed").size()).isEqualTo(Math.min(4, all.size()));
            assertThat(count.get("weighed").isEmpty()).isEqualTo(explained == 0);
            weighed += explained > 0 ? 1 : 0;
            for (JsonNode one : count.get("plain")) {
                assertThat(one.get("against").isEmpty()).isTrue();
                assertThat(one.get("figure").get("of").longValue()).isPositive();
            }
            for (JsonNode one : count.get("weighed")) {
                assertThat(one.get("against").get(0).at("/figure/of").longValue())
                        .isPositive();
            }
        }
        assertThat(weighed).isGreaterThan(3);
    }

    /// The strongest of its group is among those shown.
    @Test
    void theStrongestAreShown() {
        Analysis analysis = AGENCY;
        Signal strongest = analysis.findings().signals().stream()
                .filter(signal -> signal.kind() == SignalKind.IDLE_HOLD && !signal.isExplained())
                .max(Comparator.comparingDouble(Signal::strength))
                .orElseThrow();
        for (JsonNode count : facts(analysis).at("/signals/counts")) {
            if (count.get("kind").stringValue().equals("IDLE_HOLD")) {
                assertThat(count.at("/plain/0/caseName").stringValue())
                        .isEqualTo(analysis.log().caseNames().get(strongest.caseNo()));
                assertThat(count.at("/plain/0/figure/found").longValue())
                        .isEqualTo(strongest.figure().found());
            }
        }
    }

    @Test
    void theFlowHasEveryHandoverAndPingPong() {
        JsonNode flow = facts(INCIDENTS).get("flow");
        assertThat(flow.get("handovers").longValue())
                .isEqualTo(INCIDENTS.handovers(Level.UNIT).count())
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
    void theStretchesOfASlowCaseAreItsLength() {
        JsonNode slow = facts(INCIDENTS).get("slow");
        assertThat(slow.size()).isEqualTo(12);
        long before = Long.MAX_VALUE;
        for (JsonNode work : slow) {
            long length = 0;
            boolean joined = false;
            for (JsonNode stretch : work.get("stretches")) {
                length += stretch.get("ms").longValue();
                boolean several = stretch.get("pieces").intValue() > 1;
                assertThat(stretch.get("state").isNull()).isEqualTo(several);
                assertThat(several && joined).isFalse();
                joined = several;
            }
            assertThat(length).isEqualTo(work.get("totalMs").longValue()).isLessThanOrEqualTo(before);
            before = length;
        }
    }

    @Test
    void whoStandsOutIsThereWithAllThatWasComputed() {
        int named = 0;
        for (Analysis analysis : List.of(INCIDENTS, AGENCY)) {
            List<Comparison> judged = analysis.comparisons().stream()
                    .filter(comparison -> comparison.judged() > 0)
                    .toList();
            JsonNode funnels = facts(analysis).get("funnels");
            assertThat(funnels.size()).isEqualTo(judged.size());
            for (int i = 0; i < judged.size(); i++) {
                Comparison comparison = judged.get(i);
                JsonNode funnel = funnels.get(i);
                assertThat(funnel.get("judged").intValue()).isEqualTo(comparison.judged());
                assertThat(funnel.get("exact").booleanValue())
                        .isEqualTo(comparison.method() == Comparison.Method.EXACT);
                assertThat(funnel.get("falseNamesExpected").doubleValue()).isEqualTo(comparison.falseNamesExpected());
                assertThat(funnel.get("above").longValue() + funnel.get("below").longValue())
                        .isEqualTo(comparison.named())
                        .isEqualTo(funnel.get("named").size());
                assertThat(funnel.get("points").size())
                        .isEqualTo(Math.min(800, comparison.verdicts().size() - comparison.named()));
                for (JsonNode party : funnel.get("named")) {
                    int y = party.get("y").intValue();
                    assertThat(party.get("above").booleanValue())
                            .isEqualTo(y > party.get("expected").doubleValue());
                    assertThat(y < party.get("least").intValue()
                                    || y > party.get("most").intValue())
                            .as("%s lies beyond what is printed as usual", party)
                            .isTrue();
                    named++;
                }
            }
        }
        assertThat(named).isGreaterThan(20);
    }

    private static long ms(JsonNode sums, Enum<?> of) {
        JsonNode ms = sums.get(of.name());
        return ms == null ? 0 : ms.longValue();
    }

    private static long sum(JsonNode states) {
        long sum = 0;
        for (JsonNode ms : states) {
            sum += ms.longValue();
        }
        return sum;
    }

    private static JsonNode facts(Analysis analysis) {
        return JsonMapper.shared().valueToTree(ReportFacts.of(analysis, List.of("log.csv")));
    }
}
