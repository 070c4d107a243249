package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.procedure.Council;
import damlam.procedure.CouncilMeeting;
import damlam.procedure.Presence;
import damlam.procedure.SeatKind;
import damlam.procedure.Step;
import damlam.procedure.Summons;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When the meeting ended that minutes tell of: not before the last vote that they report. Of a vote on the screen the
/// program knows when it was counted; of one on paper only whoever enters it does.
public final class Minutes {
    static final String BEGUN = "begun";
    static final String ENDED = "ended";
    static final String HELD = "metOn";
    /// Whether the secretary came, who has no seat of their own …
    static final String SECRETARY_CAME = "presentSECRETARY";
    /// … and by which member’s seat the minutes were written where the secretary did not; [#NOBODY] for none.
    static final String WRITTEN_BY = "minutesBy";
    public static final String NOBODY = "NONE";
    /// That the self-review was read.
    public static final String READ = "selfReviewRead";
    /// At what hour a vote on paper was counted.
    static final String COUNTED = "counted";

    private Minutes() {}

    /// Whether the secretary of a council came to its meeting. Of one without a seat it was not asked before.
    public static boolean secretaryCame(Council council, Facts met) {
        return council.seats().entrySet().stream()
                .filter(seat -> seat.getValue().equals(council.secretary()))
                .findFirst()
                .map(seat -> met.yes("present" + seat.getKey()))
                .orElseGet(() -> met.yes(SECRETARY_CAME) || !met.has(WRITTEN_BY));
    }

    /// Who wrote the minutes; empty where nobody who was there did.
    public static Optional<PersonId> writer(Council council, Facts met) {
        if (secretaryCame(council, met)) {
            return Optional.of(council.secretary());
        }
        String seat = met.text(WRITTEN_BY);
        return seat.isEmpty() || seat.equals(NOBODY)
                ? Optional.empty()
                : Optional.ofNullable(council.seats().get(SeatKind.valueOf(seat)));
    }

    /// Refuses a meeting whose secretary did not come, where it is not said which member wrote in their place, or
    /// that none did. By the older decree they are a member who must be there. Of the newer one no rule was found:
    /// whoever read what may follow enters it.
    static void requireWriter(Council council, Facts met) {
        String seat = met.text(WRITTEN_BY);
        boolean came = met.yes(SECRETARY_CAME)
                || (council.seats().containsValue(council.secretary()) && secretaryCame(council, met));
        boolean said = seat.equals(NOBODY)
                || (!seat.isEmpty() && !seat.equals(SeatKind.CHAIR.name()) && met.yes("present" + seat));
        require(came || said, Reason.NO_SECRETARY);
    }

    /// The day on which the council met: the one that was said where it was entered later; else, where it votes on the
    /// screen, the day on which it was opened there; else the day for which it was called.
    ///
    /// @param before the number of the act that tells of it
    public static LocalDate held(int before, List<Act> acts, LocalDate called) {
        Act met = acts.stream()
                .filter(act -> act.no() <= before && (act.kind() == ActKind.CALL || act.kind() == ActKind.MEET))
                .reduce((earlier, later) -> later)
                .filter(act -> act.kind() == ActKind.MEET)
                .orElse(null);
        if (met == null) {
            return called;
        }
        LocalDate said = met.facts().dayIfAny(HELD);
        if (said != null) {
            return said;
        }
        boolean onScreen = acts.stream()
                .anyMatch(act -> act.kind() == ActKind.BALLOT && act.no() > met.no() && act.no() <= before);
        return onScreen ? met.day() : called;
    }

    /// The day on which it ended.
    ///
    /// @param acts of its proceeding
    /// @param meeting the day on which it was held
    public static LocalDate end(Act minutes, List<Act> acts, LocalDate meeting) {
        return counted(minutes, acts)
                .map(LocalDateTime::toLocalDate)
                .filter(day -> day.isAfter(meeting))
                .orElse(meeting);
    }

