package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.analysis.Look;
import damlam.cases.Evidence;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.KeptFile;
import damlam.org.Org;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.rulebook.Rule;
import damlam.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for people whom a finding names: they see it with the draft, as the unit does, and say something to it in
/// the same time. What they say is read by the team and by whoever concludes; the unit knows that they said it.
@Component
public class Concerned {
    private final Parts parts;
    private final InspectionRows inspections;
    private final ConcernedRows rows;
    private final FoundRows found;
    private final Findings findings;
    private final Vault vault;
    private final OwnWork own;
    private final Org org;
    private final InspectionActs acts;

    Concerned(
            Parts parts,
            InspectionRows inspections,
            ConcernedRows rows,
            FoundRows found,
            Findings findings,
            Vault vault,
            OwnWork own,
            Org org,
            InspectionActs acts) {
        this.parts = parts;
        this.inspections = inspections;
        this.rows = rows;
        this.found = found;
        this.findings = findings;
        this.vault = vault;
        this.own = own;
        this.org = org;
        this.acts = acts;
    }

    /// A finding as whom it names sees it; of its inspection only what says which it is.
    ///
    /// @param hearing on it; empty where there is none
    /// @param looks who looked at it
    public record Shown(
            Concern concern, Inspection inspection, Finding finding, Optional<HearingId> hearing, List<Look> looks) {
        public Shown {
            looks = List.copyOf(looks);
        }
    }

    /// Findings that name somebody, the newest first.
    public List<Concern> all(CurrentPerson me) {
        return rows.about(me.id());
    }

    /// Those that wait for them.
    public List<Concern> waiting(CurrentPerson me) {
        LocalDate today = org.today();
        return all(me).stream().filter(each -> each.waits(today)).toList();
    }

    /// Those whose inspection has ended, where they have not seen how.
    public List<Concern> news(CurrentPerson me) {
        return all(me).stream().filter(Concern::isNews).toList();
    }

    /// A finding that names them; that they opened it is kept, and that they saw how its inspection ended.
    @Transactional
    public Optional<Shown> see(CurrentPerson me, FindingId id) {
        return concern(me, id).map(concern -> {
            Instant at = acts.now();
            if (!concern.opened() && rows.open(id, me.id(), at)) {
                acts.record(me, "open", subject(id), at, "", Map.of());
            }
            if (concern.isNews() && rows.learn(id, me.id(), at)) {
                acts.record(me, "learn", subject(id), at, "", Map.of());
            }
            Inspection inspection =
                    own.look(() -> inspections.find(concern.inspection()).orElseThrow());
            Finding finding = inspection.findings().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Optional<HearingId> hearing = Optional.ofNullable(
                            found.heard(List.of(id)).get(id))
                    .filter(heard -> !heard.withdrawn() && heard.asked().equals(me.id()))
                    .map(FoundRows.Heard::id);
            return new Shown(concern, inspection, finding, hearing, findings.looks(id));
        });
    }

    private Optional<Concern> concern(CurrentPerson me, FindingId id) {
        return all(me).stream().filter(each -> each.finding().equals(id)).findFirst();
    }

    private static String subject(FindingId id) {
        return "finding:" + id.value();
    }

    /// Says something, or adds to it, until it is concluded.
    ///
    /// @param complete whether that is all: nobody waits for more
    @Transactional
    public void say(CurrentPerson me, FindingId id, String words, List<Evidence> files, boolean complete) {
        Concern known = concern(me, id).orElseThrow(() -> new OversightRefusedException(Reason.NOT_SEEN));
        inspections.alone(known.inspection());
        Concern concern = concern(me, id).orElseThrow();
        require(concern.open(), Reason.NOT_NEXT);
        Instant at = acts.now();
        String kept = vault.encrypt(words);
        List<KeptFile> encrypted = KeptFile.of(files, vault);
        int no = rows.said(id) + 1;
        rows.say(id, no, kept, complete, me.id(), at, encrypted);
        acts.record(
                me,
                "state",
                subject(id),
                at,
                kept,
                Map.of("no", no, "evidence", KeptFile.hashes(encrypted), "complete", complete));
    }

    /// Asks whoever said nothing once more, before it is concluded: they have the time of the rule again.
    @Transactional
    public void ask(CurrentPerson me, InspectionId id, FindingId finding) {
        Seen seen = parts.step(me, id);
        require(seen.part().body(), Reason.NOT_YOURS);
        require(seen.concludes(), Reason.BARRED);
        Optional<LocalDate> waits = seen.unheard().get(finding);
        require(waits != null && waits.isEmpty(), Reason.NOT_NEXT);
        Rule rule = findings.clock();
        LocalDate answerBy = findings.earliest();
        int no = rows.questions(finding) + 1;
        Instant at = acts.now();
        rows.ask(finding, no, answerBy, rule.id(), me.id(), at);
        acts.record(me, "ask", subject(finding), at, "", Map.of("no", no, "answerBy", answerBy.toString()));
    }

    /// A file that shows a finding, for whom it names.
    public Optional<Evidence> evidence(CurrentPerson me, FindingId id, int no) {
        return concern(me, id).flatMap(concern -> findings.file(id, no));
    }

    /// A file of what they said themselves.
    public Optional<Evidence> said(CurrentPerson me, FindingId id, int statement, int no) {
        return concern(me, id).flatMap(concern -> rows.file(id, statement, no));
    }

    /// The same for the team and whoever concludes.
    public Optional<Evidence> said(CurrentPerson me, InspectionId id, FindingId finding, int statement, int no) {
        return parts.find(me, id)
                .filter(seen -> seen.part().whole())
                .filter(seen -> seen.inspection().findings().stream()
                        .anyMatch(each -> each.id().equals(finding)))
                .flatMap(seen -> rows.file(finding, statement, no));
    }
}
