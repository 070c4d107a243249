package damlam.admin.web;

import damlam.admin.web.UnitView.DelegationLine;
import damlam.admin.web.UnitView.PostLine;
import damlam.admin.web.UnitView.StaffLine;
import damlam.org.Appointment;
import damlam.org.Delegation;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Post;
import damlam.org.StaffGroups;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Choice;
import damlam.page.DelegatedMatters;
import damlam.page.Finder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what the page of one unit shows.
final class UnitViews {
    private UnitViews() {}

    static UnitView of(Org org, StaffGroups groups, OrgChart chart, Unit unit) {
        return new UnitView(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.kind().name(),
                chart.day(),
                unit.from(),
                lastDay(unit.until()),
                choice(chart, unit.successor()),
                choice(chart, unit.parent()),
                chart.children(unit.id()).stream().map(UnitViews::choice).toList(),
                chart.staffOf(unit.id()).stream()
                        .map(held -> staff(chart, held))
                        .toList(),
                groups.of(unit.id(), org.postsOf(unit.id()), chart).stream()
                        .map(known -> post(chart, known))
                        .toList(),
                chart.delegationsOf(unit.id()).stream()
                        .map(given -> delegation(chart, given))
                        .toList(),
                chart.units().stream()
                        .filter(other -> !other.id().equals(unit.id()))
                        .map(other -> Finder.choice(chart, other))
                        .toList());
    }

    static @Nullable LocalDate lastDay(@Nullable LocalDate until) {
        return until == null ? null : until.minusDays(1);
    }

    static Choice choice(Unit unit) {
        return new Choice(unit.id().value(), unit.name());
    }

    private static @Nullable Choice choice(OrgChart chart, @Nullable UnitId id) {
        return id == null ? null : chart.everUnit(id).map(UnitViews::choice).orElse(null);
    }

    private static StaffLine staff(OrgChart chart, Appointment held) {
        return new StaffLine(
                held.person().id().value(),
                held.person().name(),
                held.post().title(),
                held.duty().name(),
                held.from(),
                lastDay(held.until()),
                chart.absenceOf(held.person().id())
                        .map(absence -> absence.until().minusDays(1))
                        .orElse(null));
    }

    private static PostLine post(OrgChart chart, StaffGroups.Known known) {
        Post post = known.post();
        return new PostLine(
                post.id().value(),
                post.title(),
                post.duty().name(),
                chart.staffOf(post.unit()).stream()
                        .filter(held -> held.post().id().equals(post.id()))
                        .count(),
                chart.authorities().stream()
                        .filter(granted -> granted.post().id().equals(post.id()))
                        .map(granted -> granted.matter().name())
                        .toList(),
                known.group().name(),
                known.source());
    }

    private static DelegationLine delegation(OrgChart chart, Delegation given) {
        return new DelegationLine(
                given.id(),
                chart.person(given.from()).map(Person::name).orElse(""),
                chart.person(given.to()).map(Person::name).orElse(""),
                given.starts(),
                given.until().minusDays(1),
                given.ground(),
                DelegatedMatters.of(chart, given));
    }

    static List<Choice> units(OrgChart chart) {
        return chart.units().stream().map(unit -> Finder.choice(chart, unit)).toList();
    }

    /// Those that a document addresses: all but the teams within them.
    static List<Choice> addressable(OrgChart chart) {
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM)
                .map(UnitViews::choice)
                .toList();
    }
}
