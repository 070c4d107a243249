package damlam.discipline;

import damlam.inspection.Hearings;
import damlam.org.PersonId;
import damlam.whistleblowing.Exposure;
import damlam.whistleblowing.ReprisalFact;
import damlam.whistleblowing.ReprisalSource;
import damlam.whistleblowing.Told;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// That somebody whom it was about opened a proceeding on them afterwards, or decided in one; or another did in their
/// place.
@Component
class ProceedingsAgainst implements ReprisalSource {
    private final ProceedingRows rows;
    private final Hearings hearings;

    ProceedingsAgainst(ProceedingRows rows, Hearings hearings) {
        this.rows = rows;
        this.hearings = hearings;
    }

    /// @param detected the day as whoever opened it typed it
    /// @param asked the day the person was asked to explain, of one opened from a hearing; null of others
    private record Done(
            ProceedingId id,
            Act act,
            LocalDate detected,
            @Nullable LocalDate asked) {}

    @Override
    public Happened happened(PersonId person, LocalDate first, LocalDate until) {
        List<Done> all = rows.kept(rows.about(person)).entrySet().stream()
                .flatMap(entry -> done(
                        entry.getKey(),
                        entry.getValue().acts(),
                        entry.getValue()
                                .hearing()
                                .flatMap(hearing -> hearings.askedOn(person, hearing))
                                .orElse(null)))
                .toList();
        return exposure -> after(all, exposure);
    }

    private static Stream<Done> done(ProceedingId id, Collection<Act> acts, @Nullable LocalDate asked) {
        LocalDate detected = acts.iterator().next().facts().day("detected");
        return acts.stream()
                .filter(act -> act.kind() == ActKind.OPEN || act.kind() == ActKind.DECIDE)
                .map(act -> new Done(id, act, detected, asked));
    }

    private static List<ReprisalFact> after(List<Done> all, Exposure exposure) {
        return all.stream()
                .filter(one -> !one.act().day().isBefore(exposure.day())
                        && exposure.precedes(one.act().at()))
                .filter(one -> exposure.against().contains(one.act().by())
                        || Proceedings.inNameOf(one.act())
                                .filter(exposure.against()::contains)
                                .isPresent())
                .map(one -> new ReprisalFact(one.act().day(), said(one), against(one, exposure), typed(one, exposure)))
                .toList();
    }

    private static Told said(Done one) {
        return Told.of(
                "discipline.against." + one.act().kind(),
                one.act().by(),
                one.act().day(),
                String.valueOf(one.id().value()));
    }

    /// That they were asked about it before.
    private static List<Told> against(Done one, Exposure exposure) {
        LocalDate asked = one.asked();
        return asked != null && asked.isBefore(exposure.day())
                ? List.of(Told.of("discipline.against.asked", asked))
                : List.of();
    }

    /// The day on which it was found, as whoever opened it typed it.
    private static List<Told> typed(Done one, Exposure exposure) {
        return one.asked() == null && one.detected().isBefore(exposure.day())
                ? List.of(Told.of("discipline.against.typed", one.detected()))
                : List.of();
    }
}
