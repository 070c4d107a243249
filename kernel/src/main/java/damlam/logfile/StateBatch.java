package damlam.logfile;

import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of a foreign log as numbers; made by [StateRows].
final class StateBatch implements Batch {
    /// What the numbers of one encoder stand for, as far as batches have brought it.
    static final class Names {
        private final Translation cases = new Translation();
        private final Translation units = new Translation();
        private final Translation persons = new Translation();
        private final Translation kinds = new Translation();
        private final Translation outsiders = new Translation();
        private final Translation activities = new Translation();
        /// In the order in which batches bring them.
        private final List<Translation> all = List.of(cases, units, persons, kinds, outsiders, activities);

        private final List<StateRows.Meaning> meanings = new ArrayList<>();
    }

    private final Names names;
    private final List<Reject> rejects = new ArrayList<>();
    private List<Texts.Seen> texts = List.of();
    private List<StateRows.Meaning> freshMeanings = List.of();
    private int rows;
    private int[] caseNo;
    private long[] atMs;
    private int[] unit;
    private int[] person;
    private int[] meaning;
    private int[] kind;
    private int[] outside;

    /// @param expected about how many rows will come; more are welcome
    StateBatch(Names names, int expected) {
        this.names = names;
        caseNo = new int[expected];
        atMs = new long[expected];
        unit = new int[expected];
        person = new int[expected];
        meaning = new int[expected];
        kind = new int[expected];
        outside = new int[expected];
    }

    void add(int ofCase, long at, int ofUnit, int ofPerson, int what, int ofKind, int waitsFor) {
        if (rows == caseNo.length) {
            grow(2 * rows);
        }
        caseNo[rows] = ofCase;
        atMs[rows] = at;
        unit[rows] = ofUnit;
        person[rows] = ofPerson;
        meaning[rows] = what;
        kind[rows] = ofKind;
        outside[rows] = waitsFor;
        rows++;
    }

    /// @param seen of cases, units, persons, kinds, outside parties and activities
    void bring(List<Texts.Seen> seen, List<StateRows.Meaning> meanings) {
        texts = seen;
        freshMeanings = meanings;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public List<Reject> rejects() {
        return rejects;
    }

    @Override
    public void addTo(EventLogBuilder log) {
        Translation.learn(names.all, texts);
        names.meanings.addAll(freshMeanings);
        for (int i = 0; i < rows; i++) {
            addRow(log, i, names.meanings.get(meaning[i]));
        }
    }

    private void addRow(EventLogBuilder log, int i, StateRows.Meaning meant) {
        int ofCase = names.cases.translate(caseNo[i], log.cases());
        log.add(ofCase, atMs[i], meant.state())
                .to(names.units.translate(unit[i], log.units()), names.persons.translate(person[i], log.persons()))
                .activity(names.activities.translate(meant.activity(), log.activities()));
        if (meant.state() == LedgerState.AWAITING_OUTSIDE) {
            log.outside(names.outsiders.translate(outside[i], log.outsiders()));
        }
        if (meant.work() != null) {
            log.work(meant.work());
        }
        if (kind[i] >= 0) {
            log.kind(ofCase, names.kinds.translate(kind[i], log.kinds()));
        }
    }

    private void grow(int capacity) {
        caseNo = Arrays.copyOf(caseNo, capacity);
        atMs = Arrays.copyOf(atMs, capacity);
        unit = Arrays.copyOf(unit, capacity);
        person = Arrays.copyOf(person, capacity);
        meaning = Arrays.copyOf(meaning, capacity);
        kind = Arrays.copyOf(kind, capacity);
        outside = Arrays.copyOf(outside, capacity);
    }
}
