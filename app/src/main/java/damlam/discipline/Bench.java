package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.journal.Reasons;
import damlam.org.Appointment;
import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.procedure.SeatKind;
import damlam.rulebook.RuleFile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    static final String NAMED_ON = "namedOn";

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
            Progress.seats(named.facts()).forEach((seat, person) -> seated(chart, named, seat, person));
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

    /// Who leads: the review the head of the unit that manages the person, or a deputy of theirs where it is said why;
    /// the council the leaders of the body that decides and of the unit that the person works in.
    ///
    /// @param words what is said with the act
    static void lead(Leaders leaders, Act named, String words) {
        Facts facts = named.facts();
        if (named.kind() == ActKind.SUMMON && facts.has("chair")) {
            PersonId chair = facts.person("chair");
            require(leaders.chairs(chair) || leaders.chairsInstead(chair), Reason.NO_CHAIR);
            require(
                    leaders.chairs(chair) || Reasons.suffice(words, Hearings.SHORTEST_REASONS),
                    Reason.CHAIR_UNGROUNDED);
        }
        if (named.kind() == ActKind.COUNCIL) {
            Map<SeatKind, PersonId> seats = Progress.seats(facts);
            PersonId chair = seats.get(SeatKind.CHAIR);
            require(chair == null || leaders.leadsBody(chair), Reason.NO_LEADER);
            PersonId unit = seats.get(SeatKind.UNIT_HEAD);
            require(unit == null || leaders.leadsUnit(unit), Reason.NO_UNIT_LEADER);
        }
    }

    private static void seated(OrgChart chart, Act council, SeatKind seat, PersonId person) {
        switch (seat) {
            case CHAIR, UNIT_HEAD -> {}
            case UNION, PARTY, PERSONNEL ->
                require(
                        isNamed(council, seat) || holds(chart, seat, person),
                        switch (seat) {
                            case UNION -> Reason.NO_UNION;
                            case PARTY -> Reason.NO_PARTY;
                            default -> Reason.NO_PERSONNEL;
                        });
        }
    }

    /// Whether a paper with a number and a day names them to a seat; of one that was drafted before the day was asked
    /// for, the number alone.
    private static boolean isNamed(Act council, SeatKind seat) {
        Facts facts = council.facts();
        LocalDate day = facts.dayIfAny(NAMED_ON + seat);
        return facts.text(NAMED + seat).codePoints().anyMatch(Character::isDigit)
                && (day == null ? facts.has("draft") : !day.isAfter(council.day()));
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
