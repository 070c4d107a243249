/// Signed notes and checkpoints as in the C2SP specifications signed-note, tlog-checkpoint and
/// tlog-cosignature: text that several keys sign, read strictly, signed and checked with the JDK's own Ed25519.
@NullMarked
package damlam.note;

import org.jspecify.annotations.NullMarked;
