package damlam.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import damlam.detect.Level;
import damlam.detect.SignalKind;
import damlam.detect.Tally;
import damlam.peers.Comparison.Method;
import damlam.peers.Verdict.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final Path TEAMS = Path.of("../samples/peers/incident-teams.csv");

    /// The worked figures for the incident log of the BPI Challenge 2013.
    @Test
    void teamsThatBounceWorkAreJudgedAsInTheWorkedExample() throws IOException {
        Comparison bounced = compare(teams(2));
        assertThat(bounced.judged()).isEqualTo(184);
        assertThat(bounced.phi()).isCloseTo(7.473547, within(1e-6));
        assertThat(bounced.tau2()).isCloseTo(0.037657, within(1e-6));
        assertThat(bounced.method()).isEqualTo(Method.TRANSFORMED);
        assertThat(share(bounced)).isCloseTo(0.253226, within(1e-6));
        assertThat(aboveItsLimits(bounced, 0)).isEqualTo(39);
        assertThat(aboveItsLimits(bounced, bounced.tau2())).isEqualTo(15);
        assertThat(judged(bounced).stream().filter(v -> v.observed() > v.high()))
                .hasSize(15);
        assertThat(named(bounced, Standing.ABOVE)).isEqualTo(8);
        assertThat(named(bounced, Standing.BELOW)).isZero();
        assertThat(bounced.falseNamesExpected()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void teamsThatBounceWorkWithoutTouchingItAreJudgedAsInTheWorkedExample() throws IOException {
        Comparison bounced = compare(teams(3));
        assertThat(bounced.phi()).isCloseTo(1.439082, within(1e-6));
        assertThat(bounced.tau2()).isCloseTo(0.002584, within(1e-6));
        assertThat(named(bounced, Standing.ABOVE)).isEqualTo(3);
    }

    @Test
    void fewerThanTenCasesAreNotEnoughToSay() {
        Tally tally = new Tally();
        for (int party = 0; party < 40; party++) {
            tally.add(party, 0, 0, 30, 1, 0);
        }
        tally.add(99, 0, 0, 9, 9, 3);
        Verdict few = compare(tally).verdicts().get(40);
        assertThat(few.standing()).isEqualTo(Standing.TOO_FEW);
        assertThat(few.q()).isEqualTo(1);
        assertThat(few.explained()).isEqualTo(3);
    }

    @Test
    void rareHitsAreJudgedByExactLimits() {
        Tally tally = new Tally();
        for (int party = 0; party < 100; party++) {
            tally.add(party, 0, 0, 40, party % 20 == 0 ? 1 : 0, 0);
        }
        tally.add(100, 0, 0, 40, 8, 0);
        Comparison compared = compare(tally);
        assertThat(compared.method()).isEqualTo(Method.EXACT);
        Verdict out = compared.verdicts().get(100);
        assertThat(out.standing()).isEqualTo(Standing.ABOVE);
        // Binomial(40, 13/4040): 99.2 % have at most 1.
        assertThat(out.low()).isZero();
        assertThat(out.high()).isEqualTo(1);
        assertThat(compared.named()).isEqualTo(1);
    }

    @Test
    void whoDoesHarderKindsOfWorkIsHeldAgainstOthersOnThoseKinds() {
        Tally tally = new Tally();
        for (int party = 0; party < 30; party++) {
            tally.add(party, 0, 0, 50, 2, 0);
            tally.add(party, 1, 0, 50, 25, 0);
        }
        tally.add(30, 1, 0, 100, 50, 0);
        Verdict hard = compare(tally).verdicts().get(30);
        assertThat(hard.expected()).isCloseTo(50, within(1e-9));
        assertThat(hard.ratio()).isCloseTo(1, within(1e-9));
        assertThat(hard.standing()).isEqualTo(Standing.USUAL);
    }

    @Test
    void theFewerCasesTheMoreAShareIsDrawnTowardsThePeers() {
        Tally tally = new Tally();
        Random chance = new Random(7);
        for (int party = 0; party < 60; party++) {
            tally.add(party, 0, 0, 200, 20 + chance.nextInt(60), 0);
        }
        tally.add(60, 0, 0, 20, 10, 0);
        tally.add(61, 0, 0, 2000, 1000, 0);
        List<Verdict> verdicts = compare(tally).verdicts();
        double peers = verdicts.get(60).expected() / 20;
        assertThat(verdicts.get(60).shrunk()).isBetween(peers, 0.5);
        assertThat(verdicts.get(61).shrunk()).isBetween(verdicts.get(60).shrunk(), 0.5);
    }

    @Property(tries = 200)
    void aPartyAsItsPeersIsNeverNamed(
            @ForAll @IntRange(min = 2, max = 60) int parties,
            @ForAll @IntRange(min = 10, max = 300) int cases,
            @ForAll @IntRange(min = 0, max = 10) int tenths) {
        Tally tally = new Tally();
        int hits = cases * tenths / 10;
        for (int party = 0; party < parties; party++) {
            tally.add(party, party % 3, -1, cases, hits, 0);
        }
        Comparison compared = compare(tally);
        assertThat(compared.named()).isZero();
        assertThat(compared.verdicts()).allMatch(v -> Math.abs(v.expected() - v.observed()) < 1e-6);
    }

    @Property(tries = 100)
    void otherNumbersForThePartiesChangeNothing(@ForAll long seed) {
        Random chance = new Random(seed);
        int[] relabelled = IntStream.range(0, 40).map(i -> (i * 7 + 3) % 40).toArray();
        Tally tally = new Tally();
        Tally other = new Tally();
        for (int party = 0; party < 40; party++) {
            for (int kind = 0; kind < 2; kind++) {
                int n = 5 + chance.nextInt(40);
                int y = chance.nextInt(n + 1) / (party % 9 == 0 ? 1 : 4);
                tally.add(party, kind, party % 2, n, y, 0);
                other.add(relabelled[party], kind, party % 2, n, y, 0);
            }
        }
        Comparison one = compare(tally);
        Comparison two = compare(other);
        assertThat(two.tau2()).isCloseTo(one.tau2(), within(1e-12));
        for (int party = 0; party < 40; party++) {
            Verdict before = one.verdicts().get(party);
            Verdict after = two.verdicts().get(relabelled[party]);
            assertThat(after.standing()).isEqualTo(before.standing());
            assertThat(after.q()).isCloseTo(before.q(), within(1e-9));
            assertThat(after.shrunk()).isCloseTo(before.shrunk(), within(1e-9));
        }
    }

    @Property(tries = 100)
    void talliesOfPartsAddUpInAnyOrder(@ForAll long seed) {
        Random chance = new Random(seed);
        Tally whole = new Tally();
        Tally odd = new Tally();
        Tally even = new Tally();
        for (int i = 0; i < 300; i++) {
            int party = chance.nextInt(30);
            int kind = chance.nextInt(3) - 1;
            int n = chance.nextInt(20);
            int y = chance.nextInt(n + 1);
            whole.add(party, kind, -1, n, y, 1);
            (i % 2 == 0 ? even : odd).add(party, kind, -1, n, y, 1);
        }
        assertThat(compare(odd.plus(even))).isEqualTo(compare(whole));
        assertThat(compare(even.plus(odd))).isEqualTo(compare(whole));
    }

    /// All parties draw from the same chance: whoever is named is named falsely. Of the draws, 5 % may name somebody
    /// (all names are false then); 2 % more is what a thousand draws can be off.
    @Test
    void whereAllAreAlikeHardlyAnybodyIsNamed() {
        for (double share : new double[] {0.3, 0.1, 0.02, 0.005}) {
            Draws draws = draw(share, 0);
            assertThat(draws.drawsThatName).as("share %s", share).isLessThan(0.07);
            assertThat(draws.partiesNamed).as("share %s", share).isLessThan(0.005);
        }
    }

    /// Parties differ by what is nobody's fault.
    @Test
    void usualDifferencesNameFewerThanOneInTwenty() {
        assertThat(draw(0.2, 0.08).partiesNamed).isLessThan(0.05);
    }

    private record Draws(double drawsThatName, double partiesNamed) {}

    private static Draws draw(double share, double spread) {
        Random chance = new Random(11);
        int draws = 1000;
        int naming = 0;
        double named = 0;
        for (int draw = 0; draw < draws; draw++) {
            Tally tally = new Tally();
            for (int party = 0; party < 120; party++) {
                double own = Math.asin(Math.sqrt(share)) + spread * chance.nextGaussian();
                double p = Math.pow(Math.sin(Math.clamp(own, 0, Math.PI / 2)), 2);
                int n = 10 + chance.nextInt(90);
                int y = (int) IntStream.range(0, n)
                        .filter(i -> chance.nextDouble() < p)
                        .count();
                tally.add(party, 0, 0, n, y, 0);
            }
            Comparison compared = compare(tally);
            naming += compared.named() > 0 ? 1 : 0;
            named += compared.named() / (double) compared.judged();
        }
        return new Draws(naming / (double) draws, named / draws);
    }

    private static Comparison compare(Tally tally) {
        return Peers.compare(SignalKind.PING_PONG, Level.UNIT, tally);
    }

    private static List<Verdict> judged(Comparison comparison) {
        return comparison.verdicts().stream()
                .filter(v -> v.standing() != Standing.TOO_FEW)
                .toList();
    }

    private static long named(Comparison comparison, Standing standing) {
        return comparison.verdicts().stream()
                .filter(v -> v.standing() == standing)
                .count();
    }

    private static double share(Comparison comparison) {
        Verdict any = comparison.verdicts().get(0);
        return any.expected() / any.cases();
    }

    private static long aboveItsLimits(Comparison comparison, double tau2) {
        double target = Math.asin(Math.sqrt(share(comparison)));
        return judged(comparison).stream()
                .filter(v -> {
                    double s2 = 1 / (4.0 * v.cases());
                    double distance = Math.asin(Math.sqrt(v.observed() / (double) v.cases())) - target;
                    return distance / Math.sqrt(s2 + tau2) > 1.959964;
                })
                .count();
    }

    private static Tally teams(int column) throws IOException {
        Tally tally = new Tally();
        List<String> lines = Files.readAllLines(TEAMS);
        for (int team = 1; team < lines.size(); team++) {
            String[] cells = lines.get(team).split(",");
            tally.add(team, -1, -1, Integer.parseInt(cells[1]), Integer.parseInt(cells[column]), 0);
        }
        return tally;
    }
}
