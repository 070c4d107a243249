package damlam.whistleblowing.web;

import damlam.journal.ErasedAct;
import damlam.journal.Journal;
import damlam.org.Org;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// In which order the acts of a report were done, of which most rows know the day alone; what no act says stands
/// between those before and after it.
///
/// @param done the acts, in the order of the record
/// @param erased words of it that were erased by law
record ConductTrail(List<Journal.Done> done, List<ErasedAct> erased) {
    ConductTrail {
        done = List.copyOf(done);
        erased = List.copyOf(erased);
    }

    /// Of an act; last where it is not known.
    int of(String kind, long no) {
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i).kind().equals(kind) && done.get(i).no() == no) {
                return 2 * i;
            }
        }
        return 2 * done.size();
    }

    /// Of what happened at an instant.
    int at(Instant instant) {
        return behind(act -> !act.at().isAfter(instant));
    }

    /// Of what came about as a day was over.
    int after(LocalDate day) {
        return behind(act -> !LocalDate.ofInstant(act.at(), Org.ZONE).isAfter(day));
    }

    /// Whether whoever said the words of an act asked for their erasure.
    boolean wished(String kind, long no) {
        return erased.stream().anyMatch(act -> act.kind().equals(kind) && act.nth() == no && act.wished());
    }

    private int behind(Predicate<Journal.Done> before) {
        return 2 * (int) done.stream().filter(before).count() - 1;
    }
}
