package damlam.directives.web;

import damlam.access.CurrentPerson;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Duty;
import damlam.directives.Questions;
import damlam.directives.Requirement;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.PaperLayout;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the text beside what was understood, with what is still open.
@Component
class IntakeBuilder {
    private static final int USUAL_REPORT_DAYS = 5;

    /// People are offered as leads where the requirement binds a few units only; else the head of each leads.
    private static final int FEW_UNITS = 3;

    private final Directives directives;
    private final Questions questions;
    private final Documents documents;
    private final Org org;

    IntakeBuilder(Directives directives, Questions questions, Documents documents, Org org) {
        this.directives = directives;
        this.questions = questions;
        this.documents = documents;
        this.org = org;
    }

    /// @param editing number of the requirement whose form is open; empty for none
    /// @param form what was typed into it; null where it was opened just now
    /// @param errors what is wrong, by field
    /// @param refused why the last act was refused; empty if it was not
    IntakeView view(
            CurrentPerson me,
            Directive directive,
            String editing,
            @Nullable RequirementForm form,
            Map<String, String> errors,
            String refused) {
        Document document = documents.find(directive.document()).orElseThrow();
        String text = documents.text(document.id());
        Dispatch read = DispatchParser.parse(text);
        OrgChart chart = org.chart();
        Cards cards = new Cards(directive, read, questions.of(directive.id()), org);
        Map<Integer, String> settled = cards.settled(read.notices());
        List<Duty> duties = directives.duties(directive);
        Requirement opened = directive.requirements().stream()
                .filter(one -> one.no().equals(editing))
                .findFirst()
                .orElse(null);
        Directive.Submission submission = directive.submission();
        Directive.SentBack sentBack = directive.sentBack();
        return new IntakeView(
                directive,
                document,
                PaperLayout.of(text, read, settled.keySet()),
                read.notices(),
                settled,
                documents.lineage(document.id()),
                cards.all(),
                directives.gaps(directive),
                duties.size(),
                (int) duties.stream().map(Duty::unit).distinct().count(),
                Directives.mayIssue(me),
                Questions.mayAsk(me),
                Directives.mayIssue(me)
                        ? directives.notIssuable(me, directive).map(Enum::name).orElse("")
                        : "",
                submission == null ? "" : name(chart, submission.by()),
                sentBack == null ? "" : name(chart, sentBack.by()),
                opened == null ? "" : editing,
                form == null && opened != null ? RequirementForm.of(opened) : form,
                errors,
                refused,
                cards.choices(USUAL_REPORT_DAYS),
                chart.groups().stream()
                        .map(group -> new Card.Group(group.name(), group.units().size()))
                        .toList(),
                chart.units().stream()
                        .filter(unit -> unit.kind() != UnitKind.BODY && unit.kind() != UnitKind.TEAM)
                        .map(Card.Choice::of)
                        .toList(),
                opened == null ? List.of() : people(opened, chart),
                UUID.randomUUID());
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }

    private static List<Card.Choice> people(Requirement one, OrgChart chart) {
        List<UnitId> units = one.scope().units(chart);
        List<Card.Choice> people = new ArrayList<>();
        if (units.size() <= FEW_UNITS) {
            for (UnitId unit : units) {
                String name = chart.unit(unit).map(Unit::name).orElse("");
                chart.peopleUnder(unit)
                        .forEach(person ->
                                people.add(new Card.Choice(person.id().value(), person.name() + ", " + name)));
            }
        }
        return people;
    }
}
