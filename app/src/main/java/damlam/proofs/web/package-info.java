/// The pages of the record, and its files.
@NullMarked
package damlam.proofs.web;

import org.jspecify.annotations.NullMarked;
