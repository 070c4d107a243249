package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.procedure.SeatKind;
import damlam.rulebook.RuleFile;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who may chair the review and sit on a council: nobody who proposed or signed what is judged, or gave out the work it
/// rests on; and for an organisation only whoever is there by office or was named by it.
@Component
class Bench {
    /// What the offices of an organisation have in their names.
    private static final List<RuleFile.Line> OFFICES = RuleFile.read(Bench.class, "offices.csv");
    static final String NAMED = "named";

    /// Acts that name somebody who is to judge.
    private static final Set<ActKind> NAMING = EnumSet.of(ActKind.SUMMON, ActKind.COUNCIL);

    private final List<OpeningSource> sources;
    private final Hearings hearings;

    Bench(List<OpeningSource> sources, Hearings hearings) {
        this.sources = sources;
        this.hearings = hearings;
    }

    /// @param first the opening
    void heed(OrgChart chart, Act first, Act named) {
        if (!NAMING.contains(named.kind())) {
            return;
        }
        Set<PersonId> judges = Proceedings.newParties(named);
        require(Collections.disjoint(judges, involved(first.facts(), judges)), Reason.INVOLVED);
        if (named.kind() == ActKind.COUNCIL) {
            Progress.seats(named.facts()).forEach((seat, person) -> seated(chart, named.facts(), seat, person));
        }
    }

    private Set<PersonId> involved(Facts opening, Set<PersonId> judges) {
        Set<PersonId> all = new HashSet<>();
        if (opening.has("proposal")) {
            long proposal = Long.parseLong(opening.text("proposal"));
            sources.forEach(source -> all.addAll(source.involved(proposal)));
        }
        if (opening.has("hearing")) {
            all.addAll(hearings.involved(new HearingId(Long.parseLong(opening.text("hearing"))), judges));
        }
        return all;
    }

    private static void seated(OrgChart chart, Facts facts, SeatKind seat, PersonId person) {
        switch (seat) {
            case CHAIR, UNIT_HEAD -> require(leads(chart, person), Reason.NO_LEADER);
            case UNION, PARTY, PERSONNEL ->
                require(
                        !facts.text(NAMED + seat).isBlank() || holds(chart, seat, person),
                        switch (seat) {
                            case UNION -> Reason.NO_UNION;
                            case PARTY -> Reason.NO_PARTY;
                            default -> Reason.NO_PERSONNEL;
                        });
        }
    }

    private static boolean leads(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .anyMatch(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY);
    }

    private static boolean holds(OrgChart chart, SeatKind seat, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .flatMap(held -> names(chart, held))
                .map(Fold::of)
                .anyMatch(name -> OFFICES.stream()
                        .filter(line -> line.cell("seat").equals(seat.name()))
                        .anyMatch(line -> name.contains(Fold.of(line.cell("words")))));
    }

    private static Stream<String> names(OrgChart chart, Appointment held) {
        return Stream.concat(Stream.of(held.post().title()), chart.unit(held.unit()).map(Unit::name).stream());
    }
}
