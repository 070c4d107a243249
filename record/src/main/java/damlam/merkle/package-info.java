/// Merkle trees as in RFC 6962 and RFC 9162, SHA-256: hashes, trees that grow, proofs made and checked.
@NullMarked
package damlam.merkle;

import org.jspecify.annotations.NullMarked;
