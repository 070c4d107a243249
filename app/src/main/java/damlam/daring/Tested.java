package damlam.daring;

import damlam.org.PersonId;
import damlam.procedure.LiabilityTest;
import damlam.procedure.LiabilityTest.Answer;
import java.time.Instant;

/// A person's answer to a test of protection, with reasons; the latest of each test counts.
///
/// @param no within the initiative, from 1
/// @param answer open where what it asks about has not happened yet: that neither meets the test nor fails it
public record Tested(
        InitiativeId initiative, int no, LiabilityTest test, Answer answer, String words, PersonId by, Instant at) {}
