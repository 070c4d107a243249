package damlam.personnel;

import damlam.org.Org;
import damlam.org.PersonId;
import damlam.whistleblowing.Exposure;
import damlam.whistleblowing.ReprisalFact;
import damlam.whistleblowing.ReprisalSource;
import damlam.whistleblowing.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// That somebody whom it was about proposed afterwards to take something from them, or signed or approved
/// that: from the day they are told of the proposal, and not only once it is carried out.
@Component
class ProposalsAgainst implements ReprisalSource {
    private final ProposalRows rows;

    ProposalsAgainst(ProposalRows rows) {
        this.rows = rows;
    }

    /// Who did what of a proposal, and on which day.
    private record Done(String key, PersonId by, LocalDate day) {}

    @Override
    public Happened happened(PersonId person, LocalDate first, LocalDate until) {
        List<Proposal> all = rows.adverse(person).stream()
                .filter(each -> each.received().isPresent())
                .toList();
        return exposure -> all.stream().flatMap(each -> after(each, exposure)).toList();
    }

    private static Stream<ReprisalFact> after(Proposal each, Exposure exposure) {
        LocalDate told = each.received().map(step -> day(step.at())).orElseThrow();
        return done(each)
                .filter(one -> !one.day().isBefore(exposure.day()))
                .filter(one -> exposure.against().contains(one.by()))
                .map(one -> new ReprisalFact(
                        one.day(),
                        Told.of(
                                "personnel.against." + one.key(),
                                Told.of("personnel.kind." + each.kind()),
                                one.by(),
                                one.day(),
                                String.valueOf(each.id().value()),
                                told),
                        against(each, exposure)));
    }

    private static Stream<Done> done(Proposal each) {
        Stream<Done> proposed = Stream.of(new Done("proposed", each.by(), day(each.at())));
        Stream<Done> later = each.steps().stream()
                .flatMap(step -> key(each, step).stream().map(key -> new Done(key, step.by(), day(step.at()))));
        return Stream.concat(proposed, later);
    }

    /// Who signs what they proposed is said to have proposed it.
    private static Optional<String> key(Proposal each, Step step) {
        return switch (step.act()) {
            case SIGNED -> each.by().equals(step.by()) ? Optional.empty() : Optional.of("signed");
            case APPROVED -> Optional.of("approved");
            default -> Optional.empty();
        };
    }

    /// That its ground, or the plan it follows, is older.
    private static List<Told> against(Proposal each, Exposure exposure) {
        List<Told> against = new ArrayList<>();
        RotationPlan plan = each.plan();
        if (plan != null && plan.day().isBefore(exposure.day())) {
            against.add(Told.of("personnel.against.plan", plan.number(), plan.day()));
        } else if (plan == null && each.established().isBefore(exposure.day())) {
            against.add(Told.of("personnel.against.before", each.established()));
        }
        return against;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
