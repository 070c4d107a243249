/// The first page of the day, the pages of units, the search over everything, and the one letter a day.
@NullMarked
package damlam.desk;

import org.jspecify.annotations.NullMarked;
