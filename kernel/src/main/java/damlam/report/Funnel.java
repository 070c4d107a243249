package damlam.report;

import damlam.detect.Level;
import damlam.detect.SignalKind;
import damlam.peers.Comparison;
import damlam.peers.Verdict;
import damlam.results.Analysis;
import damlam.results.PartyNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The parties of one level among their peers in one signal. Only who stands out has a name here.
///
/// @param share of hits among all opportunities
/// @param tau2 see [Comparison]
/// @param exact whether limits are those of the binomial distribution
/// @param parties how many had opportunities
/// @param judged how many of them had enough
/// @param above,below how many of these lie beyond their limits
/// @param explained opportunities left out because something speaks against them
/// @param named who lies beyond, the surest first, no more than a page holds
/// @param points the others, thinned out where a picture does not hold them all
record Funnel(
        SignalKind signal,
        Level level,
        double share,
        double tau2,
        boolean exact,
        int parties,
        int judged,
        long above,
        long below,
        double falseNamesExpected,
        long explained,
        List<Named> named,
        List<Point> points) {
    private static final int MOST_POINTS = 800;
    private static final int MOST_NAMED = 200;

    /// @param few whether there is not enough to say
    record Point(int n, int y, boolean few) {}

    /// @param least,most hits that are usual
    /// @param shrunk see [Verdict]
    record Named(
            String name, boolean above, int n, int y, double expected, int least, int most, double shrunk, double q) {}

    /// One for each comparison in which somebody could be judged.
    static List<Funnel> of(Analysis analysis) {
        PartyNames names = new PartyNames(analysis.log());
        List<Funnel> funnels = new ArrayList<>();
        for (Comparison comparison : analysis.comparisons()) {
            if (comparison.judged() > 0) {
                funnels.add(of(comparison, names));
            }
        }
        return funnels;
    }

    private static Funnel of(Comparison comparison, PartyNames names) {
        List<Verdict> verdicts = comparison.verdicts();
        List<Verdict> out = verdicts.stream()
                .filter(Verdict::standsOut)
                .sorted(Comparator.comparingDouble(Verdict::q).thenComparingInt(verdict -> -verdict.cases()))
                .toList();
        long n = verdicts.stream().mapToLong(Verdict::cases).sum();
        long y = verdicts.stream().mapToLong(Verdict::observed).sum();
        long above = out.stream()
                .filter(verdict -> verdict.standing() == Verdict.Standing.ABOVE)
                .count();
        return new Funnel(
                comparison.signal(),
                comparison.level(),
                n == 0 ? 0 : y / (double) n,
                comparison.tau2(),
                comparison.method() == Comparison.Method.EXACT,
                verdicts.size(),
                comparison.judged(),
                above,
                out.size() - above,
                comparison.falseNamesExpected(),
                verdicts.stream().mapToLong(Verdict::explained).sum(),
                out.stream()
                        .limit(MOST_NAMED)
                        .map(verdict -> named(verdict, names.compared(comparison.level(), verdict.party(), " ↔ ")))
                        .toList(),
                points(verdicts));
    }

    private static List<Point> points(List<Verdict> verdicts) {
        List<Verdict> inside =
                verdicts.stream().filter(verdict -> !verdict.standsOut()).toList();
        int most = Math.min(MOST_POINTS, inside.size());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Verdict verdict = inside.get((int) ((long) i * inside.size() / most));
            points.add(new Point(verdict.cases(), verdict.observed(), verdict.standing() == Verdict.Standing.TOO_FEW));
        }
        return points;
    }

    private static Named named(Verdict verdict, String name) {
        return new Named(
                name,
                verdict.standing() == Verdict.Standing.ABOVE,
                verdict.cases(),
                verdict.observed(),
                rounded(verdict.expected()),
                (int) Math.ceil(verdict.low()),
                (int) Math.floor(verdict.high()),
                rounded(verdict.shrunk()),
                rounded(verdict.q()));
    }

    /// The page shows no more.
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
