/// Pages of inspections.
@NullMarked
package damlam.oversight.web;

import org.jspecify.annotations.NullMarked;
