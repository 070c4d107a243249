package damlam.access;

import damlam.journal.Actor;
import damlam.org.AppointmentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.io.Serializable;
import java.util.Set;

/// The person who is signed in, in the post in which they act.
///
/// @param unit the unit of that post, and `unitName` its name; `bodyName` is that of the body it belongs to
/// @param title the post's title, as written under a signature
/// @param sight what they may see
/// @param proven false while their password may be known to whoever set it, or their post waits to be
///     confirmed: what is sealed is closed to them
public record CurrentPerson(
        PersonId id,
        String name,
        AppointmentId appointment,
        UnitId unit,
        String unitName,
        String bodyName,
        String title,
        Set<Role> roles,
        Sight sight,
        boolean proven)
        implements Serializable {
    public CurrentPerson {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Whether they may have words of the record erased by law: those who lead the body answer for it, and whoever
    /// heads the inspectorate, so that there is somebody else where it concerns a leader.
    public boolean mayErase() {
        return is(Role.LEADER) || (is(Role.INSPECTOR) && is(Role.HEAD));
    }

    /// Themselves, acting in their own name.
    public Actor actor() {
        return new Actor(id.value(), appointment.value(), null);
    }

    /// Themselves, acting for another.
    public Actor actingFor(PersonId other) {
        return new Actor(id.value(), appointment.value(), other.value());
    }
}
