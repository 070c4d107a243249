package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.inspection.ConductId;
import damlam.procedure.Denunciations.Difficulty;
import damlam.vault.Vault;
import damlam.whistleblowing.ConductRefusedException.Reason;
import damlam.whistleblowing.ConductReport.Acceptance;
import damlam.whistleblowing.ConductReport.Denunciation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to reports that are denunciations by law: what the law asks for with them, and the protection of whoever
/// made them.
@Component
public class Protections {
    /// The rule that says who decides whether a denunciation is accepted.
    public static final String COMPETENT = "denunciation.competent";
    /// The same where whoever is denounced works in a public unit.
    public static final String COMPETENT_IN_PUBLIC_UNIT = COMPETENT + ".publicUnit";

    private final Conducts conducts;
    private final ConductRows rows;
    private final ConductSteps steps;
    private final ConductActs acts;
    private final Vault vault;

    Protections(Conducts conducts, ConductRows rows, ConductSteps steps, ConductActs acts, Vault vault) {
        this.conducts = conducts;
        this.rows = rows;
        this.steps = steps;
        this.acts = acts;
        this.vault = vault;
    }

    /// Says that a report is a denunciation by law, which puts it before whoever decides whether it is accepted.
    @Transactional
    public void denounce(CurrentPerson me, ConductId id, String why) {
        ConductReport report = handled(me, id);
        Conducts.require(!report.erased(), Reason.ERASED);
        Conducts.require(report.denunciation() == null, Reason.NOT_NEXT);
        String words = vault.encrypt(why);
        Instant at = acts.now();
        steps.denounce(id, words, me.id(), at);
        acts.record(me, "whistleblowing.denounce", id, at, Map.of(), words);
    }

    /// Accepts it as one; from that day on the law protects whoever made it, whose name stays sealed. The head who
    /// settles it decides, and not the inspectorate that proposes it.
    @Transactional
    public void accept(CurrentPerson me, ConductId id, LocalDate day, Difficulty difficulty) {
        ConductReport report = decided(me, id);
        Conducts.require(!report.erased(), Reason.ONLY_REFUSABLE);
        Conducts.require(!day.isBefore(report.day()) && !day.isAfter(acts.today()), Reason.WRONG_DAY);
        Identity reporter = rows.identity(id)
                .flatMap(kept -> Identity.open(kept, vault))
                .orElseThrow(() -> new ConductRefusedException(Reason.ONLY_REFUSABLE));
        String whom = vault.encrypt(String.valueOf(reporter.person().value()));
        Instant at = acts.now();
        steps.accept(id, day, difficulty, whom, me.id(), at);
        acts.record(
                me,
                "whistleblowing.accept",
                id,
                at,
                Map.of("day", day.toString(), "difficulty", difficulty.name()),
                whom);
    }

    /// Does not accept it, with reasons that whoever made it reads at once; it is answered as any other report.
    @Transactional
    public void refuse(CurrentPerson me, ConductId id, String why) {
        decided(me, id);
        String words = vault.encrypt(why);
        Instant at = acts.now();
        steps.refuse(id, words, me.id(), at);
        acts.record(me, "whistleblowing.refuse", id, at, Map.of(), words);
    }

    private ConductReport decided(CurrentPerson me, ConductId id) {
        steps.alone();
        Conducts.Seen seen = conducts.find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        Conducts.require(seen.report().closing() == null, Reason.CLOSED);
        Conducts.require(seen.report().waitsForDecision(), Reason.NOT_NEXT);
        Conducts.require(seen.decides(), Reason.NOT_YOURS);
        return seen.report();
    }

    /// Says that whoever is denounced was told what of, and when. Who denounced them is not in it.
    @Transactional
    public void tell(CurrentPerson me, ConductId id, LocalDate day) {
        ConductReport report = handled(me, id);
        Denunciation denunciation = report.denunciation();
        Acceptance acceptance = denunciation == null ? null : denunciation.acceptance();
        if (acceptance == null || acceptance.told() != null) {
            throw new ConductRefusedException(Reason.NOT_NEXT);
        }
        Conducts.require(!day.isBefore(acceptance.day()) && !day.isAfter(acts.today()), Reason.WRONG_DAY);
        Instant at = acts.now();
        steps.tell(id, day, me.id(), at);
        acts.record(me, "whistleblowing.tell", id, at, Map.of("day", day.toString()), "");
    }

    /// Ends the protection with a day, and says why; also after the denunciation was answered.
    @Transactional
    public void end(CurrentPerson me, ConductId id, LocalDate last, String why) {
        steps.alone();
        Conducts.Seen seen = conducts.find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        Conducts.require(seen.relation() == Conducts.Relation.RECEIVER, Reason.NOT_YOURS);
        Denunciation denunciation = seen.report().denunciation();
        Acceptance acceptance = denunciation == null ? null : denunciation.acceptance();
        if (acceptance == null || acceptance.protectedUntil() != null) {
            throw new ConductRefusedException(Reason.NOT_NEXT);
        }
        Conducts.require(!last.isBefore(acceptance.day()), Reason.WRONG_DAY);
        String words = vault.encrypt(why);
        Instant at = acts.now();
        steps.unprotect(id, last, words, me.id(), at);
        acts.record(me, "whistleblowing.unprotect", id, at, Map.of("last", last.toString()), words);
    }

    private ConductReport handled(CurrentPerson me, ConductId id) {
        steps.alone();
        Conducts.Seen seen = conducts.find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        Conducts.require(seen.relation() == Conducts.Relation.RECEIVER, Reason.NOT_YOURS);
        Conducts.require(seen.report().closing() == null, Reason.CLOSED);
        return seen.report();
    }
}
