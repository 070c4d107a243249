/// Pages of proposals on staff.
@NullMarked
package damlam.personnel.web;

import org.jspecify.annotations.NullMarked;
