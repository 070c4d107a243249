package damlam.files;

import java.time.LocalDate;

/// How a file is closed.
///
/// @param endsOn the day on which the work ended; of a construction, on which it was settled
/// @param known whether whoever closes it knows what is doubtful in it
public record Closing(LocalDate endsOn, boolean construction, boolean known) {}
