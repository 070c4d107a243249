/// What units are asked to report: forms, their periods, and the words both are called by.
@NullMarked
package damlam.forms;

import org.jspecify.annotations.NullMarked;
