package damlam.access.web;

import damlam.access.CurrentPerson;
import damlam.access.web.MyPage.MyAbsence;
import damlam.access.web.MyPage.MyDelegation;
import damlam.access.web.MyPage.MyPost;
import damlam.org.Appointment;
import damlam.org.Delegation;
import damlam.org.DelegationNotice;
import damlam.org.DelegationNotices;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.page.Afterwards;
import damlam.page.Choice;
import damlam.page.DelegatedMatters;
import damlam.page.Finder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers what a person's own page shows.
final class MyPageBuilder {
    private MyPageBuilder() {}

    static MyPage build(Org org, DelegationNotices notices, CurrentPerson me, @Nullable String login) {
        OrgChart chart = org.chart();
        boolean heads = chart.isHead(me.id(), me.unit());
        return new MyPage(
                login,
                chart.appointmentsOf(me.id()).stream()
                        .map(held -> post(chart, held, me))
                        .toList(),
                absences(chart, me.id()),
                heads ? new Choice(me.unit().value(), me.unitName()) : null,
                delegations(chart, notices, me),
                heads ? colleagues(chart, me) : List.of(),
                chart.matters().stream()
                        .map(matter -> new Choice(matter.id().value(), matter.name()))
                        .toList(),
                chart.appointmentsOf(me.id()).stream().anyMatch(held -> held.duty() == Duty.DEPUTY)
                        || chart.delegations().stream()
                                .anyMatch(given -> given.to().equals(me.id())));
    }

    private static MyPost post(OrgChart chart, Appointment held, CurrentPerson me) {
        return new MyPost(
                held.id().value(),
                held.post().title(),
                chart.unit(held.unit()).map(Unit::name).orElse(""),
                held.from(),
                held.until() == null ? null : held.until().minusDays(1),
                held.id().equals(me.appointment()));
    }

    private static List<MyAbsence> absences(OrgChart chart, PersonId me) {
        LocalDate today = chart.day();
        return chart.absencesOf(me).stream()
                .sorted(Comparator.comparing(damlam.org.Absence::from).reversed())
                .limit(20)
                .map(absence -> new MyAbsence(
                        absence.id(),
                        absence.from(),
                        absence.until().minusDays(1),
                        absence.reason(),
                        !absence.until().isAfter(today),
                        Afterwards.of(chart, absence)))
                .toList();
    }

    /// Those they gave in the unit in which they act, and those given to them.
    private static List<MyDelegation> delegations(OrgChart chart, DelegationNotices notices, CurrentPerson me) {
        return Stream.concat(
                        notices.givenBy(me.id()).stream()
                                .filter(one -> one.given().unit().equals(me.unit())),
                        notices.givenTo(me.id()).stream())
                .map(one -> line(chart, one, one.given().from().equals(me.id())))
                .toList();
    }

    private static MyDelegation line(OrgChart chart, DelegationNotice told, boolean mine) {
        Delegation given = told.given();
        return new MyDelegation(
                given.id(),
                chart.person(given.from()).map(Person::name).orElse(""),
                chart.person(given.to()).map(Person::name).orElse(""),
                chart.everUnit(given.unit()).map(Unit::name).orElse(""),
                given.starts(),
                told.last(),
                given.ground(),
                DelegatedMatters.of(chart, given),
                given.dated(),
                given.afterwards(),
                given.recorded(),
                told.end(),
                told.takenAt(),
                told.readAt(),
                mine);
    }

    private static List<Choice> colleagues(OrgChart chart, CurrentPerson me) {
        return chart.peopleUnder(me.unit()).stream()
                .filter(person -> !person.id().equals(me.id()))
                .map(person -> Finder.choice(chart, person))
                .toList();
    }
}
