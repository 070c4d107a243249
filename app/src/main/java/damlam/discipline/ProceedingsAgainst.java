package damlam.discipline;

import damlam.org.PersonId;
import damlam.whistleblowing.Exposure;
import damlam.whistleblowing.ReprisalFact;
import damlam.whistleblowing.ReprisalSource;
import damlam.whistleblowing.Told;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// That somebody whom it was about opened a proceeding on them afterwards, or decided in one.
@Component
class ProceedingsAgainst implements ReprisalSource {
    private final ProceedingRows rows;

    ProceedingsAgainst(ProceedingRows rows) {
        this.rows = rows;
    }

    private record Done(ProceedingId id, Act act, LocalDate detected) {}

    @Override
    public Happened happened(PersonId person, LocalDate first, LocalDate until) {
        List<Done> all = rows.kept(rows.about(person)).entrySet().stream()
                .flatMap(entry -> done(entry.getKey(), entry.getValue().acts()))
                .toList();
        return exposure -> after(all, exposure);
    }

    private static Stream<Done> done(ProceedingId id, Collection<Act> acts) {
        LocalDate detected = acts.iterator().next().facts().day("detected");
        return acts.stream()
                .filter(act -> act.kind() == ActKind.OPEN || act.kind() == ActKind.DECIDE)
                .map(act -> new Done(id, act, detected));
    }

    private static List<ReprisalFact> after(List<Done> all, Exposure exposure) {
        return all.stream()
                .filter(one -> !one.act().day().isBefore(exposure.day()))
                .filter(one -> exposure.against().contains(one.act().by()))
                .map(one -> new ReprisalFact(one.act().day(), said(one), against(one, exposure)))
                .toList();
    }

    private static Told said(Done one) {
        return Told.of(
                "discipline.against." + one.act().kind(),
                one.act().by(),
                one.act().day(),
                String.valueOf(one.id().value()));
    }

    /// That what it is about was found before.
    private static List<Told> against(Done one, Exposure exposure) {
        return one.detected().isBefore(exposure.day())
                ? List.of(Told.of("discipline.against.before", one.detected()))
                : List.of();
    }
}
