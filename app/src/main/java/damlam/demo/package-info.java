/// The demonstration: a fictional body at work for half a year, honestly and not, the same for the same seed and day.
@NullMarked
package damlam.demo;

import org.jspecify.annotations.NullMarked;
