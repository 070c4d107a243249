package damlam.inspection;

import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who goes on with a hearing: one person, so that it does not wait between several.
@Component
class HearingHolders {
    private final Org org;

    HearingHolders(Org org) {
        this.org = org;
    }

    /// Whoever asked. Where they are barred or hold no post any more, the nearest head above whom it is about who is
    /// not, and then the head of the inspectorate.
    ///
    /// @param judges who alone may take it over, in order; empty where it is the line and the inspectorate
    Optional<PersonId> of(
            Inquiry inquiry, Matter matter, Optional<List<PersonId>> judges, Function<PersonId, Optional<Bar>> bar) {
        OrgChart chart = org.chart();
        List<Unit> upward = chart.upward(matter.named().unit());
        Stream<Unit> inspectorates = upward.isEmpty()
                ? Stream.empty()
                : chart.subtree(upward.getLast().id()).stream()
                        .flatMap(unit -> chart.unit(unit).stream())
                        .filter(unit -> unit.kind() == UnitKind.INSPECTORATE);
        Stream<PersonId> heads = Stream.concat(upward.stream(), inspectorates)
                .flatMap(unit -> chart.headOf(unit.id()).stream())
                .map(Appointment::person)
                .map(Person::id);
        return Stream.concat(Stream.of(inquiry.by()), judges.map(List::stream).orElse(heads))
                .filter(one -> !chart.appointmentsOf(one).isEmpty())
                .filter(one -> bar.apply(one).isEmpty())
                .findFirst();
    }
}
