/// Events as columns, ready to compute on: from the server's journal or from a file, made of moves or not.
///
/// A log *of moves* ([EventLog#hasMoves]) says what was done by whom to whom; who holds a case follows from the
/// rules of DESIGN.md, section 2. A *foreign* log, read through a [Profile], says after each event who holds
/// the case ([EventLog#toUnit], [EventLog#toPerson]) and in which state ([EventLog#state]), and knows no moves.
/// Activity ([EventLog#activity]), work ([EventLog#work]), kinds, names and instants read alike in both; holder
/// and state after an event read alike through `damlam.ledger.Holders`.
@NullMarked
package damlam.eventlog;

import org.jspecify.annotations.NullMarked;
