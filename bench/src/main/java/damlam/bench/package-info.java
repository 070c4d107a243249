/// Speed, measured: each program prints the machine, the command and the spread of its rounds.
@NullMarked
package damlam.bench;

import org.jspecify.annotations.NullMarked;
