/// The tamper-evident log over the journal: leaves, the files of C2SP tlog-tiles that hold them and their tree,
/// and what anyone needs to check them: the verifier, proofs, receipts.
@NullMarked
package damlam.record;

import org.jspecify.annotations.NullMarked;
