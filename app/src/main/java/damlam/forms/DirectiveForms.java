package damlam.forms;

import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Term;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchType;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.Lineage;
import damlam.journal.Actor;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives each requirement that was issued with a period its form: how often and by when was settled at intake, the rest
/// follows from the directive, and the Office may address it anew.
@Component
public class DirectiveForms {
    private final Directives directives;
    private final Documents documents;
    private final Forms forms;
    private final Org org;

    DirectiveForms(Directives directives, Documents documents, Forms forms, Org org) {
        this.directives = directives;
        this.documents = documents;
        this.forms = forms;
        this.org = org;
    }

    /// @return how many forms were made
    @Transactional
    public int adopt() {
        List<ReportForm.Source> known = forms.all().stream()
                .map(defined -> defined.form().source())
                .filter(Objects::nonNull)
                .toList();
        int made = 0;
        for (Directive directive : directives.issued()) {
            for (Requirement one : directive.requirements()) {
                boolean unknown = !known.contains(source(directive, one));
                if (unknown && one.term() instanceof Term.Every(ReportRule rule) && define(directive, one, rule)) {
                    made++;
                }
            }
        }
        return made;
    }

    private static ReportForm.Source source(Directive directive, Requirement one) {
        return new ReportForm.Source(directive.id().value(), one.no());
    }

    private boolean define(Directive directive, Requirement one, ReportRule rule) {
        Directive.Issue issue = Objects.requireNonNull(directive.issue(), "issued");
        OrgChart chart = org.at(issue.on());
        List<UnitId> units = one.scope().units(chart);
        PersonId by = one.termBy() == null ? issue.by() : one.termBy();
        return !units.isEmpty()
                && forms.define(actor(chart, issue.by()), by, form(directive, one, rule, issue.on(), units))
                        .isPresent();
    }

    private static Actor actor(OrgChart chart, PersonId person) {
        Long appointment = chart.appointmentsOf(person).stream()
                .findFirst()
                .map(own -> own.id().value())
                .orElse(null);
        return new Actor(person.value(), appointment, null);
    }

    private ReportForm form(
            Directive directive, Requirement one, ReportRule rule, LocalDate issuedOn, List<UnitId> units) {
        Document document = documents.find(directive.document()).orElseThrow();
        Dispatch dispatch = DispatchParser.parse(documents.text(document.id()));
        String called = called(document);
        String basis = Wording.FORMS.say("cite", called, document.issuer(), inSentence(document.subject()));
        return new ReportForm(
                Wording.FORMS.say("form.name", called),
                Wording.FORMS.say("form.purpose", called),
                basis,
                receiver(document),
                dispatch.parent(),
                dispatch.place() == null ? "" : dispatch.place(),
                source(directive, one),
                rule.kind(),
                rule.workingDays(),
                rule.startsOn(issuedOn),
                null,
                units,
                sections());
    }

    /// What the directive carries out was issued by those to whom its results go back up.
    private String receiver(Document document) {
        return documents.lineage(document.id()).cited().stream()
                .map(Lineage.Cited::issuer)
                .filter(issuer -> !issuer.isBlank())
                .findFirst()
                .orElse("");
    }

    /// A subject in mid-sentence begins small, unless it begins with a name: two words with capitals, or letters that
    /// stand for words.
    static String inSentence(String subject) {
        boolean plain = subject.matches("\\p{Lu}\\p{Ll}*(?: [^\\p{Lu}].*)?");
        return plain ? subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1) : subject;
    }

    /// Type, number and date, as a document is named where it is cited again.
    private static String called(Document document) {
        String type = DispatchType.named(document.type())
                .map(DispatchType::title)
                .orElseGet(() -> Wording.FORMS.say("cite.document"));
        LocalDate dated = document.date();
        String date = Wording.day(dated == null ? document.registeredOn() : dated);
        return document.number().isEmpty()
                ? Wording.FORMS.say("cite.unnumbered", type, date)
                : Wording.FORMS.say("cite.short", type, document.number(), date);
    }

    /// The parts that every such report has, unless the Office defines its own.
    public static List<FormSection> sections() {
        List<FormSection> sections = new ArrayList<>();
        sections.add(new FormSection(
                1,
                Wording.FORMS.say("section.dissemination"),
                List.of(FigureGroup.MEETING, FigureGroup.READING),
                null));
        sections.add(new FormSection(2, Wording.FORMS.say("section.work"), List.of(FigureGroup.WORK), null));
        for (String asked : List.of("inspection", "difficulties", "proposals")) {
            sections.add(new FormSection(
                    sections.size() + 1,
                    Wording.FORMS.say("section." + asked),
                    List.of(),
                    Wording.FORMS.say("section." + asked + ".prompt")));
        }
        return sections;
    }
}
