package damlam.daring;

import damlam.org.PersonId;
import damlam.procedure.LiabilityTest;
import java.time.Instant;

/// A person's answer to a test of protection, with reasons; the latest of each test counts.
///
/// @param no within the initiative, from 1
public record Tested(
        InitiativeId initiative, int no, LiabilityTest test, boolean met, String words, PersonId by, Instant at) {}
