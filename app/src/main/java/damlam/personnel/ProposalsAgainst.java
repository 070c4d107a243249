package damlam.personnel;

import damlam.documents.Document;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.Exposure;
import damlam.whistleblowing.ReprisalFact;
import damlam.whistleblowing.ReprisalSource;
import damlam.whistleblowing.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// That somebody whom it was about proposed afterwards to take something from them, or signed or approved
/// that: from the day they are told of the proposal, and not only once it is carried out.
@Component
class ProposalsAgainst implements ReprisalSource {
    private final ProposalRows rows;
    private final RotationPlans plans;
    private final Rulebook book;

    ProposalsAgainst(ProposalRows rows, RotationPlans plans, Rulebook book) {
        this.rows = rows;
        this.plans = plans;
        this.book = book;
    }

    /// Who did what of a proposal, and when.
    private record Done(String key, PersonId by, Instant at) {
        LocalDate day() {
            return ProposalsAgainst.day(at);
        }
    }

    @Override
    public Happened happened(PersonId person, LocalDate first, LocalDate until) {
        List<Proposal> all = rows.adverse(person).stream()
                .filter(each -> each.received().isPresent())
                .toList();
        return exposure -> all.stream().flatMap(each -> after(each, exposure)).toList();
    }

    private Stream<ReprisalFact> after(Proposal each, Exposure exposure) {
        LocalDate told = each.received().map(step -> day(step.at())).orElseThrow();
        return done(each)
                .filter(one -> exposure.precedes(one.at()))
                .filter(one -> exposure.against().contains(one.by()))
                .map(one -> new ReprisalFact(
                        one.day(),
                        Told.of(
                                "personnel.against." + one.key(),
                                Told.of("personnel.kind." + deed(each)),
                                one.by(),
                                one.day(),
                                String.valueOf(each.id().value()),
                                told),
                        against(each, exposure),
                        typed(each, exposure)));
    }

    private static Stream<Done> done(Proposal each) {
        Stream<Done> proposed = Stream.of(new Done("proposed", each.by(), each.at()));
        Stream<Done> later = each.steps().stream()
                .flatMap(step -> key(each, step).stream().map(key -> new Done(key, step.by(), step.at())));
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

    private String deed(Proposal each) {
        return each.kind().deed(book.rule(each.ground()).orElseThrow().code());
    }

    /// That the plan it follows came into the registers before.
    private List<Told> against(Proposal each, Exposure exposure) {
        RotationPlan plan = each.plan();
        return plan == null
                ? List.of()
                : plans.registered(plan)
                        .map(Document::registeredOn)
                        .filter(registered -> registered.isBefore(exposure.day()))
                        .map(registered -> List.of(Told.of("personnel.against.plan", plan.number(), registered)))
                        .orElse(List.of());
    }

    /// What whoever proposed typed, and no register has.
    private List<Told> typed(Proposal each, Exposure exposure) {
        RotationPlan plan = each.plan();
        if (plan != null) {
            return plans.registered(plan).isPresent()
                    ? List.of()
                    : List.of(Told.of("personnel.against.plan.typed", plan.number(), plan.day()));
        }
        return each.established().isBefore(exposure.day())
                ? List.of(Told.of("personnel.against.typed", each.established()))
                : List.of();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
