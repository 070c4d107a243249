package damlam.logfile;

import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.eventlog.Texts;
import java.util.ArrayList;
import java.util.List;

/// Rows of a log of moves as numbers; made by [MoveRows].
final class MoveBatch implements Batch {
    /// One row. Small and short-lived: a batch holds some ten thousand.
    record Row(
            int caseNo,
            int kind,
            long atMs,
            int actor,
            int actorUnit,
            int move,
            int toUnit,
            int toPerson,
            int outside,
            int ground,
            long dueMs,
            int evidence,
            int stance,
            int ownAuthority) {}

    /// What the numbers of one encoder stand for, as far as batches have brought it.
    static final class Names {
        private final Translation cases = new Translation();
        private final Translation kinds = new Translation();
        private final Translation units = new Translation();
        private final Translation persons = new Translation();
        private final Translation outsiders = new Translation();
        private final Translation grounds = new Translation();
        /// In the order in which batches bring them.
        private final List<Translation> all = List.of(cases, kinds, units, persons, outsiders, grounds);
    }

    private final Names names;
    private final List<Row> rows = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private List<Texts.Seen> texts = List.of();

    MoveBatch(Names names) {
        this.names = names;
    }

    void add(Row row) {
        rows.add(row);
    }

    /// @param seen of cases, kinds, units, persons, outside parties and grounds
    void bring(List<Texts.Seen> seen) {
        texts = seen;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public List<Reject> rejects() {
        return rejects;
    }

    @Override
    public void addTo(EventLogBuilder log) {
        Translation.learn(names.all, texts);
        for (Row row : rows) {
            addRow(log, row);
        }
    }

    private void addRow(EventLogBuilder log, Row row) {
        int caseNo = names.cases.translate(row.caseNo(), log.cases());
        log.add(caseNo, row.atMs(), MoveKind.of(row.move()))
                .actor(
                        names.units.translate(row.actorUnit(), log.units()),
                        names.persons.translate(row.actor(), log.persons()))
                .to(
                        names.units.translate(row.toUnit(), log.units()),
                        names.persons.translate(row.toPerson(), log.persons()))
                .ground(names.grounds.translate(row.ground(), log.grounds()))
                .due(row.dueMs())
                .evidence(row.evidence());
        if (row.outside() >= 0) {
            log.outside(names.outsiders.translate(row.outside(), log.outsiders()));
        }
        if (row.kind() >= 0) {
            log.kind(caseNo, names.kinds.translate(row.kind(), log.kinds()));
        }
        if (row.stance() >= 0) {
            log.stance(Stance.of(row.stance()));
        }
        if (row.ownAuthority() >= 0) {
            log.ownAuthority(row.ownAuthority() == 1);
        }
    }
}
