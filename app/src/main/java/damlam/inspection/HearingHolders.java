package damlam.inspection;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who goes on with a hearing: one person, so that it does not wait between several.
@Component
class HearingHolders {
    private final Bars bars;
    private final ObjectProvider<ProceedingSource> proceedings;
    private final Org org;

    HearingHolders(Bars bars, ObjectProvider<ProceedingSource> proceedings, Org org) {
        this.bars = bars;
        this.proceedings = proceedings;
        this.org = org;
    }

    /// Whoever asks or concludes.
    ///
    /// @param bar why somebody may not
    Optional<PersonId> of(
            Hearing hearing, Matter matter, Optional<List<PersonId>> judges, Function<PersonId, Optional<Bar>> bar) {
        return switch (hearing) {
            case Hearing.Asked _, Hearing.Answered _ -> of(hearing.inquiry(), matter, judges, bar);
            case Hearing.UnderReview open -> reviewer(open, matter, judges, bar);
            case Hearing.Concluded _, Hearing.Withdrawn _ -> Optional.empty();
        };
    }

    /// Whoever asked. Where they are barred or hold no post any more, the nearest head above whom it is about who is
    /// not, and then the head of the inspectorate.
    ///
    /// @param judges who alone may take it over, in order; empty where it is the line and the inspectorate
    private Optional<PersonId> of(
            Inquiry inquiry, Matter matter, Optional<List<PersonId>> judges, Function<PersonId, Optional<Bar>> bar) {
        OrgChart chart = org.chart();
        List<Unit> upward = chart.upward(matter.named().unit());
        boolean stays = !(matter instanceof Matter.OfSignal) || sees(chart, inquiry.by(), upward);
        return next(
                stays ? Stream.of(inquiry.by()) : Stream.empty(),
                upward,
                judges,
                one -> bar.apply(one).isEmpty());
    }

    /// The first of some who holds a post and is free; else of those who alone may take it over, or of the heads of
    /// the line and the inspectorate where it is these.
    private Optional<PersonId> next(
            Stream<PersonId> first, List<Unit> upward, Optional<List<PersonId>> judges, Predicate<PersonId> free) {
        OrgChart chart = org.chart();
        Stream<PersonId> heads = heads(chart, Stream.concat(upward.stream(), inspectorates(chart, upward)));
        return Stream.concat(first, judges.map(List::stream).orElse(heads))
                .filter(one -> !chart.appointmentsOf(one).isEmpty())
                .filter(free)
                .findFirst();
    }

    /// Who passes a matter on to whoever is competent: whoever concluded; where they hold no post any more, or are
    /// barred, who would go on with it.
    Optional<PersonId> passing(
            Conclusion conclusion, Matter matter, Optional<List<PersonId>> judges, Predicate<PersonId> free) {
        List<Unit> upward = org.chart().upward(matter.named().unit());
        return next(Stream.of(conclusion.by()), upward, judges, free);
    }

    /// Whether whoever asked about a signal is still above whom it is about, or in the inspectorate: who has moved to
    /// another post no longer sees it, and would keep what they cannot end.
    private static boolean sees(OrgChart chart, PersonId asker, List<Unit> upward) {
        return upward.stream().anyMatch(unit -> chart.standIn(asker, unit.id()).isPresent())
                || inspectorates(chart, upward).anyMatch(unit -> chart.worksIn(asker, unit.id()));
    }

    /// The nearest head above whoever concluded, then the head of the inspectorate, then who else works in it: nobody
    /// who asked or concluded, who is barred, who judges in a proceeding that was opened from it, or who works
    /// under whoever concluded or is related to them.
    private Optional<PersonId> reviewer(
            Hearing.UnderReview open,
            Matter matter,
            Optional<List<PersonId>> judges,
            Function<PersonId, Optional<Bar>> bar) {
        OrgChart chart = org.chart();
        PersonId concluder = open.first().by();
        List<Unit> line = chart.upward(matter.named().unit());
        Set<Unit> above = above(chart, concluder);
        // Above whoever concluded and above whom it is about; an inspectorate is above those who work in it alone.
        Stream<Unit> next = above.stream().filter(unit -> line.contains(unit) || isInspectorate(unit));
        List<PersonId> heads =
                heads(chart, Stream.concat(next, inspectorates(chart, line))).toList();
        // Else whoever names the head of the inspectorate for a proceeding would leave nobody to ask.
        Stream<PersonId> others = inspectorates(chart, line)
                .flatMap(unit -> chart.staffOf(unit.id()).stream())
                .filter(held -> held.duty() != Duty.ADMINISTRATOR)
                .map(Appointment::person)
                .map(Person::id);
        Stream<PersonId> order = judges.map(
                        those -> Stream.concat(heads.stream().filter(those::contains), those.stream()))
                .orElse(Stream.concat(heads.stream(), others));
        HearingId id = open.inquiry().id();
        Set<PersonId> judging = Optional.ofNullable(proceedings.getIfAvailable())
                .map(source -> source.judging(id))
                .orElse(Set.of());
        return order.filter(one -> !chart.appointmentsOf(one).isEmpty())
                .filter(open::mayBeAnsweredBy)
                .filter(one -> !judging.contains(one))
                .filter(one -> !isUnder(chart, one, concluder))
                .filter(one -> bar.apply(one).isEmpty())
                .filter(one -> !bars.isRelated(one, concluder, open.first().at()))
                .findFirst();
    }

    /// The units of whoever concluded with those above them, the nearest first; of one who holds no post any more,
    /// those they held.
    private static Set<Unit> above(OrgChart chart, PersonId concluder) {
        List<Appointment> held = chart.appointmentsOf(concluder);
        return (held.isEmpty() ? chart.careerOf(concluder) : held)
                .stream()
                        .flatMap(each -> chart.upward(each.unit()).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether somebody works under another. An inspectorate looks at what the head of its body did as well: whoever
    /// holds a post in it is, by that post, under nobody here but its own head.
    private static boolean isUnder(OrgChart chart, PersonId one, PersonId head) {
        return chart.appointmentsOf(one).stream().anyMatch(held -> {
            List<Unit> upward = chart.upward(held.unit());
            boolean inspects = !upward.isEmpty() && isInspectorate(upward.getFirst());
            return (inspects ? upward.subList(0, 1) : upward).stream().anyMatch(unit -> chart.isHead(head, unit.id()));
        });
    }

    private static boolean isInspectorate(Unit unit) {
        return unit.kind() == UnitKind.INSPECTORATE;
    }

    private static Stream<Unit> inspectorates(OrgChart chart, List<Unit> upward) {
        return upward.isEmpty()
                ? Stream.empty()
                : chart.subtree(upward.getLast().id()).stream()
                        .flatMap(unit -> chart.unit(unit).stream())
                        .filter(HearingHolders::isInspectorate);
    }

    private static Stream<PersonId> heads(OrgChart chart, Stream<Unit> units) {
        return units.flatMap(unit -> chart.headOf(unit.id()).stream())
                .map(Appointment::person)
                .map(Person::id);
    }
}
