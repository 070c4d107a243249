package damlam.logfile;

import damlam.eventlog.LedgerState;
import damlam.eventlog.Numbering;
import damlam.eventlog.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Encodes the rows of a foreign log. Activity, state and work depend on few columns with few values, so the
/// rules of the profile are asked once for each combination that occurs.
final class StateRows implements RowEncoder {
    private static final int FIRST_BATCH = 1024;

    /// What a combination of values means.
    ///
    /// @param activity number of its name in this encoder's dictionary, [Dictionary#EMPTY] if it has none
    /// @param outside the same of the outside party that the profile names for that state
    record Meaning(
            int activity,
            LedgerState state,
            boolean personKnown,
            int outside,
            @Nullable Work work) {}

    private final Profile profile;
    private final String file;
    private final Instants times;
    private final int unitSlot;
    private final int personSlot;
    private final int kindSlot;
    private final int outsideSlot;
    private final int[] ruleSlots;
    private final Dictionary cases = new Dictionary();
    private final Dictionary units = new Dictionary();
    private final Dictionary persons = new Dictionary();
    private final Dictionary kinds = new Dictionary();
    private final Dictionary outsiders = new Dictionary();
    private final Dictionary activities = new Dictionary();
    private final Dictionary values = new Dictionary();
    private final List<Numbering> combinations = new ArrayList<>();
    private final List<Meaning> meanings = new ArrayList<>();
    private List<Meaning> freshMeanings = new ArrayList<>();
    private final StateBatch.Names names = new StateBatch.Names();
    private StateBatch batch;

    StateRows(Profile profile, String file) {
        List<String> columns = profile.columns();
        List<String> ruleColumns = profile.ruleColumns();
        this.profile = profile;
        this.file = file;
        this.times = new Instants(profile.times().format(), profile.times().zone());
        this.unitSlot = columns.indexOf(profile.unit());
        this.personSlot = columns.indexOf(profile.person());
        this.kindSlot = columns.indexOf(profile.kind());
        this.outsideSlot = columns.indexOf(profile.outside());
        this.ruleSlots = ruleColumns.stream().mapToInt(columns::indexOf).toArray();
        for (int i = 0; i < Math.max(1, ruleSlots.length); i++) {
            combinations.add(new Numbering());
        }
        // Machines come first in the dictionary, so that a number tells them.
        profile.machines().forEach(persons::number);
        this.batch = new StateBatch(names, FIRST_BATCH);
    }

    @Override
    public void add(Cells cells, long line, Supplier<String> text) {
        if (cells.isEmpty(0)) {
            reject(line, "there is no case in column '%s'".formatted(profile.caseId()), text.get());
            return;
        }
        long at = instant(cells);
        if (at == Instants.NONE) {
            String reason = cells.isEmpty(1)
                    ? "there is no time in column '%s'".formatted(profile.at())
                    : "column '%s' is not a time: '%s'".formatted(profile.at(), cells.text(1));
            reject(line, reason, text.get());
            return;
        }
        int meaning = meaning(cells);
        int caseNo = cases.number(cells, 0);
        int unit = number(units, cells, unitSlot);
        int person = number(persons, cells, personSlot);
        int kind = number(kinds, cells, kindSlot);
        int outside = number(outsiders, cells, outsideSlot);
        if (meaning < 0 || Math.min(Math.min(caseNo, unit), Math.min(person, Math.min(kind, outside))) < -1) {
            reject(line, NOT_UTF_8, text.get());
            return;
        }
        Meaning meant = meanings.get(meaning);
        boolean known = meant.personKnown() && person >= profile.machines().size();
        int named = meant.outside() >= 0 ? meant.outside() : outside;
        boolean waits = meant.state() == LedgerState.AWAITING_OUTSIDE;
        batch.add(caseNo, at, unit, known ? person : -1, meaning, kind, waits ? named : -1);
    }

    @Override
    public void reject(long line, String reason, String text) {
        batch.rejects().add(new Reject(file, line, reason, text, true));
    }

    @Override
    public Batch take() {
        StateBatch taken = batch;
        taken.bring(
                List.of(cases.seen(), units.seen(), persons.seen(), kinds.seen(), outsiders.seen(), activities.seen()),
                freshMeanings);
        freshMeanings = new ArrayList<>();
        // Blocks are about as long as each other, and so are their batches.
        batch = new StateBatch(names, Math.max(FIRST_BATCH, taken.rows() + taken.rows() / 8));
        return taken;
    }

    private long instant(Cells cells) {
        return cells.instantMs[1] != Instants.NONE
                ? cells.instantMs[1]
                : times.parse(cells.bytes[1], cells.from[1], cells.end[1]);
    }

    private static int number(Dictionary dictionary, Cells cells, int slot) {
        return slot < 0 ? Dictionary.EMPTY : dictionary.number(cells, slot);
    }

    /// The number of what the row's values mean; -1 if one of them is no UTF-8.
    private int meaning(Cells cells) {
        long combined = 0;
        int last = 0;
        for (int i = 0; i < ruleSlots.length; i++) {
            int value = values.number(cells, ruleSlots[i]);
            if (value == Dictionary.MALFORMED) {
                return -1;
            }
            last = combinations.get(i).number(combined, value);
            combined = last;
        }
        if (last == meanings.size()) {
            Meaning meaning = ask(cells);
            meanings.add(meaning);
            freshMeanings.add(meaning);
        }
        return last;
    }

    private Meaning ask(Cells cells) {
        Map<String, String> texts = new HashMap<>();
        List<String> columns = profile.columns();
        for (int slot : ruleSlots) {
            texts.put(columns.get(slot), cells.text(slot));
        }
        String activity = profile.activity().stream()
                .map(column -> texts.getOrDefault(column, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        Optional<Profile.StateRule> rule = profile.stateOf(texts);
        return new Meaning(
                activities.number(activity),
                rule.map(Profile.StateRule::state).orElse(LedgerState.HELD),
                rule.map(Profile.StateRule::personKnown).orElse(true),
                outsiders.number(rule.map(Profile.StateRule::outside).orElse("")),
                profile.workOf(texts));
    }
}
