package damlam.cases;

import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Work left behind: when a holder's appointment ends their unit holds it, and the successor of a merged unit. It is
/// found when a case is read, and written down with the next move.
final class Inheritance {
    private Inheritance() {}

    static Standing applied(Standing standing, Rights rights, Instant now) {
        Party holder = Standing.party(standing.state().holder());
        if (holder == null) {
            return standing;
        }
        Optional<UnitId> unit = rights.inheritor(holder);
        return unit.isEmpty()
                ? standing
                : standing.inherit(unit.get(), since(holder, rights, standing.lastMoveAt(), now));
    }

    /// From the day on which the holder was no longer there, but never before what they did last.
    private static Instant since(Party holder, Rights rights, Instant lastMoveAt, Instant now) {
        PersonId person = holder.person();
        LocalDate left = person == null ? ended(holder.unit(), rights) : leftOn(person, holder.unit(), rights);
        Instant at = left == null ? now : left.atStartOfDay(Org.ZONE).toInstant();
        if (at.isAfter(now)) {
            at = now;
        }
        return at.isBefore(lastMoveAt) ? lastMoveAt : at;
    }

    private static @Nullable LocalDate ended(UnitId unit, Rights rights) {
        return rights.chart().everUnit(unit).map(Unit::until).orElse(null);
    }

    /// The first day on which somebody no longer held any post in a unit or its teams.
    private static @Nullable LocalDate leftOn(PersonId person, UnitId unit, Rights rights) {
        return rights.chart().careerOf(person).stream()
                .filter(held -> held.unit().equals(unit)
                        || rights.chart().addressable(held.unit()).equals(unit))
                .map(Appointment::until)
                .filter(Objects::nonNull)
                .filter(until -> !until.isAfter(rights.chart().day()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static List<CaseLine> shown(List<CaseLine> lines, Rights rights) {
        return lines.stream().map(line -> shown(line, rights)).toList();
    }

    private static CaseLine shown(CaseLine line, Rights rights) {
        Party holder = line.at().holder();
        if (holder == null) {
            return line;
        }
        Optional<UnitId> unit = rights.inheritor(holder);
        if (unit.isEmpty()) {
            return line;
        }
        Instant since = since(holder, rights, line.at().lastMoveAt(), Instant.MAX);
        return new CaseLine(
                line.work(), line.at().inheritedBy(unit.get(), since), line.progress(), line.report(), line.decideBy());
    }
}
