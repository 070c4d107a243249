package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.journal.Journal;
import damlam.journal.KeptEntry;
import damlam.journal.Sealing;
import damlam.org.Org;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.proofs.Proofs;
import damlam.record.Leaf;
import damlam.record.RecordFormatException;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to samples. First a seed is promised, whose hash enters the record; then others act, and the
/// record goes on; only when it has grown by as many acts as was promised is the sample drawn, from seed
/// and record together. Whoever knows the one cannot choose the other.
@Component
public class Samples {
    static final String AFTER = "oversight.sample.after";
    /// Where nobody has set how many acts have to follow.
    private static final int USUAL_AFTER = 10;

    private final Parts parts;
    private final SampleRows rows;
    private final Cases cases;
    private final Journal journal;
    private final Proofs proofs;
    private final Sealing sealing;
    private final Vault vault;
    private final Rulebook book;
    private final Org org;
    private final InspectionActs acts;

    Samples(
            Parts parts,
            SampleRows rows,
            Cases cases,
            Journal journal,
            Proofs proofs,
            Sealing sealing,
            Vault vault,
            Rulebook book,
            Org org,
            InspectionActs acts) {
        this.parts = parts;
        this.rows = rows;
        this.cases = cases;
        this.journal = journal;
        this.proofs = proofs;
        this.sealing = sealing;
        this.vault = vault;
        this.book = book;
        this.org = org;
        this.acts = acts;
    }

    /// Promises a sample of so many cases. It is promised once: nobody tries until they like what comes out.
    @Transactional
    public void promise(CurrentPerson me, InspectionId id, int size) {
        Seen seen = parts.looks(me, id);
        requirePeriodOver(seen.inspection());
        require(seen.inspection().promise() == null, Reason.PROMISED_ALREADY);
        require(!list(seen.inspection(), acts.now()).isEmpty(), Reason.NO_CASES);
        int after =
                book.on(AFTER, org.today()).map(rule -> rule.amount().count()).orElse(USUAL_AFTER);
        String seed = Draw.newSeed();
        Promise promise = new Promise(Draw.commitment(seed), size, after, me.id(), acts.now());
        rows.insert(id, promise, vault.encrypt(seed));
        acts.record(
                me,
                "promise",
                id,
                promise.at(),
                "",
                Map.of("no", 1, "commitment", promise.commitment(), "size", size, "after", after));
    }

    /// A sample is drawn once: what the unit is given on the days that are still to come would never be in it.
    private void requirePeriodOver(Inspection inspection) {
        require(!org.today().isBefore(inspection.sampledFrom()), Reason.PERIOD_OPEN);
    }

    /// How many acts have to enter the record before the sample can be drawn.
    public long missing(Inspection inspection) {
        Promise promise = inspection.promise();
        if (promise == null) {
            return 0;
        }
        long published = sealing.state().published();
        return number(inspection.id())
                .map(number -> Math.max(0, number + 1 + promise.actsAfter() - published))
                .orElse((long) promise.actsAfter());
    }

    private Optional<Long> number(InspectionId id) {
        return journal.numberOf("oversight.promise", id.subject(), 1);
    }

    /// Draws what was promised.
    ///
    /// @throws OversightRefusedException if the record has not gone on far enough, or the seed is another one
    @Transactional
    public void draw(CurrentPerson me, InspectionId id) {
        Seen seen = parts.looks(me, id);
        requirePeriodOver(seen.inspection());
        Promise promise = seen.inspection().promise();
        if (promise == null || seen.inspection().sample() != null) {
            throw new OversightRefusedException(Reason.NOTHING_PROMISED);
        }
        long number = number(id).orElseThrow(() -> new OversightRefusedException(Reason.RECORD_SHORT));
        long size = number + 1 + promise.actsAfter();
        String root = proofs.rootAt(size).orElseThrow(() -> new OversightRefusedException(Reason.RECORD_SHORT));
        String seed = vault.decrypt(rows.lockedSeed(id));
        require(Draw.commitment(seed).equals(promise.commitment()) && promised(number, promise), Reason.OTHER_SEED);
        List<CaseId> list = list(seen.inspection(), promise.at());
        require(!list.isEmpty(), Reason.NO_CASES);
        List<CaseId> drawn = Draw.drawn(list, promise.size(), Draw.lot(seed, root));
        Instant at = acts.now();
        Sample sample = new Sample(seed, size, root, Draw.listHash(list), list, drawn, me.id(), at);
        rows.insert(id, sample);
        acts.record(
                me,
                "draw",
                id,
                at,
                "",
                Map.of(
                        "seed", seed,
                        "treeSize", size,
                        "root", root,
                        "listHash", sample.listHash(),
                        "drawn", Inspections.numbers(drawn.stream().map(CaseId::value))));
    }

    /// Whether the act in the record says what the row says: the row alone is nobody's promise.
    private boolean promised(long number, Promise promise) {
        KeptEntry entry = journal.numbered(number).orElse(null);
        if (entry == null || entry.act() == null || !entry.findings().isEmpty()) {
            return false;
        }
        try {
            return Leaf.facts(entry.act().text()).get("facts") instanceof Map<?, ?> facts
                    && promise.commitment().equals(facts.get("commitment"))
                    && facts.get("size") instanceof Number size
                    && size.intValue() == promise.size()
                    && facts.get("after") instanceof Number after
                    && after.intValue() == promise.actsAfter();
        } catch (RecordFormatException e) {
            return false;
        }
    }

    /// The work that was given or passed to the unit in the time that is looked at, before the promise:
    /// what comes later changes nothing.
    private List<CaseId> list(Inspection inspection, Instant promised) {
        Plan plan = inspection.plan();
        Instant from = start(plan.from());
        Instant until = start(plan.until().plusDays(1));
        return cases.givenTo(
                Parts.units(inspection.unit(), org.chart()), from, until.isBefore(promised) ? until : promised);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Org.ZONE).toInstant();
    }
}
