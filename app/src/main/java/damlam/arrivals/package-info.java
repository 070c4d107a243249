/// Documents that came in, until each is settled: who has it, since when, by when, and how it was settled.
@NullMarked
package damlam.arrivals;

import org.jspecify.annotations.NullMarked;
