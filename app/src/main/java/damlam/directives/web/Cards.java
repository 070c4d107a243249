package damlam.directives.web;

import damlam.calendar.ReportWindow;
import damlam.calendar.WorkCalendar;
import damlam.directives.Directive;
import damlam.directives.OwnPoint;
import damlam.directives.Question;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.RequirementId;
import damlam.directives.Term;
import damlam.directives.web.Card.Group;
import damlam.dispatch.Dispatch;
import damlam.dispatch.Notice;
import damlam.dispatch.Period;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes requirements ready to show, with the names of units and people and the days of the calendar.
final class Cards {
    private static final Set<Notice.Code> OF_TERMS =
            EnumSet.of(Notice.Code.PERIOD_UNSTATED, Notice.Code.PERIOD_UNCLEAR, Notice.Code.DEADLINE_UNCLEAR);

    private final Directive directive;
    private final Dispatch read;
    private final OrgChart chart;
    private final LocalDate day;
    private final Map<RequirementId, Question> questions;

    Cards(Directive directive, Dispatch read, Map<RequirementId, Question> questions, Org org) {
        this.directive = directive;
        this.read = read;
        this.questions = questions;
        Directive.Issue issue = directive.issue();
        this.day = issue == null ? org.today() : issue.on();
        this.chart = org.at(day);
    }

    List<Card> all() {
        return directive.requirements().stream().map(this::card).toList();
    }

    private Card card(Requirement one) {
        PersonId lead = one.lead();
        PersonId termBy = one.termBy();
        return new Card(
                one,
                one.scope().units(chart).size(),
                one.scope().groups().stream().map(this::group).toList(),
                names(one.scope().also()),
                names(one.scope().except()),
                leftOut(one),
                lead == null ? "" : name(lead),
                names(one.coordinators()),
                one.term().dueOn(day, WorkCalendar.vietnam()).orElse(null),
                one.term() instanceof Term.Every(ReportRule rule) ? window(rule) : null,
                termBy == null ? "" : name(termBy),
                asked(questions.get(one.id())),
                !directive.issued() && one.past(day),
                OwnPoint.of(one, read));
    }

    private Card.@Nullable Asked asked(@Nullable Question question) {
        if (question == null) {
            return null;
        }
        Question.Answer answer = question.answer();
        return new Card.Asked(
                name(question.by()),
                question.at(),
                question.words(),
                answer == null ? "" : name(answer.by()),
                answer == null ? null : answer.at(),
                answer == null ? "" : answer.words());
    }

    private Group group(String name) {
        return new Group(
                name, chart.group(name).map(known -> known.units().size()).orElse(0));
    }

    private List<Group> leftOut(Requirement one) {
        Set<String> groups = new LinkedHashSet<>();
        directive.requirements().forEach(other -> groups.addAll(other.scope().groups()));
        one.scope().groups().forEach(groups::remove);
        return groups.stream().map(this::group).toList();
    }

    private Card.Window window(ReportRule rule) {
        LocalDate from = rule.startsOn(day);
        ReportWindow window = rule.windowOf(from);
        return new Card.Window(from, window.lastDay(), rule.dueOn(window, WorkCalendar.vietnam()));
    }

    /// What each period would mean from today, to choose among them.
    Map<Period, Card.Choices> choices(int workingDays) {
        Map<Period, Card.Choices> windows = new EnumMap<>(Period.class);
        for (Period period : Period.values()) {
            if (ReportRule.counts(period)) {
                windows.put(
                        period,
                        new Card.Choices(
                                window(new ReportRule(period, workingDays, false)),
                                window(new ReportRule(period, workingDays, true))));
            }
        }
        return windows;
    }

    /// Which notices ask for a day or period that was settled since, by their place in the list: who settled it, or
    /// nobody where the requirement was taken out.
    Map<Integer, String> settled(List<Notice> notices) {
        Map<Integer, String> settled = new LinkedHashMap<>();
        for (int i = 0; i < notices.size(); i++) {
            Notice notice = notices.get(i);
            if (OF_TERMS.contains(notice.code()) && notice.requirement() != null) {
                List<Requirement> meant = directive.requirements().stream()
                        .filter(one -> one.no().equals(notice.requirement()))
                        .toList();
                boolean byPeople = meant.stream().allMatch(one -> one.termBy() != null);
                if (byPeople && meant.stream().noneMatch(one -> one.term().open())) {
                    settled.put(i, meant.isEmpty() ? "" : name(meant.getFirst().termBy()));
                }
            }
        }
        return settled;
    }

    private List<String> names(List<UnitId> units) {
        return units.stream()
                .map(unit -> chart.unit(unit).map(Unit::name).orElse(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : chart.person(person).map(Person::name).orElse("");
    }
}
