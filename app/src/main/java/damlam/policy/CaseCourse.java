package damlam.policy;

import damlam.cases.CaseLedger;
import damlam.cases.CaseLedger.Stretch;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a case's time went, and when it went forward.
///
/// @param forward when somebody took a step that brought it on, the first first
record CaseCourse(CaseLedger ledger, List<Instant> forward) {
    /// To take a case, to give it to a colleague, to ask for more time or to leave a note brings it no further; nor
    /// does to ask somebody: the answer does.
    private static final Set<MoveKind> FORWARD = EnumSet.of(
            MoveKind.REPLY,
            MoveKind.SILENCE,
            MoveKind.DECIDE,
            MoveKind.RESUME,
            MoveKind.PROGRESS,
            MoveKind.SUBMIT,
            MoveKind.REJECT,
            MoveKind.APPROVE,
            MoveKind.CANCEL,
            MoveKind.REOPEN);

    CaseCourse {
        forward = List.copyOf(forward);
    }

    static CaseCourse of(CaseLedger ledger, List<MadeMove> moves) {
        return new CaseCourse(
                ledger,
                moves.stream()
                        .filter(move -> FORWARD.contains(move.kind()))
                        .map(MadeMove::at)
                        .sorted()
                        .toList());
    }

    record Span(Instant from, Instant to) {}

    /// Work waits where somebody else has to answer, decide, review, or where somebody outside is waited for.
    static boolean waits(Stretch stretch) {
        return stretch.state().isAwaiting() || stretch.state() == LedgerState.IN_REVIEW;
    }

    /// The time around a report in which the case stood with whoever reported or their unit, without a step forward;
    /// empty where others held it.
    Optional<Span> stood(Report report, OrgChart chart) {
        List<Stretch> all = ledger.stretches();
        int at = all.size() - 1;
        while (at >= 0 && all.get(at).from().isAfter(report.at())) {
            at--;
        }
        if (at < 0 || !isWith(report, at, chart)) {
            return Optional.empty();
        }
        int first = at;
        while (first > 0 && isWith(report, first - 1, chart)) {
            first--;
        }
        int last = at;
        while (last < all.size() - 1 && isWith(report, last + 1, chart)) {
            last++;
        }
        Instant from = all.get(first).from();
        Instant to = all.get(last).to();
        for (Instant step : forward) {
            if (step.isAfter(report.at())) {
                to = step.isBefore(to) ? step : to;
                break;
            }
            from = step.isAfter(from) ? step : from;
        }
        return Optional.of(new Span(from, to));
    }

    /// What a unit asks others for, it still holds.
    private boolean isWith(Report report, int no, OrgChart chart) {
        List<Stretch> all = ledger.stretches();
        int holding = no;
        while (holding > 0 && waits(all.get(holding))) {
            holding--;
        }
        return isOf(report, all.get(no).charged(), chart)
                || isOf(report, all.get(holding).charged(), chart);
    }

    private static boolean isOf(Report report, @Nullable Party party, OrgChart chart) {
        return party != null
                && (report.by().equals(party.person())
                        || today(chart, report.unit()).equals(today(chart, party.unit())));
    }

    /// A team's work is its department's, and a merged unit's that of whoever took it over.
    private static UnitId today(OrgChart chart, UnitId unit) {
        return chart.addressable(chart.successor(unit));
    }
}
