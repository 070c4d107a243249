/// Working time: which milliseconds count, and which day a deadline falls on.
@NullMarked
package damlam.calendar;

import org.jspecify.annotations.NullMarked;
