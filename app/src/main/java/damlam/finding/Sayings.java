package damlam.finding;

import damlam.cases.Case;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.forms.DefinedForm;
import damlam.forms.Forms;
import damlam.forms.Wording;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportId;
import damlam.reports.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Asks each feature what its things say. Of a report it is what was sent: what a head still writes is nobody's to
/// find.
@Component
class Sayings {
    private final Documents documents;
    private final Cases cases;
    private final PeriodicReports reports;
    private final Forms forms;
    private final Org org;

    Sayings(Documents documents, Cases cases, PeriodicReports reports, Forms forms, Org org) {
        this.documents = documents;
        this.cases = cases;
        this.reports = reports;
        this.forms = forms;
        this.org = org;
    }

    /// Those of them that exist.
    List<Said> of(Thing thing, Collection<Long> ids) {
        return switch (thing) {
            case DOCUMENT -> documents(ids.stream().map(DocumentId::new).toList());
            case CASE -> cases(ids.stream().map(CaseId::new).toList());
            case REPORT -> reports(ids);
        };
    }

    private List<Said> documents(List<DocumentId> ids) {
        Map<DocumentId, String> texts = documents.texts(ids);
        return documents.all(ids).stream()
                .map(one -> said(one, texts.getOrDefault(one.id(), "")))
                .toList();
    }

    private static Said said(Document one, String text) {
        LocalDate day = one.day();
        List<Said.Fact> facts =
                new ArrayList<>(List.of(new Said.Fact("d", one.direction().name())));
        if (!one.type().isEmpty()) {
            facts.add(new Said.Fact("t", one.type()));
        }
        return new Said(
                Thing.DOCUMENT,
                one.id().value(),
                day,
                null,
                one.number(),
                one.subject(),
                one.signer() + "\n" + text,
                facts,
                one.issuer());
    }

    private List<Said> cases(List<CaseId> ids) {
        Map<CaseId, List<String>> words = cases.words(ids);
        OrgChart chart = org.chart();
        return cases.find(ids).stream()
                .map(CaseLine::work)
                .map(one -> said(one, words.getOrDefault(one.id(), List.of()), chart))
                .toList();
    }

    private static Said said(Case one, List<String> words, OrgChart chart) {
        return new Said(
                Thing.CASE,
                one.id().value(),
                LocalDate.ofInstant(one.at(), Org.ZONE),
                one.unit(),
                "",
                one.title(),
                one.product() + "\n" + String.join("\n", words),
                List.of(),
                chart.everUnit(one.unit()).map(Unit::name).orElse(""));
    }

    private List<Said> reports(Collection<Long> ids) {
        OrgChart chart = org.chart();
        return ids.stream()
                .flatMap(id -> reports.report(new ReportId(id)).stream())
                .map(one -> said(one, chart))
                .toList();
    }

    private Said said(PeriodicReport one, OrgChart chart) {
        String name =
                forms.form(one.form()).map(DefinedForm::form).orElseThrow().name();
        return new Said(
                Thing.REPORT,
                one.id().value(),
                one.period().cutOff(),
                one.unit(),
                "",
                name + ", " + Wording.period(one.period()),
                one.last(Step.Kind.SUBMITTED).map(Step::said).orElse(""),
                List.of(),
                chart.everUnit(one.unit()).map(Unit::name).orElse(""));
    }
}
