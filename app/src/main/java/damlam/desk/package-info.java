/// The first page of the day, the pages of units, and the one letter a day.
@NullMarked
package damlam.desk;

import org.jspecify.annotations.NullMarked;
