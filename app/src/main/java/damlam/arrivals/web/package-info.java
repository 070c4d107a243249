/// What came in and is not settled, and one document on its way.
@NullMarked
package damlam.arrivals.web;

import org.jspecify.annotations.NullMarked;
