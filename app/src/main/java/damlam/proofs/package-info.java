/// The record as people see it: how far it has come, each act with its proof, the receipt to take away, the files for
/// whoever checks it.
@NullMarked
package damlam.proofs;

import org.jspecify.annotations.NullMarked;
