package damlam.oversight;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What hinders somebody of the team from going on.
///
/// @param bar empty where nothing bars them, and there are only claims to look into
/// @param since the day from which it does
/// @param claims what the inspected side declared about them late
/// @param firm whether it holds whatever becomes of the claims
public record Hindrance(
        PersonId person, boolean leads, Optional<TeamBar> bar, LocalDate since, List<Claim> claims, boolean firm) {
    public Hindrance {
        claims = List.copyOf(claims);
    }

    /// Whether whoever decides on the team may judge that the relation does not exist.
    public boolean disputable() {
        return bar.isPresent() && !firm;
    }
}
