package damlam.access;

import damlam.org.Duty;
import damlam.org.UnitKind;
import java.util.EnumSet;
import java.util.Set;

/// What somebody may do here; it follows from the post they hold and from nothing else.
public enum Role {
    /// Registers documents, prepares requirements for issue (văn thư).
    CLERK,
    /// Handles work in a unit.
    OFFICIAL,
    /// Heads a unit, or stands in as its deputy.
    HEAD,
    /// Works in the Office, which follows directives and consolidates reports (Văn phòng).
    OFFICE,
    /// Leads the whole body; issues directives.
    LEADER,
    /// Looks into public duty.
    INSPECTOR,
    /// Looks after accounts, units and rules; sees no one's work.
    ADMINISTRATOR;

    /// The roles that come with a post.
    public static Set<Role> of(Duty duty, UnitKind unit) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        switch (duty) {
            case HEAD, DEPUTY -> roles.add(unit == UnitKind.BODY ? LEADER : HEAD);
            case CLERK -> roles.add(CLERK);
            case MEMBER -> roles.add(OFFICIAL);
            case ADMINISTRATOR -> roles.add(ADMINISTRATOR);
        }
        if (duty != Duty.ADMINISTRATOR) {
            roles.add(OFFICIAL);
            if (unit == UnitKind.OFFICE) {
                roles.add(OFFICE);
            }
            if (unit == UnitKind.INSPECTORATE) {
                roles.add(INSPECTOR);
            }
        }
        return roles;
    }
}
