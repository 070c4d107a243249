/// A document from its first draft to its receivers: who has it, what they did, and by what right it was signed.
@NullMarked
package damlam.issuing;

import org.jspecify.annotations.NullMarked;
