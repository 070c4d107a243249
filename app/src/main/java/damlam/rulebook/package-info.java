/// The rule book: what law and the body's own rules say of clocks, counts and forms, each with its ground, the days
/// between which it holds, and how sure it is.
@NullMarked
package damlam.rulebook;

import org.jspecify.annotations.NullMarked;
