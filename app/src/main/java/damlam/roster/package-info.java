/// Lists of units and people as offices keep them: what each line means, with every doubt named by its line and column.
@NullMarked
package damlam.roster;

import org.jspecify.annotations.NullMarked;
