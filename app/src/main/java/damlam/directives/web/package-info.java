/// The text beside what was understood, the directive after issue, its reading, and who has not read it.
@NullMarked
package damlam.directives.web;

import org.jspecify.annotations.NullMarked;
