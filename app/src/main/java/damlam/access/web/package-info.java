/// Signing in and out.
@NullMarked
package damlam.access.web;

import org.jspecify.annotations.NullMarked;
