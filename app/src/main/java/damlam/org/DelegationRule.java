package damlam.org;

import java.time.LocalDate;

/// What the rule book says of delegations, which is kept above the organisation.
public interface DelegationRule {
    /// Whether discipline and decisions on staff are delegated to deputies alone, by the rules of a day.
    boolean staffToDeputiesOnly(LocalDate day);
}
