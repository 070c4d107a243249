/// The competence map as data that officers change: which post decides which kind of matter, by which rule, from
/// when to when; proposed by one, confirmed by another, read by everybody.
@NullMarked
package damlam.competence;

import org.jspecify.annotations.NullMarked;
