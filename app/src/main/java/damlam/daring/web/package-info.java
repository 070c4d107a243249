/// Pages of those who dare.
@NullMarked
package damlam.daring.web;

import org.jspecify.annotations.NullMarked;
