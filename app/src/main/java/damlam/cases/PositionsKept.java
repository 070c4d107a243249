package damlam.cases;

import damlam.journal.RowsKept;
import damlam.org.Org;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who holds a case and since when, in a row for the sake of lists: the moves say it, and each row is held against
/// theirs.
@Component
class PositionsKept implements RowsKept {
    private static final int CASES = 1000;
    private static final String NEXT =
            "select case_id from cases.work where case_id > ? order by case_id limit " + CASES;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseLists lists;
    private final Org org;
    private final Clock clock;

    PositionsKept(JdbcClient jdbc, CaseRows rows, CaseLists lists, Org org, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lists = lists;
        this.org = org;
        this.clock = clock;
    }

    @Override
    public List<Differing> differing(int most) {
        List<Differing> differing = new ArrayList<>();
        Rights rights = new Rights(org.chart());
        List<CaseId> next = after(0);
        while (!next.isEmpty() && differing.size() < most) {
            Map<CaseId, Position> kept = lists.positions(next);
            Map<CaseId, List<MadeMove>> moves = new LinkedHashMap<>();
            rows.movesOf(next)
                    .forEach(move -> moves.computeIfAbsent(move.caseId(), id -> new ArrayList<>())
                            .add(move));
            for (CaseId id : next) {
                Position row = kept.get(id);
                List<MadeMove> made = moves.getOrDefault(id, List.of());
                // A move made between the two looks is held next time.
                boolean grew = row != null && row.lastMoveNo() != made.size();
                if (!grew && (row == null || made.isEmpty() || !agrees(row, Standing.of(id, made), rights))) {
                    differing.add(new Differing(-1, "cases.position " + id.value()));
                }
            }
            next = after(next.getLast().value());
        }
        return differing.subList(0, Math.min(most, differing.size()));
    }

    /// As the moves say, or inherited since by those for whom the holder left it.
    private boolean agrees(Position row, Standing standing, Rights rights) {
        Position said = asOld(row, standing.position());
        if (row.equals(said)) {
            return true;
        }
        Position left = Inheritance.applied(standing, rights, clock.instant()).position();
        return row.holder() != null
                && row.holder().equals(left.holder())
                && !row.heldSince().isBefore(said.lastMoveAt())
                && row.equals(asOld(
                        row,
                        standing.inherit(row.holder().unit(), row.heldSince()).position()));
    }

    /// A row that nothing happened to since opinions are kept in it says nothing of them.
    private static Position asOld(Position row, Position said) {
        return row.replyBy() == null && row.opinionsIn() == null ? said.withoutOpinions() : said;
    }

    private List<CaseId> after(long id) {
        return jdbc.sql(NEXT)
                .param(id)
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }
}
