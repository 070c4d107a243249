package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;

/// That a hearing was opened by mistake, and why.
public record Withdrawal(PersonId by, String reason, Instant at) {}
