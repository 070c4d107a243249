/// Inspections of public duty, under whatever name the law of the day gives them: planned or sudden, by a
/// team without part in the matter, on a sample that nobody steers; the unit is heard, both sides sign, and
/// what is recommended becomes work.
@NullMarked
package damlam.oversight;

import org.jspecify.annotations.NullMarked;
