package damlam.admin.web;

import damlam.access.Account;
import damlam.access.Accounts;
import damlam.access.GivenPost;
import damlam.access.GivenPosts;
import damlam.access.GivenRefusal;
import damlam.org.Appointment;
import damlam.org.AppointmentId;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.page.Afterwards;
import damlam.page.Words;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    static PersonView view(OrgChart chart, Accounts accounts, GivenPosts posts, Person person) {
        Set<AppointmentId> unconfirmed =
                accounts.account(person.id()).map(Account::unconfirmed).orElse(Set.of());
        Set<AppointmentId> givable = posts.of(person.id()).stream()
                .filter(one -> !one.byChart())
                .map(GivenPost::appointment)
                .collect(Collectors.toSet());
        return new PersonView(
                person.id().value(),
                person.code(),
                person.name(),
                person.email(),
                person.phone(),
                chart.careerOf(person.id()).stream()
                        .sorted(Comparator.comparing(Appointment::from).reversed())
                        .map(held -> post(chart, held, unconfirmed, givable))
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

    /// What somebody who could confirm a password or a post said of it.
    static String refused(Words words, OrgChart chart, GivenRefusal one) {
        return words.say(
                "admin.refused",
                one.post() == null ? words.say("admin.refused.password") : one.post() + ", " + one.unit(),
                chart.person(one.by()).map(Person::name).orElse(""),
                words.momentWithYear(one.at()),
                one.reason());
    }

    private static PersonView.PostHeld post(
            OrgChart chart, Appointment held, Set<AppointmentId> unconfirmed, Set<AppointmentId> givable) {
        return new PersonView.PostHeld(
                held.id().value(),
                held.post().title(),
                held.duty().name(),
                held.unit().value(),
                chart.everUnit(held.unit()).map(Unit::name).orElse(""),
                held.from(),
                UnitViews.lastDay(held.until()),
                held.until() == null
                        || (held.until().isAfter(chart.day()) && held.from().isBefore(held.until())),
                unconfirmed.contains(held.id()),
                givable.contains(held.id()));
    }
}
