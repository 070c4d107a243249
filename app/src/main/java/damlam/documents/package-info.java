/// Documents as they came in or went out: registered, versioned by the hash of their text, with what they cite.
@NullMarked
package damlam.documents;

import org.jspecify.annotations.NullMarked;
