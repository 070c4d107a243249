package damlam.access;

import damlam.org.AppointmentId;
import damlam.org.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// By what somebody signs in.
///
/// @param mustChange whether the password was set by another and is changed before anything else
/// @param secret whether it has a password, or ever had
/// @param inDoubt whether another set the password, and nobody confirmed yet that the person themselves got it
/// @param unconfirmed their appointments that open what is sealed once somebody has confirmed them ([GivenPosts])
/// @param stamp changes with the password and with closing; a session of another stamp is over
/// @param turns when it was closed and opened again, in order
public record Account(
        PersonId person,
        String login,
        boolean mustChange,
        boolean closed,
        boolean secret,
        boolean inDoubt,
        Set<AppointmentId> unconfirmed,
        int stamp,
        List<Turn> turns) {
    public Account {
        unconfirmed = Set.copyOf(unconfirmed);
        turns = List.copyOf(turns);
    }

    /// @param open whether it was opened again, or closed
    public record Turn(boolean open, Instant at) {}
}
