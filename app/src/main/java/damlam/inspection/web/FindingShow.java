package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.analysis.Look;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.inspection.FoundEvidence;
import damlam.inspection.FoundFinding;
import damlam.inspection.Matter;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.page.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What shows a finding, on the page of the hearing about it and on that which opens one.
@Component
class FindingShow {
    private final FoundEvidence evidence;
    private final Cases cases;
    private final Org org;

    FindingShow(FoundEvidence evidence, Cases cases, Org org) {
        this.evidence = evidence;
        this.cases = cases;
        this.org = org;
    }

    /// @param files the address under which its files are read, with `%d` for their number
    Optional<FindingView> of(CurrentPerson me, Words words, Matter matter, String files) {
        return matter instanceof Matter.OfFinding(FoundFinding found)
                ? Optional.of(view(me, words, found, matter.cases(), files))
                : Optional.empty();
    }

    private FindingView view(CurrentPerson me, Words words, FoundFinding found, Set<CaseId> ids, String files) {
        OrgChart chart = org.chart();
        Map<CaseId, String> titles = cases.find(ids).stream()
                .collect(Collectors.toMap(
                        line -> line.work().id(), line -> line.work().title()));
        Set<CaseId> open = cases.visible(ids, me.sight().and(chart.addressable(me.unit())));
        return new FindingView(
                found.words(),
                words.say(
                        "oversight.name",
                        words.say("oversight.activity." + found.of().activity()),
                        chart.everUnit(found.of().unit()).map(Unit::name).orElse("?")),
                words.say(
                        "inspection.found.basis",
                        found.of().subject(),
                        found.of().basis()),
                evidence.address(me, found).orElse(""),
                found.cases().stream()
                        .map(shown -> new FindingView.CaseLine(
                                shown.move() == 0
                                        ? words.say("inspection.found.case", number(shown.caseId()))
                                        : words.say("inspection.found.move", number(shown.caseId()), shown.move()),
                                titles.getOrDefault(shown.caseId(), ""),
                                open.contains(shown.caseId())
                                        ? "/cases/" + shown.caseId().value()
                                        : ""))
                        .toList(),
                found.files().stream()
                        .map(file -> new FindingView.FileLine(file.name(), files.formatted(file.no()), file.bytes()))
                        .toList(),
                evidence.looks(me, found)
                        .map(looks -> looks.stream()
                                .map(look -> line(words, chart, look))
                                .toList())
                        .orElse(null));
    }

    static FindingView.LookLine line(Words words, OrgChart chart, Look look) {
        return new FindingView.LookLine(
                chart.person(look.by()).map(person -> person.name()).orElse("?"),
                words.say("analysis.relation." + look.capacity(chart)),
                words.momentWithYear(look.at()));
    }

    /// As the register says it, without marks between its figures.
    private static String number(CaseId id) {
        return String.valueOf(id.value());
    }
}
