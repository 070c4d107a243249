/// The desk, the units and the search, as pages.
@NullMarked
package damlam.desk.web;

import org.jspecify.annotations.NullMarked;
