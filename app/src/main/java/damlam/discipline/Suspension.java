package damlam.discipline;

import java.util.Arrays;
import java.util.List;

/// Why a case is not considered, or its clocks stand still; stored by name.
public enum Suspension {
    ILLNESS,
    MATERNITY,
    CHILD,
    CUSTODY,
    LEAVE,
    LAND,
    CRIMINAL_PROCEEDINGS,
    COURT,
    /// A denouncer under protection.
    DENOUNCER;

    /// What can be stated: by the person of themselves, by whoever judges all but that they denounced, which is a
    /// secret.
    public static List<Suspension> stated(boolean judges) {
        return Arrays.stream(values())
                .filter(each -> judges ? each != DENOUNCER : Bars.OWN.contains(each))
                .toList();
    }

    /// Whether the law of discipline has it among what bars considering.
    public boolean bars() {
        return compareTo(LAND) <= 0;
    }
}
