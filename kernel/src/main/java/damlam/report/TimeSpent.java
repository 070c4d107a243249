package damlam.report;

import damlam.eventlog.LedgerState;
import damlam.ledger.Totals;
import damlam.results.Analysis;
import damlam.results.PartyNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the time went: over all, and charged to which unit, by state. What is done takes none.
///
/// @param states time by state, in the order of states, none that is empty
/// @param parties the units and outside parties with the most time, the most first
/// @param others the time of all that are not among these
record TimeSpent(long totalMs, Map<LedgerState, Long> states, List<Party> parties, int others, long othersMs) {
    /// As many bars as can be read at a glance.
    private static final int SHOWN = 16;

    /// @param outside whether it is no unit of the log but somebody outside
    record Party(String name, boolean outside, long totalMs, Map<LedgerState, Long> states) {}

    private record Key(int unit, int outside) {}

    static TimeSpent of(Analysis analysis, Clock clock) {
        Map<LedgerState, Long> states = new EnumMap<>(LedgerState.class);
        Map<Key, Map<LedgerState, Long>> byParty = new HashMap<>();
        analysis.totals().sums().forEach((account, sum) -> {
            long ms = clock.of(sum);
            if (account.state() == LedgerState.DONE || ms == 0) {
                return;
            }
            states.merge(account.state(), ms, Long::sum);
            byParty.computeIfAbsent(key(account), key -> new EnumMap<>(LedgerState.class))
                    .merge(account.state(), ms, Long::sum);
        });
        PartyNames names = new PartyNames(analysis.log());
        List<Party> parties = new ArrayList<>();
        byParty.forEach((key, own) -> parties.add(new Party(
                names.unit(new damlam.eventlog.Party(key.unit(), -1), key.outside(), false),
                key.outside() >= 0,
                sum(own),
                own)));
        parties.sort(Comparator.comparingLong((Party party) -> -party.totalMs()).thenComparing(Party::name));
        List<Party> shown = parties.subList(0, Math.min(SHOWN, parties.size()));
        List<Party> rest = parties.subList(shown.size(), parties.size());
        return new TimeSpent(
                sum(states),
                states,
                List.copyOf(shown),
                rest.size(),
                rest.stream().mapToLong(Party::totalMs).sum());
    }

    private static Key key(Totals.Account account) {
        return new Key(account.charged().unit(), account.outside());
    }

    private static long sum(Map<LedgerState, Long> states) {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}
