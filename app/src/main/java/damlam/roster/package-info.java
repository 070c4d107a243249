/// Lists of units and people as offices keep them, in CSV or XLSX: read whole, with every doubt named by its line.
@NullMarked
package damlam.roster;

import org.jspecify.annotations.NullMarked;
