/// The search, as a page and as rows for the palette.
@NullMarked
package damlam.finding.web;

import org.jspecify.annotations.NullMarked;
