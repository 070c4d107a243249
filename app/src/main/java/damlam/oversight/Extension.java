package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/// That the lead gave the unit, and each whom a finding names, more time to say something to the draft.
///
/// @param answerBy the last day since
/// @param words why
public record Extension(int no, LocalDate answerBy, String words, PersonId by, Instant at) {}
