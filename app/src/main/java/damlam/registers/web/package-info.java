/// The four registers, the series of numbers and the making of copies.
@NullMarked
package damlam.registers.web;

import org.jspecify.annotations.NullMarked;
