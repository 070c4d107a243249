/// The figures of a report, each with the facts behind it: who read, who met, what became of the work.
@NullMarked
package damlam.figures;

import org.jspecify.annotations.NullMarked;
