/// Signatures on PDF files: made as the decree asks for them, and checked with a plain verdict.
@NullMarked
package damlam.signatures;

import org.jspecify.annotations.NullMarked;
