/// Fair comparison: who stands out among peers by more than chance and the usual differences between parties explain.
@NullMarked
package damlam.peers;

import org.jspecify.annotations.NullMarked;
