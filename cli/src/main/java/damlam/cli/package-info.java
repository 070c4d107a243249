/// The command line over the libraries.
@NullMarked
package damlam.cli;

import org.jspecify.annotations.NullMarked;
