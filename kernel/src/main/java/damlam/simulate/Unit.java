package damlam.simulate;

import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.List;

/// A unit of the agency with its people.
final class Unit {
    final String name;
    final Party party;
    /// The head, then the deputy.
    final List<Worker> heads = new ArrayList<>();

    final List<Worker> staff = new ArrayList<>();

    Unit(int number, String name) {
        this.name = name;
        this.party = Party.unit(number);
    }

    /// Who leads now: the first of the heads who is there, else the head, who will find it when back.
    Worker actingHead(long at) {
        for (Worker head : heads) {
            if (head.attendance.isHere(at)) {
                return head;
            }
        }
        return heads.get(0);
    }
}
