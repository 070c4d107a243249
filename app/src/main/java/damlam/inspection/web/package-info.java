/// Hearings and declared relations on screen.
@NullMarked
package damlam.inspection.web;

import org.jspecify.annotations.NullMarked;
