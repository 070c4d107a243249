package damlam.documents;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/// Numbers for what comes in with a mark of secrecy, where its body decided on a series of its own.
public interface SecretArrivals {
    /// @param series that it is a number of
    record ArrivalNumber(long series, int no) {}

    /// The next one, taken within the transaction of the registration; empty where there is no such series and the
    /// common numbers are for it.
    Optional<ArrivalNumber> next(PersonId registeredBy, LocalDate day);
}
