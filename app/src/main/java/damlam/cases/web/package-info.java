/// The pages of work: the list, one case with its strip in time, the board of a directive.
@NullMarked
package damlam.cases.web;

import org.jspecify.annotations.NullMarked;
