package damlam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.cases.CaseId;
import damlam.cases.Party;
import damlam.detect.Against;
import damlam.detect.Figure;
import damlam.detect.Rules;
import damlam.detect.SignalKind;
import damlam.org.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Figure HOUR = new Figure(Figure.Unit.WORKING_MS, 3_600_000, 1_800_000);

    private static Pattern pattern(Figure figure, List<Pattern.Weight> against, int caseMoves) {
        return new Pattern(
                new CaseId(7),
                SignalKind.IDLE_HOLD,
                Party.of(new UnitId(3)),
                null,
                null,
                List.of(2),
                NOW,
                figure,
                against,
                0.5,
                caseMoves);
    }

    private static FoundSignal kept(Pattern pattern, String rules) {
        return new FoundSignal(new SignalId(1), pattern, NOW, NOW, rules, NOW, null, null);
    }

    private static Changes changes(FoundSignal kept, List<Pattern> found, int caseMoves, String rules) {
        // No absence is looked for where nobody is named.
        Changes.Search search = new Changes.Search(NOW, rules, NOW, null);
        return Changes.of(
                Map.of(kept.pattern().identity(), kept), new Detection.Result(found, Map.of(7L, caseMoves)), search);
    }

    @Test
    void theFactIsTheCasesOwnMoveBeforeAnythingElse() {
        FoundSignal kept = kept(pattern(HOUR, List.of(), 3), "1");
        assertThat(changes(kept, List.of(), 5, "2").overturned())
                .extracting(SignalRows.Overturned::gone)
                .containsExactly(new FoundSignal.Gone(NOW, FoundSignal.Reason.MOVE, 4, 2));
        assertThat(changes(kept, List.of(), 3, "2")
                        .overturned()
                        .getFirst()
                        .gone()
                        .reason())
                .isEqualTo(FoundSignal.Reason.RULES);
        assertThat(changes(kept, List.of(), 3, "1")
                        .overturned()
                        .getFirst()
                        .gone()
                        .reason())
                .isEqualTo(FoundSignal.Reason.OTHERS);
    }

    @Test
    void whatGrowsByMinutesIsNotWrittenEachTimeAndWhatSpeaksAgainstItIs() {
        FoundSignal kept = kept(pattern(HOUR, List.of(), 3), "1");
        Pattern minutesLater = pattern(new Figure(Figure.Unit.WORKING_MS, 3_900_000, 1_800_000), List.of(), 3);
        Pattern halfAnHourLater = pattern(new Figure(Figure.Unit.WORKING_MS, 5_400_000, 1_800_000), List.of(), 3);
        Pattern.Weight away = new Pattern.Weight(Against.Factor.ABSENCE, HOUR, 0);

        assertThat(changes(kept, List.of(minutesLater), 3, "1").isEmpty()).isTrue();
        assertThat(changes(kept, List.of(halfAnHourLater), 3, "1").renewed()).hasSize(1);
        assertThat(changes(kept, List.of(pattern(HOUR, List.of(away), 3)), 3, "1")
                        .renewed())
                .hasSize(1);
    }

    @Test
    void whatIsFoundAgainStandsAgain() {
        FoundSignal gone = new FoundSignal(
                new SignalId(1),
                pattern(HOUR, List.of(), 3),
                NOW,
                NOW,
                "1",
                NOW,
                null,
                new FoundSignal.Gone(NOW, FoundSignal.Reason.OTHERS, 0, 0));
        Changes changes = changes(gone, List.of(pattern(HOUR, List.of(), 3)), 3, "1");
        assertThat(changes.fresh()).isEmpty();
        assertThat(changes.renewed()).hasSize(1);
    }

    @Test
    void anOfficesOwnLimitsAreReadWhenTheyChangeAndAFaultyFileLeavesThoseBefore(@TempDir Path folder)
            throws IOException {
        SignalRules rules = new SignalRules(folder.toString());
        String standard = Rules.standard().version();
        assertThat(rules.thresholds().version()).isEqualTo(standard);

        Path file = folder.resolve("signals.csv");
        Files.writeString(file, "version,so 2\nEMPTY_TIMES,,4,,,FOUND,Quy chế thử\n");
        assertThat(rules.thresholds().version()).isEqualTo("so 2");

        Files.writeString(file, "version,so 3\nEMPTY_TIMES,,nhiều,,,FOUND,Quy chế thử\n");
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(60)));
        assertThat(rules.thresholds().version()).isEqualTo("so 2");
        assertThat(rules.faults()).singleElement().asString().contains("signals.csv");
    }

    @Test
    void thePersonAlwaysHasAWorkingDayAtLeast(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("looking.csv"),
                "rule,working_days,in_force_from,in_force_until,certainty,source\n"
                        + "TIME_TO_LOOK,0,,,FOUND,Quy chế thử\nTIME_TO_LOOK,5,2026-01-01,,FOUND,Quy chế thử\n");
        SignalRules rules = new SignalRules(folder.toString());
        assertThat(rules.faults()).singleElement().asString().contains("looking.csv, 2");
        assertThat(rules.timeToLook(java.time.LocalDate.of(2026, 2, 1)).workingDays())
                .isEqualTo(5);
        assertThat(rules.timeToLook(java.time.LocalDate.of(2025, 2, 1)).workingDays())
                .isEqualTo(2);
    }
}
