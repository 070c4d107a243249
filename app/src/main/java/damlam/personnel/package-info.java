/// Proposals on staff: a lawful ground, evidence beside what speaks for the person, two signatures, the person
/// heard, and a decision with reasons by whoever is competent. Seen by its parties alone.
@NullMarked
package damlam.personnel;

import org.jspecify.annotations.NullMarked;
