/// The registers of documents in their official columns, on pages and on paper, and the copies that are made.
@NullMarked
package damlam.registers;

import org.jspecify.annotations.NullMarked;
