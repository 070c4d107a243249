package damlam.detect;

import java.util.Set;

/// What a run over a whole log found to be usual, by which single cases can be looked at again ([Detectors#again])
/// before the next run: what the log tells, what is usual among peers, and what may be expected of each desk.
public final class Usual {
    final Set<Fact> told;
    final Norms norms;
    final Workloads workloads;

    Usual(Set<Fact> told, Norms norms, Workloads workloads) {
        this.told = Set.copyOf(told);
        this.norms = norms;
        this.workloads = workloads;
    }
}
