package damlam.oversight.web;

import damlam.cases.CaseId;
import damlam.inspection.FindingId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.oversight.Finding;
import damlam.oversight.FindingHearings.Held;
import damlam.oversight.Inspection;
import damlam.oversight.Reply;
import damlam.oversight.Seen;
import damlam.oversight.Sending;
import damlam.oversight.Statement;
import damlam.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was found, in the words of whoever looks: with what shows it, what whom it names said to it, and what became of
/// it.
final class FindingWords {
    private final Words words;
    private final OrgChart chart;
    private final Set<CaseId> open;
    private final Map<FindingId, Held> hearings;

    /// @param open cases that whoever looks sees by themselves
    FindingWords(Words words, OrgChart chart, Set<CaseId> open, Map<FindingId, Held> hearings) {
        this.words = words;
        this.chart = chart;
        this.open = open;
        this.hearings = hearings;
    }

    InspectionView.FindingLine line(Seen seen, Finding finding) {
        String here = "/inspections/" + seen.inspection().id().value() + "/findings/"
                + finding.id().value();
        Finding.Drop drop = finding.drop();
        Link hearing = hearing(finding);
        return new InspectionView.FindingLine(
                finding.id().value(),
                finding.sort() == Finding.Sort.POSITIVE,
                words.say("oversight.finding." + finding.sort()),
                finding.words(),
                finding.named() == null ? "" : words.say("oversight.finding.about", name(finding.named())),
                finding.cases().stream()
                        .map(each -> new InspectionView.Evidence(called(each), href(each.caseId())))
                        .toList(),
                finding.files().stream()
                        .map(file -> new InspectionView.Evidence(file.name(), here + "/files/" + file.no()))
                        .toList(),
                words.say("oversight.by", name(finding.by()), words.momentWithYear(finding.at())),
                drop == null
                        ? ""
                        : words.say(
                                "oversight.dropped", name(drop.by()), words.momentWithYear(drop.at()), drop.words()),
                drop == null && seen.works() && seen.inspection().signatures().isEmpty(),
                voice(seen.inspection(), finding),
                statements(finding, here),
                hearing.outcome(),
                hearing.href(),
                hearing.href().isEmpty() ? "" : words.say(hearing.key()));
    }

    private String called(Finding.Shown shown) {
        String number = String.valueOf(shown.caseId().value());
        return shown.move() == 0
                ? words.say("oversight.case", number)
                : words.say("oversight.case.move", number, shown.move());
    }

    private String href(CaseId id) {
        return open.contains(id) ? "/cases/" + id.value() : "";
    }

    /// How far whom it names was heard; empty before the draft, and where nobody has to be.
    String voice(Inspection inspection, Finding finding) {
        Sending sending = inspection.sending();
        PersonId named = finding.named();
        if (sending == null || named == null || !finding.isAbout()) {
            return "";
        }
        Reply reply = finding.reply();
        LocalDate own = reply.answerBy() == null ? sending.answerBy() : reply.answerBy();
        LocalDate until = reply.askedUntil() == null ? own : reply.askedUntil();
        boolean over = chart.day().isAfter(until);
        String name = name(named);
        Instant last = reply.completeAt();
        if (last == null && over && !reply.statements().isEmpty()) {
            last = reply.statements().getLast().at();
        }
        if (last != null) {
            return words.say("oversight.voice.said", name, words.date(LocalDate.ofInstant(last, Org.ZONE)));
        }
        String opened = reply.openedAt() == null
                ? words.say("oversight.voice.unopened")
                : words.say("oversight.voice.opened", words.momentWithYear(reply.openedAt()));
        if (!reply.statements().isEmpty()) {
            return words.say("oversight.voice.part", name, words.date(until));
        }
        return words.say(over ? "oversight.voice.silent" : "oversight.voice.waits", name, words.date(until), opened);
    }

    /// The same of each whom a finding names.
    List<String> heard(Inspection inspection) {
        return inspection
                .about()
                .map(each -> voice(inspection, each))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    private List<InspectionView.ExplanationLine> statements(Finding finding, String here) {
        return finding.reply().statements().stream()
                .filter(each -> !each.words().isEmpty())
                .map(each -> statement(each, here))
                .toList();
    }

    /// @param here the address of the finding, under which files of what was said are read
    InspectionView.ExplanationLine statement(Statement said, String here) {
        return new InspectionView.ExplanationLine(
                words.say(
                        said.complete() ? "oversight.statement.all" : "oversight.statement",
                        words.momentWithYear(said.at())),
                said.words(),
                said.files().stream()
                        .map(file ->
                                new InspectionView.Evidence(file.name(), here + "/said/" + said.no() + "/" + file.no()))
                        .toList());
    }

    private record Link(String href, String key, String outcome) {}

    /// From a finding about a person to the hearing, or to the question that opens one; and what it came to.
    private Link hearing(Finding finding) {
        Held held = hearings.get(finding.id());
        if (held == null) {
            return new Link("", "", "");
        }
        String outcome = held.outcome() == null
                ? ""
                : words.say("oversight.hearing.outcome", words.say("inspection.outcome." + held.outcome()));
        if (held.hearing() != null) {
            return new Link("/hearings/" + held.hearing().value(), "oversight.hearing.see", outcome);
        }
        return held.asks()
                ? new Link("/hearings/new?finding=" + finding.id().value(), "oversight.hearing.ask", outcome)
                : new Link("", "", outcome);
    }

    private String name(PersonId id) {
        return InspectionWords.name(chart, id);
    }
}
