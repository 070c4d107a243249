package damlam.report;

import damlam.eventlog.EventLog;
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
import java.util.Optional;

/// Where the time went: over all, and charged to whom, by state. What is done takes none.
///
/// @param states time by state, in the order of states, none that is empty
/// @param lead the state with the most time, and who is charged with the most of it; empty where no time went by
/// @param parties those with the most time, the most first
/// @param otherUnits,otherOutside how many there are beside these
/// @param othersMs the time of all that are not among these
record TimeSpent(
        long totalMs,
        Map<LedgerState, Long> states,
        Optional<Lead> lead,
        List<Party> parties,
        long otherUnits,
        long otherOutside,
        long othersMs) {
    /// As many bars as can be read at a glance.
    private static final int SHOWN = 16;

    private static final Comparator<Party> LONGEST =
            Comparator.comparingLong((Party party) -> -party.totalMs()).thenComparing(Party::name);

    /// Whom time is charged to.
    enum Kind {
        UNIT,
        OUTSIDE,
        /// The log does not say.
        UNKNOWN
    }

    record Party(String name, Kind kind, long totalMs, Map<LedgerState, Long> states) {
        private long in(LedgerState state) {
            return states.getOrDefault(state, 0L);
        }
    }

    /// @param ms all time in that state
    /// @param name of the party that is known and charged with the most of it
    /// @param kind OUTSIDE where it is waited for, UNKNOWN where the log tells of nobody in that state
    /// @param ofMs how much of `ms` that party is charged with
    record Lead(LedgerState state, long ms, String name, Kind kind, long ofMs) {}

    private record Key(int unit, int outside) {
        Kind kind() {
            return outside >= 0 ? Kind.OUTSIDE : unit >= 0 ? Kind.UNIT : Kind.UNKNOWN;
        }
    }

    static TimeSpent of(Analysis analysis, Clock clock) {
        Map<LedgerState, Long> states = new EnumMap<>(LedgerState.class);
        Map<Key, Map<LedgerState, Long>> byParty = new HashMap<>();
        analysis.totals().sums().forEach((account, sum) -> {
            long ms = clock.of(sum);
            if (account.state() == LedgerState.DONE || ms == 0) {
                return;
            }
            states.merge(account.state(), ms, Long::sum);
            byParty.computeIfAbsent(key(analysis.log(), account), any -> new EnumMap<>(LedgerState.class))
                    .merge(account.state(), ms, Long::sum);
        });
        PartyNames names = new PartyNames(analysis.log());
        List<Party> parties = new ArrayList<>();
        byParty.forEach((key, own) -> parties.add(new Party(name(names, key), key.kind(), sum(own), own)));
        parties.sort(LONGEST);
        List<Party> shown = parties.subList(0, Math.min(SHOWN, parties.size()));
        List<Party> rest = parties.subList(shown.size(), parties.size());
        return new TimeSpent(
                sum(states),
                states,
                lead(states, parties),
                List.copyOf(shown),
                count(rest, Kind.UNIT),
                count(rest, Kind.OUTSIDE),
                rest.stream().mapToLong(Party::totalMs).sum());
    }

    private static Optional<Lead> lead(Map<LedgerState, Long> states, List<Party> parties) {
        return states.entrySet().stream().max(Map.Entry.comparingByValue()).map(longest -> {
            LedgerState state = longest.getKey();
            return parties.stream()
                    .filter(party -> party.kind() != Kind.UNKNOWN && party.in(state) > 0)
                    .min(Comparator.comparingLong((Party party) -> -party.in(state))
                            .thenComparing(Party::name))
                    .map(party -> new Lead(
                            state,
                            longest.getValue(),
                            party.name(),
                            state == LedgerState.AWAITING_OUTSIDE ? Kind.OUTSIDE : party.kind(),
                            party.in(state)))
                    .orElseGet(() -> new Lead(state, longest.getValue(), "", Kind.UNKNOWN, longest.getValue()));
        });
    }

    private static long count(List<Party> parties, Kind kind) {
        return parties.stream().filter(party -> party.kind() == kind).count();
    }

    private static String name(PartyNames names, Key key) {
        return key.kind() == Kind.UNKNOWN
                ? ""
                : names.unit(new damlam.eventlog.Party(key.unit(), -1), key.outside(), false);
    }

    /// A party outside that bears the name of a unit is that unit, which somebody waits for as if it were outside.
    private static Key key(EventLog log, Totals.Account account) {
        int unit = log.unitNamed(account.outside());
        return unit < 0 ? new Key(account.charged().unit(), account.outside()) : new Key(unit, -1);
    }

    private static long sum(Map<LedgerState, Long> states) {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}
