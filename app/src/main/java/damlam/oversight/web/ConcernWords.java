package damlam.oversight.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.oversight.Concern;
import damlam.oversight.Concerned;
import damlam.oversight.Conclusion;
import damlam.oversight.Finding;
import damlam.oversight.Inspection;
import damlam.page.Mark;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A finding in the words for whom it names.
@Component
class ConcernWords {
    private final Cases cases;
    private final Org org;

    ConcernWords(Cases cases, Org org) {
        this.cases = cases;
        this.org = org;
    }

    ConcernLine line(Words words, Concern concern) {
        boolean waits = concern.waits(org.today());
        String state = waits
                ? "waits"
                : concern.isNews()
                        ? "ended"
                        : concern.dropped()
                                ? "dropped"
                                : concern.concluded() ? "concluded" : concern.said() ? "said" : "none";
        return new ConcernLine(
                concern.finding().value(),
                words.say(
                        "oversight.concern.one",
                        String.valueOf(concern.finding().value())),
                waits || concern.isNews() ? Mark.SOON : Mark.IDLE,
                words.say("oversight.concern.state." + state),
                waits ? words.date(concern.until()) : "");
    }

    ConcernView view(CurrentPerson me, Words words, Concerned.Shown shown) {
        OrgChart chart = org.chart();
        Finding finding = shown.finding();
        Inspection inspection = shown.inspection();
        Set<CaseId> ids = finding.cases().stream().map(Finding.Shown::caseId).collect(Collectors.toSet());
        Map<CaseId, String> titles = cases.find(ids).stream()
                .collect(Collectors.toMap(
                        line -> line.work().id(), line -> line.work().title()));
        Set<CaseId> open = cases.visible(ids, me.sight().and(chart.addressable(me.unit())));
        String here = "/findings/" + finding.id().value();
        FindingWords said = new FindingWords(words, chart, open, Map.of());
        Finding.Drop drop = finding.drop();
        return new ConcernView(
                finding.id().value(),
                head(words, shown.concern(), inspection),
                sub(words, shown.concern()),
                words.say(
                        "oversight.name",
                        words.say("oversight.activity." + inspection.plan().activity()),
                        InspectionWords.name(chart, inspection.unit())),
                inspection.plan().subject(),
                inspection
                        .team()
                        .map(team -> words.say("oversight.basis.said", team.basis(), words.date(team.basisDay())))
                        .orElse(""),
                finding.words(),
                words.momentWithYear(finding.at()),
                drop == null
                        ? ""
                        : words.say("oversight.concern.dropped", words.momentWithYear(drop.at()), drop.words()),
                finding.cases().stream()
                        .map(each -> new ConcernView.Case(
                                words.say("oversight.case", each.called()),
                                titles.getOrDefault(each.caseId(), ""),
                                open.contains(each.caseId())
                                        ? "/cases/" + each.caseId().value()
                                        : ""))
                        .toList(),
                finding.files().stream()
                        .map(file -> new InspectionView.Evidence(file.name(), here + "/files/" + file.no()))
                        .toList(),
                finding.reply().statements().stream()
                        .map(each -> said.statement(each, here))
                        .toList(),
                shown.concern().open(),
                shown.concern().complete(),
                shown.hearing().map(id -> "/hearings/" + id.value()).orElse(""),
                shown.looks().stream()
                        .map(look -> new ConcernView.Look(
                                InspectionWords.name(chart, look.by()),
                                words.say("analysis.relation." + look.capacity(chart)),
                                words.momentWithYear(look.at())))
                        .toList());
    }

    private String head(Words words, Concern concern, Inspection inspection) {
        Conclusion conclusion = inspection.conclusion();
        if (conclusion != null) {
            return words.say(
                    "oversight.concern.ended." + became(concern),
                    words.date(LocalDate.ofInstant(conclusion.at(), Org.ZONE)));
        }
        String day = words.date(concern.until());
        if (concern.dropped()) {
            return words.say("oversight.concern.head.dropped");
        }
        if (!concern.shortcoming()) {
            return words.say("oversight.concern.head.good");
        }
        if (concern.complete()) {
            return words.say("oversight.concern.head.complete");
        }
        return words.say("oversight.concern.head." + (org.today().isAfter(concern.until()) ? "late" : "open"), day);
    }

    /// What became of it once the inspection was concluded.
    private static String became(Concern concern) {
        if (concern.dropped()) {
            return "dropped";
        }
        if (!concern.shortcoming()) {
            return "good";
        }
        return concern.said() ? "heard" : "silent";
    }

    private static String sub(Words words, Concern concern) {
        return words.say(
                concern.concluded() || concern.dropped() ? "oversight.concern.sub.ended" : "oversight.concern.sub");
    }
}
