package damlam.documents;

import damlam.org.Fold;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a document goes to somebody, and how far it is.
///
/// @param name of the unit, the person or the agency
/// @param sentOn null where nobody said, and before it left
/// @param at since when the state holds; null where only the day of sending is known
/// @param words what was said with it: who signed for it, why it was refused; may be empty
/// @param address of a page that says more, for those who keep the registers; empty for none
public record Delivery(
        To to,
        String name,
        Way way,
        @Nullable LocalDate sentOn,
        State state,
        @Nullable Instant at,
        String words,
        String address) {

    public enum To {
        /// A unit of the body, which reads it here.
        UNIT,
        /// A person whom a document with a mark of secrecy names.
        PERSON,
        /// Another agency, or anybody outside.
        AGENCY
    }

    public enum Way {
        /// Read in this system.
        HERE,
        /// As the register of outgoing documents says.
        REGISTER,
        FOLDER,
        HTTP,
        MAIL
    }

    /// How far it is, the least known first.
    public enum State {
        /// Sent, and nothing heard of it.
        SENT,
        /// Not yet out: it is tried again.
        TRYING,
        /// Recalled before it went out.
        HELD,
        /// It is on the other side, where nobody has taken it yet.
        ARRIVED,
        REFUSED,
        RECEIVED,
        /// Its receiver was told that it is recalled, and has not answered.
        RECALL_ASKED,
        RECALL_AGREED,
        RECALL_REFUSED;

        /// Whether it got into the hands of whom it was sent to.
        public boolean received() {
            return compareTo(RECEIVED) >= 0;
        }
    }

    /// Sent to a unit, of which nothing was heard.
    static Delivery toUnit(String name, LocalDate sentOn, Instant at) {
        return new Delivery(To.UNIT, name, Way.HERE, sentOn, State.SENT, at, "", "");
    }

    /// Whether two speak of the same receiver.
    boolean same(Delivery other) {
        return Fold.of(name).equals(Fold.of(other.name)) && (to == To.PERSON) == (other.to == To.PERSON);
    }

    /// Whether this one knows more of the same receiver. Where neither or both know that it was
    /// received, what another system says goes before what a register says.
    boolean knowsMoreThan(Delivery other) {
        if (state.received() != other.state.received()) {
            return state.received();
        }
        boolean registered = way == Way.REGISTER;
        return registered == (other.way == Way.REGISTER) ? state.compareTo(other.state) > 0 : !registered;
    }
}
