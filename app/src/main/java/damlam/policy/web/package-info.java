/// Rules that hold work up, on screen.
@NullMarked
package damlam.policy.web;

import org.jspecify.annotations.NullMarked;
