/// Directives: what a document asks of whom, confirmed by people, issued to units, passed on and read by everyone
/// there.
@NullMarked
package damlam.directives;

import org.jspecify.annotations.NullMarked;
