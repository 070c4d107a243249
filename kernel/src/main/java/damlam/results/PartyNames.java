package damlam.results;

import damlam.detect.Tally;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Party;
import damlam.ledger.Level;
import java.util.List;

/// How parties are written in the tables.
public final class PartyNames {
    /// The party where the log does not say (DESIGN.md, section 3, rule 2).
    private static final String UNKNOWN = "unknown";

    private final EventLog log;

    public PartyNames(EventLog log) {
        this.log = log;
    }

    /// The unit that is charged, or the outside party; empty for nobody.
    public String unit(Party charged, int outside, boolean nobody) {
        if (nobody) {
            return "";
        }
        if (outside >= 0) {
            return log.outsideNames().get(outside);
        }
        return charged.isUnknown() ? UNKNOWN : name(log.unitNames(), charged.unit());
    }

    /// The person who is charged, empty if none is.
    String person(Party charged) {
        return name(log.personNames(), charged.person());
    }

    /// `unit` or `unit/person`.
    public String charged(Party charged, int outside, LedgerState state) {
        return charged.hasPerson() ? party(charged) : unit(charged, outside, state == LedgerState.DONE);
    }

    /// `unit` or `unit/person`, for a party that is known at least in part.
    public String party(Party party) {
        String unit = name(log.unitNames(), party.unit());
        return party.hasPerson() ? unit + "/" + person(party) : unit;
    }

    String at(Level level, int number) {
        return name(level == Level.UNIT ? log.unitNames() : log.personNames(), number);
    }

    /// A party of a comparison.
    ///
    /// @param between what stands between the two of a pair
    public String compared(damlam.detect.Level level, long party, String between) {
        return switch (level) {
            case PERSON -> log.personNames().get((int) party);
            case UNIT -> log.unitNames().get((int) party);
            case PAIR ->
                pair(log.unitNames().get(Tally.first(party)), log.unitNames().get(Tally.second(party)), between);
        };
    }

    /// By name, since numbers depend on which of the two the log names first.
    private static String pair(String one, String other, String between) {
        return one.compareTo(other) <= 0 ? one + between + other : other + between + one;
    }

    /// As [#party]; empty for one that is not known.
    public String partyIfKnown(Party party) {
        return party.isUnknown() ? "" : party(party);
    }

    static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }
}
