/// Pages of inputs for ratings.
@NullMarked
package damlam.rating.web;

import org.jspecify.annotations.NullMarked;
