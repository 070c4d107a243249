/// The page that checks a signed file, and the one that signs.
@NullMarked
package damlam.signatures.web;

import org.jspecify.annotations.NullMarked;
