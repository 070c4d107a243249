package damlam.issuing;

import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks.Circulation;
import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Arrival;
import damlam.documents.OriginalFile;
import damlam.letter.Letter.Part;
import damlam.letter.TypedBody;
import damlam.numbers.Scope;
import damlam.numbers.SeriesId;
import damlam.org.MatterId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a draft says, as its drafter saved it.
///
/// @param superior the body above the issuer, as it is printed; may be empty
/// @param addressees under "Kính gửi", one a line
/// @param body as [TypedBody] understands it; empty where a file says it
/// @param recipients under "Nơi nhận", one a line
/// @param matter what it is about, where somebody signs by order or under a delegation; null where
/// neither is needed
/// @param signer null as long as it is not settled
/// @param collective whether it is signed on behalf of a collective (TM.)
/// @param how its channel and mark of urgency
/// @param units of the body to which it is released
/// @param outside other receivers, one a line
/// @param file a Word file made elsewhere; null where it is written here
/// @param extras what only some have
public record Paper(
        DispatchType type,
        String subject,
        String superior,
        String place,
        String addressees,
        String body,
        String recipients,
        @Nullable MatterId matter,
        @Nullable PersonId signer,
        boolean collective,
        Arrival how,
        List<UnitId> units,
        String outside,
        @Nullable OriginalFile file,
        Extras extras) {
    public Paper {
        units = List.copyOf(units);
        if (subject.isBlank() || (body.isBlank() && file == null)) {
            throw new IllegalArgumentException("a draft has a subject, and a text or a file");
        }
    }

    /// Without annexes and what else only some have.
    public Paper(
            DispatchType type,
            String subject,
            String superior,
            String place,
            String addressees,
            String body,
            String recipients,
            @Nullable MatterId matter,
            @Nullable PersonId signer,
            boolean collective,
            Arrival how,
            List<UnitId> units,
            String outside,
            @Nullable OriginalFile file) {
        this(
                type,
                subject,
                superior,
                place,
                addressees,
                body,
                recipients,
                matter,
                signer,
                collective,
                how,
                units,
                outside,
                file,
                Extras.NONE);
    }

    /// @param circulation how far it may go, as it is boxed at its top
    /// @param cosignPost of the secretary of a biên bản, or of the other side of a contract;
    /// empty for none
    /// @param drafterSign of who drafted it, below the recipients; may be empty
    /// @param copies how many are issued; null where it is not printed
    /// @param council the series of the council that issues it; null for the body itself
    /// @param secrecy with which it is numbered apart; null for none
    /// @param readers who alone may see it, beside whoever drafts, signs and registers it; nobody for one that is
    /// neither secret nor about somebody's own affairs
    /// @param contact address, telephone and the like, at the foot of page 1, one a line
    public record Extras(
            List<Annex> annexes,
            Set<Circulation> circulation,
            String cosignPost,
            String cosignName,
            String drafterSign,
            @Nullable Integer copies,
            String contact,
            @Nullable SeriesId council,
            @Nullable Secrecy secrecy,
            Set<PersonId> readers) {
        public static final Extras NONE = new Extras(List.of(), Set.of(), "", "", "", null, "", null, null, Set.of());

        public Extras {
            readers = Set.copyOf(readers);
            if (council != null && secrecy != null) {
                throw new IllegalArgumentException("a council's document is numbered in its own series");
            }
            annexes = List.copyOf(annexes);
            circulation = Set.copyOf(circulation);
        }
    }

    /// @param title in any case; may be empty
    /// @param text as [TypedBody] understands it
    public record Annex(String title, String text, Side side) {
        /// How its pages lie; by itself as its tables need it.
        public enum Side {
            BY_ITSELF,
            UPRIGHT,
            LYING
        }

        public List<Part> parts() {
            return TypedBody.parts(text, false);
        }
    }

    /// Whether only those see it whom it names, and who made it.
    public boolean restricted() {
        return extras.secrecy() != null || !extras.readers().isEmpty();
    }

    /// Whether it goes to anybody.
    public boolean addressed() {
        return !units.isEmpty() || !outside.isBlank() || !extras.readers().isEmpty();
    }

    /// Which kind of series numbers it.
    public Scope scope() {
        return extras.secrecy() != null ? Scope.RESTRICTED : extras.council() != null ? Scope.COUNCIL : Scope.ORDINARY;
    }

    /// What its text is made of. In a công văn grounds are sentences like others.
    public List<Part> parts() {
        return TypedBody.parts(body, type != DispatchType.CONG_VAN);
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
