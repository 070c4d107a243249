package damlam.policy;

import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLedger;
import damlam.eventlog.LedgerState;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a rule costs: the working time that the cases reported on it have waited since they were, until its review
/// ended.
///
/// @param byCase each case's part
/// @param reporters how many people reported it
public record Cost(Map<CaseId, Long> byCase, int reporters) {
    public Cost {
        byCase = Collections.unmodifiableMap(new LinkedHashMap<>(byCase));
    }

    static Cost of(Review review, Map<CaseId, CaseLedger> ledgers, WorkCalendar calendar) {
        Map<CaseId, Long> byCase = new LinkedHashMap<>();
        review.cases().forEach((id, reported) -> {
            CaseLedger ledger = ledgers.get(id);
            byCase.put(id, ledger == null ? 0 : waited(ledger, reported, review.endedAfter(reported), calendar));
        });
        return new Cost(byCase, review.reporters());
    }

    public int cases() {
        return byCase.size();
    }

    public long workingMs() {
        return byCase.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Work waits where somebody else has to answer, decide, review, or where somebody outside is waited for.
    private static long waited(CaseLedger ledger, Instant from, @Nullable Instant until, WorkCalendar calendar) {
        long first = from.toEpochMilli();
        long last = until == null ? Long.MAX_VALUE : until.toEpochMilli();
        return ledger.stretches().stream()
                .filter(stretch -> stretch.state().isAwaiting() || stretch.state() == LedgerState.IN_REVIEW)
                .mapToLong(stretch -> {
                    long begins = Math.max(first, stretch.from().toEpochMilli());
                    long ends = Math.min(last, stretch.to().toEpochMilli());
                    return begins < ends ? calendar.workingMs(begins, ends) : 0;
                })
                .sum();
    }
}
