/// Who held each case in every interval of its life, and to whom that time is charged: computed from moves, never
/// stored as truth.
@NullMarked
package damlam.ledger;

import org.jspecify.annotations.NullMarked;
