package damlam.admin.web;

import damlam.access.Account;
import damlam.access.Accounts;
import damlam.org.Appointment;
import damlam.org.AppointmentId;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.page.Afterwards;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers what the pages of people show.
final class PeopleViews {
    private PeopleViews() {}

    static PersonLine line(OrgChart chart, Map<PersonId, Account> accounts, Person person) {
        Optional<Appointment> held = chart.appointmentsOf(person.id()).stream().findFirst();
        Account account = accounts.get(person.id());
        return new PersonLine(
                person.id().value(),
                person.code(),
                person.name(),
                held.map(one -> one.post().title()).orElse(null),
                held.flatMap(one -> chart.unit(one.unit())).map(Unit::name).orElse(null),
                account == null || account.closed() ? null : account.login());
    }

    static PersonView view(OrgChart chart, Accounts accounts, Person person) {
        Set<AppointmentId> unconfirmed =
                accounts.account(person.id()).map(Account::unconfirmed).orElse(Set.of());
        return new PersonView(
                person.id().value(),
                person.code(),
                person.name(),
                person.email(),
                person.phone(),
                chart.careerOf(person.id()).stream()
                        .sorted(Comparator.comparing(Appointment::from).reversed())
                        .map(held -> post(chart, held, unconfirmed))
                        .toList(),
                chart.absencesOf(person.id()).stream()
                        .sorted(Comparator.comparing(damlam.org.Absence::from).reversed())
                        .limit(20)
                        .map(away -> new PersonView.Away(
                                away.id(),
                                away.from(),
                                away.until().minusDays(1),
                                away.reason(),
                                Afterwards.of(chart, away)))
                        .toList(),
                accounts.account(person.id()).orElse(null),
                UnitViews.units(chart));
    }

    private static PersonView.PostHeld post(OrgChart chart, Appointment held, Set<AppointmentId> unconfirmed) {
        return new PersonView.PostHeld(
                held.id().value(),
                held.post().title(),
                held.duty().name(),
                held.unit().value(),
                chart.everUnit(held.unit()).map(Unit::name).orElse(""),
                held.from(),
                UnitViews.lastDay(held.until()),
                held.until() == null || held.until().isAfter(chart.day()),
                unconfirmed.contains(held.id()));
    }
}
