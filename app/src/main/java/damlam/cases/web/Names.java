package damlam.cases.web;

import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import org.jspecify.annotations.Nullable;

/// How units and people are called on a page; names outlast units and appointments.
final class Names {
    private final OrgChart chart;

    Names(OrgChart chart) {
        this.chart = chart;
    }

    String unit(UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }

    String person(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    /// Who made a move; of what the system recorded, whose silence it was.
    String mover(MadeMove move) {
        return move.actor() == null ? party(Party.of(move.unit())) : person(move.actor());
    }

    /// The person where one is meant, else the unit.
    String party(Party party) {
        return party.person() == null ? unit(party.unit()) : person(party.person());
    }

    /// The person with their unit, where one is meant.
    String full(Party party) {
        return party.person() == null ? unit(party.unit()) : person(party.person()) + ", " + unit(party.unit());
    }

    /// Whose time it is in a lane of the strip: the unit; of those who lead the body, the post.
    String lane(Party party) {
        boolean leads = chart.unit(party.unit()).map(Unit::kind).orElse(UnitKind.DEPARTMENT) == UnitKind.BODY;
        return leads && party.person() != null ? title(party.person(), party.unit()) : unit(party.unit());
    }

    String title(PersonId person, UnitId unit) {
        return chart.careerOf(person).stream()
                .filter(held -> held.unit().equals(unit))
                .map(Appointment::post)
                .map(post -> post.title())
                .findFirst()
                .orElse(unit(unit));
    }

    String charged(@Nullable Party party, String outside) {
        return party == null ? outside : full(party);
    }
}
