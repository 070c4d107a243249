package damlam.personnel;

import damlam.access.CurrentPerson;
import damlam.discipline.Openings;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether whom a proposal is about stands in a proceeding on discipline, as far as whoever asks has a part in it:
/// nobody else learns of it here, so nobody else is refused either.
@Component
class Considered {
    private static final String RULE = "staff.considered.";

    // The proceedings ask for proposals in turn.
    private final ObjectProvider<Openings> openings;
    private final StaffGroups groups;
    private final Rulebook book;
    private final Org org;

    Considered(ObjectProvider<Openings> openings, StaffGroups groups, Rulebook book, Org org) {
        this.openings = openings;
        this.groups = groups;
        this.book = book;
        this.org = org;
    }

    Optional<Consideration> of(CurrentPerson me, Proposal each) {
        return openings.getObject()
                .standing(me, each.about())
                .map(proceeding ->
                        new Consideration(proceeding, each.kind() == Kind.TRANSFER ? rule(each) : Optional.empty()));
    }

    /// Whether a move that was approved may not be carried out now, by a rule that somebody confirmed: one of those who
    /// decide on it has a part in a proceeding on the person.
    boolean stops(Proposal each) {
        return each.kind() == Kind.TRANSFER
                && rule(each).filter(Rule::mayBind).isPresent()
                && openings.getObject().isConsidered(each.about(), deciders(each));
    }

    private static Set<PersonId> deciders(Proposal each) {
        return Stream.concat(each.deciders().stream(), each.first(Step.Act.APPROVED).map(Step::decider).stream())
                .collect(Collectors.toSet());
    }

    private Optional<Rule> rule(Proposal each) {
        return groups.of(each.about())
                .flatMap(known -> code(known.group()))
                .flatMap(code -> book.on(RULE + code, org.today()));
    }

    /// The law on officials is the law on cadres as well.
    private static Optional<String> code(StaffGroup group) {
        return switch (group) {
            case CAN_BO, CONG_CHUC -> Optional.of("congChuc");
            case VIEN_CHUC -> Optional.of("vienChuc");
            case NGUOI_LAO_DONG -> Optional.empty();
        };
    }
}
