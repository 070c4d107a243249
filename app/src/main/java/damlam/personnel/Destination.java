package damlam.personnel;

import damlam.org.UnitId;
import java.time.LocalDate;

/// Where somebody would be transferred: who is asked what they think of a move has to know where to.
///
/// @param post its title, which need not be held or recorded yet
/// @param from the first day there, as it is proposed
public record Destination(UnitId unit, String post, LocalDate from) {}
