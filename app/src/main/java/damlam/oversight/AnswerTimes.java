package damlam.oversight;

import damlam.access.Shut;
import damlam.inspection.FindingId;
import damlam.inspection.Standstill;
import damlam.org.Appointment;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when the unit, and each whom a finding names, may say something: no time runs on days on which
/// nobody who speaks for the unit, or the person, could act here.
@Component
class AnswerTimes {
    private final Shut shut;
    private final Org org;

    AnswerTimes(Shut shut, Org org) {
        this.shut = shut;
        this.org = org;
    }

    /// The same inspection, with the days on which these times end.
    Inspection standing(Inspection inspection) {
        Sending sending = inspection.sending();
        if (sending == null) {
            return inspection;
        }
        LocalDate sent = day(sending.at());
        // What was signed over does not change any more.
        LocalDate until = inspection.signatures().stream()
                .map(signature -> day(signature.at()))
                .min(LocalDate::compareTo)
                .orElse(org.today());
        Set<LocalDate> lost = lost(inspection.unit(), sent, until);
        return inspection.within(
                sending.by(last(sending, (from, last) -> Standstill.later(lost, from, last))),
                inspection.findings().stream()
                        .map(finding -> standing(finding, sending, until))
                        .toList());
    }

    /// Of the days that were set the one that comes last, each moved by what could not be used since it was set: nobody
    /// loses days by being given more.
    private static LocalDate last(Sending sending, BinaryOperator<LocalDate> moved) {
        return Stream.concat(
                        Stream.of(moved.apply(day(sending.at()), sending.answerBy())),
                        sending.extensions().stream().map(given -> moved.apply(day(given.at()), given.answerBy())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Finding standing(Finding finding, Sending sending, LocalDate until) {
        PersonId named = finding.named();
        if (named == null) {
            return finding;
        }
        Reply reply = finding.reply();
        Instant asked = reply.askedAt();
        return finding.with(reply.within(
                last(sending, (from, last) -> moved(named, from, last, until)),
                asked == null ? null : later(named, day(asked), reply.askedUntil(), org.today())));
    }

    /// The last day on which somebody answers in time; null where nobody asked them.
    @Nullable
    LocalDate later(PersonId person, @Nullable LocalDate asked, @Nullable LocalDate last) {
        return later(person, asked, last, org.today());
    }

    private @Nullable LocalDate later(
            PersonId person, @Nullable LocalDate asked, @Nullable LocalDate last, LocalDate until) {
        return asked == null || last == null ? null : moved(person, asked, last, until);
    }

    private LocalDate moved(PersonId person, LocalDate from, LocalDate last, LocalDate until) {
        return Standstill.later(shut.days(person, from, until), from, last);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }

    /// The days on which nobody who speaks for a unit could act here.
    private Set<LocalDate> lost(UnitId unit, LocalDate from, LocalDate until) {
        Map<PersonId, Set<LocalDate>> known = new HashMap<>();
        return from.datesUntil(until.plusDays(1))
                .filter(day -> speakers(unit, org.at(day)).stream()
                        .allMatch(person -> known.computeIfAbsent(person, each -> shut.days(each, from, until))
                                .contains(day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who could act for a unit on a day.
    private static List<PersonId> speakers(UnitId unit, OrgChart chart) {
        UnitId now = chart.successor(unit);
        return Stream.concat(
                        chart.staffOf(now).stream()
                                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                                .map(Appointment::person)
                                .map(Person::id),
                        chart.delegations().stream()
                                .filter(given -> given.unit().equals(now))
                                .map(Delegation::to))
                .filter(person -> chart.standIn(person, now).isPresent())
                .toList();
    }

    /// Those for whom an inspection waits, who cannot act here.
    ///
    /// @param unit whether that is everybody who speaks for the unit
    record Away(List<PersonId> people, boolean unit) {
        static final Away NOBODY = new Away(List.of(), false);
    }

    /// @param unheard findings about somebody who was not heard, once it could be concluded
    Away away(Inspection inspection, Set<FindingId> unheard) {
        LocalDate today = org.today();
        Stage stage = inspection.stage(today);
        if (stage != Stage.SENT && stage != Stage.TO_CONCLUDE) {
            return Away.NOBODY;
        }
        boolean unit = stage == Stage.SENT
                && !inspection.isUnitDone()
                && lost(inspection.unit(), today, today).contains(today);
        Stream<PersonId> waited = stage == Stage.SENT
                ? inspection.silent().stream()
                : inspection
                        .about()
                        .filter(each -> unheard.contains(each.id()))
                        .flatMap(each -> Stream.ofNullable(each.named()));
        return new Away(
                waited.distinct().filter(person -> shut.since(person) != null).toList(), unit);
    }
}
