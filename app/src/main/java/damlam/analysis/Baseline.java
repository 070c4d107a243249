package damlam.analysis;

import damlam.detect.Usual;
import damlam.ledger.DeskCases;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What a search of all moves leaves for those of single cases that come before the next: what was usual, and what
/// lay on whose desk.
///
/// @param order by its number in that search, the place of a case in the order in which all came
/// @param roles of its people, by whose numbers the peers are known
/// @param rules the version of the thresholds
record Baseline(Usual usual, DeskCases desks, IntUnaryOperator order, List<String> roles, String rules) {
    Baseline {
        roles = List.copyOf(roles);
    }

    /// Some cases, and all that ever lay on the desks of those named in them, in the order in which they came.
    BitSet withDesks(BitSet some, BitSet people) {
        BitSet all = (BitSet) some.clone();
        people.stream().flatMap(desks::of).forEach(number -> all.set(order.applyAsInt(number)));
        return all;
    }
}
