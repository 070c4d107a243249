package damlam.report;

import damlam.detect.Level;
import damlam.detect.SignalKind;
import damlam.peers.Comparison;
import damlam.peers.Verdict;
import damlam.results.Analysis;
import damlam.results.PartyNames;
import java.util.ArrayList;
import java.util.List;

/// The parties of one level among their peers in one signal. Only who stands out has a name here.
///
/// @param share of hits among all opportunities
/// @param tau2 see [Comparison]
/// @param exact whether limits are those of the binomial distribution
/// @param tooFew parties of whom there is not enough to say; they are among the points
record Funnel(
        SignalKind signal,
        Level level,
        double share,
        double tau2,
        boolean exact,
        int judged,
        int tooFew,
        List<Point> points,
        double falseNamesExpected) {
    /// More points than a picture holds are thinned out, those that stand out never.
    private static final int MOST = 3_000;

    /// @param standing `-1` below, `0` as usual, `1` above, `2` too few to say
    /// @param name empty where it does not stand out
    record Point(int n, int y, double expected, double low, double high, double q, int standing, String name) {}

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
        int every = Math.max(1, verdicts.size() / MOST);
        List<Point> points = new ArrayList<>();
        long n = 0;
        long y = 0;
        int tooFew = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            n += verdict.cases();
            y += verdict.observed();
            tooFew += verdict.standing() == Verdict.Standing.TOO_FEW ? 1 : 0;
            boolean out = verdict.standsOut();
            if (out || i % every == 0) {
                points.add(point(verdict, out ? names.compared(comparison.level(), verdict.party(), " ↔ ") : ""));
            }
        }
        return new Funnel(
                comparison.signal(),
                comparison.level(),
                n == 0 ? 0 : y / (double) n,
                comparison.tau2(),
                comparison.method() == Comparison.Method.EXACT,
                comparison.judged(),
                tooFew,
                points,
                comparison.falseNamesExpected());
    }

    private static Point point(Verdict verdict, String name) {
        int standing = switch (verdict.standing()) {
            case ABOVE -> 1;
            case BELOW -> -1;
            case USUAL -> 0;
            case TOO_FEW -> 2;
        };
        return new Point(
                verdict.cases(),
                verdict.observed(),
                verdict.expected(),
                verdict.low(),
                verdict.high(),
                verdict.q(),
                standing,
                name);
    }
}
