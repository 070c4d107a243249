package damlam.issuing;

import damlam.org.PersonId;

/// What whatever a draft stands on says of it; whoever began it keeps that.
@FunctionalInterface
public interface DraftHold {
    /// Whether it goes no further for now. It can still be sent back, edited and given up.
    boolean holds(DraftId draft);

    /// Whether a day that it fixes is over, so that it goes no further either: it is written anew. What has a number of
    /// an earlier day goes on.
    default boolean overtaken(DraftId draft) {
        return false;
    }

    /// Whether somebody may sign it, if they have the power to sign at all.
    default boolean maySign(DraftId draft, PersonId signer) {
        return true;
    }

    /// Whether somebody reads it who neither drafted nor signs it: who answers for what it stands on.
    default boolean mayRead(DraftId draft, PersonId reader) {
        return false;
    }

    /// Whether somebody may go on with it in its drafter’s place.
    default boolean mayGoOn(DraftId draft, PersonId person) {
        return false;
    }
}
