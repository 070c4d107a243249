package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.Org;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When and where a meeting is held, as whoever called it said.
///
/// @param hour null, and `place` empty, where nobody said so, as older summonses do not
public record Venue(LocalDate day, @Nullable LocalTime hour, String place) {
    static final String HOUR = "hour";
    static final String PLACE = "place";

    /// So many minutes before its hour a meeting may begin: no law says so, and nobody is wronged where all are there.
    private static final int EARLY = 15;

    /// What an act that calls a meeting says of it.
    public static Venue of(Facts facts) {
        return new Venue(
                facts.day("meeting"), facts.has(HOUR) ? LocalTime.parse(facts.text(HOUR)) : null, facts.text(PLACE));
    }

    /// Of the meeting on a day, as the last act says that called it; without hour and place where that is none of
    /// these.
    ///
    /// @param acts of its proceeding, in order
    static Venue of(LocalDate day, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.facts().has("meeting"))
                .map(act -> of(act.facts()))
                .filter(venue -> venue.day().equals(day))
                .reduce((earlier, later) -> later)
                .orElse(new Venue(day, null, ""));
    }

    /// Before this it may not begin; its day where nobody said the hour.
    LocalDateTime opens() {
        return hour == null ? day.atStartOfDay() : day.atTime(hour).minusMinutes(EARLY);
    }

    /// Before this nobody has failed to come.
    LocalDateTime begins() {
        return hour == null ? day.atStartOfDay() : day.atTime(hour);
    }

    /// Refuses an hour that is over when the meeting is called, and a place that names none.
    static void heed(Act act) {
        if (act.facts().has("meeting")) {
            Venue venue = of(act.facts());
            LocalTime hour = venue.hour();
            LocalDateTime now = LocalDateTime.ofInstant(act.at(), Org.ZONE);
            require(hour == null || venue.day().atTime(hour).isAfter(now), Reason.HOUR_OVER);
            require(
                    venue.place().isEmpty() || venue.place().codePoints().anyMatch(Character::isLetter),
                    Reason.NO_PLACE);
        }
    }
}
