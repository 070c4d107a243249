package damlam.policy;

import damlam.org.PersonId;
import java.time.Instant;

/// What was said anew of an organisation outside that is asked: the number of the letter, or that it is asked no more.
///
/// @param no the step by which it was asked, and `which` of those that it asks, from 1
/// @param letter the number as it should be; empty where the organisation is asked no more
/// @param words why it is asked no more; empty of a number
public record OutsideChange(
        RegulationId regulation, int no, int which, String letter, String words, PersonId by, Instant at) {
    public OutsideChange {
        letter = Outside.number(letter);
    }

    public boolean withdraws() {
        return letter.isEmpty();
    }
}
