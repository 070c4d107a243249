package damlam.oversight;

import damlam.access.Accounts;
import damlam.access.Shut;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.oversight.OversightRefusedException.Reason;
import org.springframework.stereotype.Component;

/// Whom a team may have, and who may lead one.
@Component
class TeamRules {
    private final TeamBars bars;
    private final Accounts accounts;
    private final Shut shut;

    TeamRules(TeamBars bars, Accounts accounts, Shut shut) {
        this.bars = bars;
        this.accounts = accounts;
        this.shut = shut;
    }

    /// @throws OversightRefusedException naming whoever may not lead a team of a body
    void requireLead(PersonId person, UnitId body, TeamBars.Place place, OrgChart chart) {
        requireMember(person, place, chart);
        require(isOf(person, body, chart), Reason.LEAD_ELSEWHERE, person, chart);
    }

    /// @throws OversightRefusedException naming whoever may not be of a team
    void requireMember(PersonId person, TeamBars.Place place, OrgChart chart) {
        require(!chart.appointmentsOf(person).isEmpty(), Reason.NOBODY, person, chart);
        require(
                chart.appointmentsOf(person).stream().anyMatch(held -> held.duty() != Duty.ADMINISTRATOR),
                Reason.ADMINISTRATOR,
                person,
                chart);
        require(accounts.account(person).isPresent() && shut.since(person) == null, Reason.NO_ACCOUNT, person, chart);
        bars.bar(person, place, chart).ifPresent(bar -> {
            throw refused(
                    switch (bar) {
                        case OWN_UNIT -> Reason.MEMBER_OWN_UNIT;
                        case RELATED -> Reason.MEMBER_RELATED;
                        case LEFT -> Reason.NOBODY;
                    },
                    person,
                    chart);
        });
    }

    /// Whether somebody holds a post in the body itself, its leadership, an office or its inspectorate: not in a public
    /// unit under it, and not only looks after the system.
    static boolean isOf(PersonId person, UnitId body, OrgChart chart) {
        return chart.appointmentsOf(person).stream()
                .filter(held -> held.duty() != Duty.ADMINISTRATOR)
                .flatMap(held -> chart.unit(chart.addressable(held.unit())).stream())
                .filter(unit -> unit.kind() != UnitKind.PUBLIC_UNIT)
                .map(Unit::id)
                .anyMatch(unit -> Part.body(unit, chart).equals(body));
    }

    private static void require(boolean allowed, Reason reason, PersonId person, OrgChart chart) {
        if (!allowed) {
            throw refused(reason, person, chart);
        }
    }

    static OversightRefusedException refused(Reason reason, PersonId person, OrgChart chart) {
        return new OversightRefusedException(
                reason, chart.person(person).map(Person::name).orElse(""), person.value());
    }
}