    private static Optional<LocalDateTime> counted(Act minutes, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == ActKind.COUNT && act.no() <= minutes.no())
                .filter(act -> act.facts().has("ballot"))
                .map(act -> LocalDateTime.ofInstant(act.at(), Org.ZONE).truncatedTo(ChronoUnit.MINUTES))
                .reduce((earlier, later) -> later);
    }

    private static Optional<LocalTime> begun(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == ActKind.MEET)
                .reduce((earlier, later) -> later)
                .filter(act -> act.facts().has(BEGUN))
                .map(act -> LocalTime.parse(act.facts().text(BEGUN)));
    }

    private static Optional<LocalTime> countedOnPaper(List<Act> acts) {
        List<Act> met = sinceMet(acts);
        return met.stream()
                .filter(act -> act.kind() == ActKind.COUNT && act.facts().has(COUNTED))
                .map(act -> LocalTime.parse(act.facts().text(COUNTED)))
                .max(Comparator.naturalOrder());
    }

    /// What was done since the council met last.
    private static List<Act> sinceMet(List<Act> acts) {
        int met = acts.stream()
                .filter(act -> act.kind() == ActKind.MEET)
                .mapToInt(Act::no)
                .max()
                .orElse(0);
        return acts.stream()
                .filter(act -> act.no() > met && !Entries.isStruck(act, acts))
                .toList();
    }

    /// Whether the person sent a self-review before an act.
    public static boolean hasSelfReview(List<Act> acts) {
        return acts.stream().anyMatch(act -> act.kind() == ActKind.SELF_REVIEW);
    }

    /// Whoever is not there is heard by what they wrote: a meeting without them reads it, and says so.
    private static void heedSelfReview(Act act, List<Act> acts) {
        boolean held = act.kind() == ActKind.REVIEW || act.kind() == ActKind.MEET;
        require(
                !held
                        || !hasSelfReview(acts)
                        || act.facts().of(Presence.class, "presence") == Presence.PRESENT
                        || act.facts().yes(READ),
                Reason.SELF_REVIEW_UNREAD);
    }

    /// Refuses what tells of a meeting before the hour for which it was called. Of what was entered before meetings
    /// were called for an hour nothing is asked.
    private static void heedHour(Act act, Venue venue, LocalDate meeting) {
        LocalDateTime now = LocalDateTime.ofInstant(act.at(), Org.ZONE);
        if (act.kind() == ActKind.REVIEW || act.kind() == ActKind.MEET) {
            require(!now.isBefore(venue.opens()), Reason.HOUR_BEFORE);
        }
        if (act.kind() == ActKind.ABSENCE) {
            require(!now.isBefore(venue.begins()), Reason.HOUR_BEFORE);
        }
        if (act.facts().has(BEGUN)) {
            LocalTime begun = LocalTime.parse(act.facts().text(BEGUN));
            require(!meeting.atTime(begun).isBefore(venue.opens()), Reason.BEGUN_BEFORE_CALLED);
        }
    }

    /// Refuses an hour that has not come, one before that for which it was called, and an end before the meeting began
    /// or a vote was counted.
    ///
    /// @param before where the proceeding stands without the act
    static void heed(Progress before, Act act, List<Act> acts) {
        LocalDate called = meeting(before.step());
        if (called == null) {
            return;
        }
        LocalDate meeting = act.kind() == ActKind.MEET && act.facts().has(HELD)
                ? act.facts().day(HELD)
                : held(act.no(), acts, called);
        LocalDateTime now = LocalDateTime.ofInstant(act.at(), Org.ZONE);
        Venue venue = Venue.of(called, acts);
        heedHour(act, venue, meeting);
        heedSelfReview(act, acts);
        for (String name : List.of(BEGUN, ENDED, COUNTED)) {
            if (act.facts().has(name)) {
                LocalTime hour = LocalTime.parse(act.facts().text(name));
                require(!end(act, acts, meeting).atTime(hour).isAfter(now), Reason.HOUR_NOT_COME);
            }
        }
        if (act.facts().has(COUNTED)) {
            LocalTime counted = LocalTime.parse(act.facts().text(COUNTED));
            LocalTime since = countedOnPaper(acts).or(() -> begun(acts)).orElse(LocalTime.MIN);
            require(
                    !counted.isBefore(since) && !meeting.atTime(counted).isBefore(venue.opens()),
                    Reason.COUNTED_BEFORE);
        }
        if (act.kind() == ActKind.PROPOSE && act.facts().has(ENDED)) {
            LocalTime ended = LocalTime.parse(act.facts().text(ENDED));
            require(!end(act, acts, meeting).atTime(ended).isBefore(venue.opens()), Reason.ENDED_BEFORE_BEGUN);
            countedOnPaper(acts)
                    .filter(counted -> end(act, acts, meeting).equals(meeting))
                    .ifPresent(counted -> require(!ended.isBefore(counted), Reason.ENDED_BEFORE_VOTE));
            begun(acts)
                    .filter(begun -> end(act, acts, meeting).equals(meeting))
                    .ifPresent(begun -> require(!ended.isBefore(begun), Reason.ENDED_BEFORE_BEGUN));
            counted(act, acts)
                    .ifPresent(counted -> require(!ended.isBefore(counted.toLocalTime()), Reason.ENDED_BEFORE_VOTE));
        }
    }

    private static @Nullable LocalDate meeting(Step step) {
        return switch (step) {
            case Summons summons -> summons.meeting();
            case CouncilMeeting met -> met.summons().meeting();
            default -> null;
        };
    }
}
