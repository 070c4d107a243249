/// Who is signed in, what they may do and what they may see.
@NullMarked
package damlam.access;

import org.jspecify.annotations.NullMarked;
