package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.Org;
import damlam.procedure.CouncilMeeting;
import damlam.procedure.Step;
import damlam.procedure.Summons;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When the meeting ended that minutes tell of: not before the last vote that they report. Of a vote on the screen the
/// program knows when it was counted; of one on paper only whoever enters it does.
public final class Minutes {
    static final String BEGUN = "begun";
    static final String ENDED = "ended";
    static final String HELD = "metOn";

    private Minutes() {}

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

    /// Refuses an hour that has not come, and an end before the meeting began or the vote was counted.
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
        for (String name : List.of(BEGUN, ENDED)) {
            if (act.facts().has(name)) {
                LocalTime hour = LocalTime.parse(act.facts().text(name));
                require(!end(act, acts, meeting).atTime(hour).isAfter(now), Reason.HOUR_NOT_COME);
            }
        }
        if (act.kind() == ActKind.PROPOSE && act.facts().has(ENDED)) {
            LocalTime ended = LocalTime.parse(act.facts().text(ENDED));
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
