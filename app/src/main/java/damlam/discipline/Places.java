package damlam.discipline;

import damlam.inspection.Referrals;
import damlam.org.Appointment;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.procedure.SeatKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// In whose place somebody decides in proceedings today (0116): what a head decides is the head’s, whoever opened
/// it, and a deputy’s on the days on which they stand in. Who may not judge does not get in by it.
@Component
class Places {
    static final String HEAD = "inNameOf";
    static final String DELEGATION = "delegation";

    private final ProceedingRows rows;
    private final List<OpeningSource> sources;
    private final Referrals referrals;
    private final Org org;

    Places(ProceedingRows rows, List<OpeningSource> sources, Referrals referrals, Org org) {
        this.rows = rows;
        this.sources = sources;
        this.referrals = referrals;
        this.org = org;
    }

    /// The facts of an act, with in whose place it is done; nothing of in whose place somebody else drafted it.
    static Facts said(Facts facts, @Nullable InPlace place) {
        Facts bare = facts.without(HEAD).without(DELEGATION);
        if (place == null) {
            return bare;
        }
        Facts named = bare.with(HEAD, place.head());
        return place.delegation() == null
                ? named
                : named.with(DELEGATION, place.delegation().id());
    }

    /// The facts of an act that is done with another, in the same place.
    static Facts also(Facts facts, Act first) {
        return first.facts().has(HEAD)
                ? facts.with(HEAD, first.facts().text(HEAD))
                        .with(DELEGATION, first.facts().all().get(DELEGATION))
                : facts;
    }

    /// For one person; what it takes is asked once, and only of somebody who stands in for anybody.
    Of of(PersonId person) {
        OrgChart chart = org.chart();
        List<InPlace> places = chart.placesOf(person).stream()
                .filter(unit -> decides(chart, unit))
                .flatMap(unit -> InPlace.of(chart, person, unit).stream())
                .toList();
        return new Of(person, places);
    }

    final class Of {
        private final PersonId person;
        private final List<InPlace> places;
        private @Nullable Set<ProceedingId> known;

        private Of(PersonId person, List<InPlace> places) {
            this.person = person;
            this.places = places;
        }

        List<InPlace> all() {
            return places;
        }

        Optional<InPlace> in(ProceedingId id, ProceedingRows.Kept kept) {
            PersonId decider = Proceedings.decider(kept.acts());
            return places.stream()
                    .filter(place -> place.head().equals(decider))
                    .findFirst()
                    .filter(place -> known().contains(id) && free(kept));
        }

        private Set<ProceedingId> known() {
            if (known == null) {
                known = rows.stoodIn(person);
            }
            return known;
        }

        private boolean free(ProceedingRows.Kept kept) {
            Set<PersonId> involved = new HashSet<>();
            Facts first = kept.acts().getFirst().facts();
            if (first.has("proposal")) {
                long proposal = Long.parseLong(first.text("proposal"));
                sources.forEach(source -> involved.addAll(source.involved(proposal)));
            }
            return !involved.contains(person)
                    && !sits(person, kept.acts())
                    && Proceedings.barring(person, kept.acts()).isEmpty()
                    && kept.hearing()
                            .filter(hearing -> !referrals.mayTakeUp(person, hearing))
                            .isEmpty();
        }
    }

    /// Whether somebody advises the authority, and so does not act as it: on the council, or as its secretary. The
    /// chair is its head or a deputy by the law.
    static boolean sits(PersonId person, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == ActKind.COUNCIL && !Entries.isStruck(act, acts))
                .anyMatch(act -> act.facts().person("secretary").equals(person)
                        || Progress.seats(act.facts()).entrySet().stream()
                                .anyMatch(seat -> seat.getKey() != SeatKind.CHAIR
                                        && seat.getValue().equals(person)));
    }

    /// Whether somebody would decide in it in the place of whoever does, but for their seat on its council.
    boolean isKeptOutBySeat(PersonId person, List<Act> acts) {
        PersonId decider = Proceedings.decider(acts);
        return sits(person, acts)
                && of(person).all().stream().anyMatch(place -> place.head().equals(decider));
    }

    /// Whether somebody opened it as a deputy while there was no head, and there is one now: it is theirs no more, and
    /// [Handovers] passes it on.
    boolean isOver(List<Act> acts) {
        return headInstead(acts).isPresent();
    }

    /// The head to whom it passes from such a deputy; and from one who stood in for a head, where the opening does
    /// not say so, as older ones do not.
    Optional<PersonId> headInstead(List<Act> acts) {
        if (acts.getFirst().facts().has(HEAD) || acts.stream().anyMatch(act -> act.kind() == ActKind.HAND_OVER)) {
            return Optional.empty();
        }
        OrgChart chart = org.chart();
        OrgChart then = org.at(acts.getFirst().day());
        PersonId opener = acts.getFirst().by();
        List<Appointment> posts = then.appointmentsOf(opener);
        if (posts.stream().anyMatch(held -> held.duty() == Duty.HEAD && decides(chart, held.unit()))) {
            return Optional.empty();
        }
        Stream<UnitId> deputy =
                posts.stream().filter(held -> held.duty() == Duty.DEPUTY).map(Appointment::unit);
        Stream<UnitId> delegated = then.delegations().stream()
                .filter(given -> given.to().equals(opener) && given.matter() == null)
                .map(Delegation::unit);
        return Stream.concat(deputy, delegated)
                .filter(unit -> decides(chart, unit))
                .flatMap(unit -> chart.headOf(unit).stream())
                .map(held -> held.person().id())
                .filter(head -> !head.equals(opener))
                .findFirst();
    }

    /// Whether the head of a unit decides on staff.
    private static boolean decides(OrgChart chart, UnitId unit) {
        return chart.unit(unit)
                .filter(one -> one.kind() == UnitKind.PUBLIC_UNIT || one.kind() == UnitKind.BODY)
                .isPresent();
    }
}
