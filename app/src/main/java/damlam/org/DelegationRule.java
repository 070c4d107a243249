package damlam.org;

import java.time.LocalDate;
import java.util.Optional;

/// What the rule book says of delegations, which is kept above the organisation.
public interface DelegationRule {
    /// Whether discipline and decisions on staff are delegated to deputies alone, by the rules of a day.
    boolean staffToDeputiesOnly(LocalDate day);

    /// How long a delegation that begins on a day may last; empty where no rule says it.
    Optional<Longest> longest(LocalDate starts);

    /// @param last its last day at the latest
    /// @param binds whether an officer confirmed the rule, or it was found in the law: else it is a warning alone
    record Longest(LocalDate last, boolean binds) {}
}
