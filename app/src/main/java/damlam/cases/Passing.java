package damlam.cases;

import damlam.eventlog.MoveKind;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the competence map says where a matter is passed up or aside, and what it tells the record of it.
@Component
public class Passing {
    /// The rule by which those of a group answer for avoiding work; for other groups the book has none.
    private static final Map<StaffGroup, String> AVOIDANCE = Map.of(
            StaffGroup.CONG_CHUC, "staff.discipline.congChuc.avoidance",
            StaffGroup.VIEN_CHUC, "staff.discipline.vienChuc.avoidance");

    private static final String UP = "passing.up";
    private static final String ASIDE = "passing.aside";

    private final Matters matters;
    private final CaseRows rows;
    private final Rulebook book;
    private final StaffGroups groups;
    private final Org org;

    Passing(Matters matters, CaseRows rows, Rulebook book, StaffGroups groups, Org org) {
        this.matters = matters;
        this.rows = rows;
        this.book = book;
        this.groups = groups;
        this.org = org;
    }

    /// What the map says where the matter is this party's own to decide; empty where it is not, or nobody knows.
    Optional<String> own(CaseId id, Party by) {
        PersonId person = by.person();
        return person == null ? Optional.empty() : matters.own(org.chart(), id, person);
    }

    /// Which kind of matter it is; empty where nobody said.
    Optional<MatterId> matter(CaseId id) {
        return matters.of(id);
    }

    /// The same of many cases.
    Map<CaseId, MatterId> matters(Collection<CaseId> ids) {
        return matters.of(ids);
    }

    /// Whether the map knows who decides.
    boolean isKnown(CaseId id) {
        return matters.isKnown(org.chart(), id);
    }

    /// The columns of a move, with what the map says of it.
    MoveColumns told(CaseId id, Move move, MoveColumns columns, Party by) {
        OrgChart chart = org.chart();
        return switch (move) {
            case Move.Escalate _
            when matters.isKnown(chart, id) -> {
                Optional<String> own = own(id, by);
                yield columns.ownAuthority(own.isPresent()).said(Said.BASIS, own.orElse(""));
            }
            case Move.Forward _, Move.Return _ ->
                columns.said(Said.BASIS, matters.ofUnit(chart, id, by.unit()).orElse(""));
            default -> columns;
        };
    }

    /// What a person has to know before they pass a case on, or get one that was passed on.
    ///
    /// @param own what the map says where it is their own matter; empty where it is not, or nobody
    ///     knows
    /// @param ofUnit the same of a post of their unit
    /// @param known whether the map knows who decides
    /// @param received what it said when the case was sent up or aside to whoever has to answer now;
    ///     empty otherwise
    /// @param saidOwn whether whoever sent it up last said themselves that it is theirs to decide
    /// @param avoidance by which rule they would answer today for avoiding it; null where the book has none
    /// @param up the rule that nobody sends up what is theirs to decide; null where the book has none
    /// @param aside that nobody passes it to others; null where the book has none
    public record Known(
            String own,
            String ofUnit,
            boolean known,
            String received,
            boolean saidOwn,
            @Nullable Rule avoidance,
            @Nullable Rule up,
            @Nullable Rule aside) {}

    /// @param moves all moves of the case
    /// @param as in whose place they would pass it on
    public Known known(CaseId id, List<MadeMove> moves, Party as) {
        OrgChart chart = org.chart();
        return new Known(
                own(id, as).orElse(""),
                matters.ofUnit(chart, id, as.unit()).orElse(""),
                matters.isKnown(chart, id),
                received(id, moves),
                passedOn(moves)
                        .filter(move -> Boolean.TRUE.equals(move.ownAuthority()))
                        .isPresent(),
                avoidance(as, chart).orElse(null),
                book.on(UP, chart.day()).orElse(null),
                book.on(ASIDE, chart.day()).orElse(null));
    }

    private Optional<Rule> avoidance(Party by, OrgChart chart) {
        PersonId person = by.person();
        return person == null
                ? Optional.empty()
                : groups.of(person).map(of -> AVOIDANCE.get(of.group())).flatMap(code -> book.on(code, chart.day()));
    }

    /// Of the latest move by which it went up or aside.
    private String received(CaseId id, List<MadeMove> moves) {
        Map<Integer, Map<Said, String>> said = rows.saidOf(id);
        return passedOn(moves)
                .map(move -> said.getOrDefault(move.no(), Map.of()).getOrDefault(Said.BASIS, ""))
                .orElse("");
    }

    private static Optional<MadeMove> passedOn(List<MadeMove> moves) {
        return moves.reversed().stream()
                .filter(move -> move.kind() == MoveKind.ESCALATE || move.kind() == MoveKind.FORWARD)
                .findFirst();
    }
}
