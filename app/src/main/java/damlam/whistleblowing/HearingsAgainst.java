package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// That somebody whom it was about asked them to explain afterwards.
@Component
class HearingsAgainst implements ReprisalSource {
    private final AskedRows hearings;

    HearingsAgainst(AskedRows hearings) {
        this.hearings = hearings;
    }

    @Override
    public List<ReprisalFact> after(CurrentPerson me, Exposure exposure, LocalDate until) {
        List<ReprisalFact> facts = new ArrayList<>();
        for (AskedRows.AskedOf one : hearings.of(me.id(), exposure.day())) {
            if (exposure.against().contains(one.by()) && !exposure.href().equals(one.href())) {
                facts.add(new ReprisalFact(
                        one.asked(),
                        Told.of("whistleblowing.reprisal.hearing", one.by(), one.asked()),
                        against(one.found(), exposure.day())));
            }
        }
        return facts;
    }

    /// That it was the system that found what they are asked about, and when.
    private static List<Told> against(@Nullable LocalDate found, LocalDate since) {
        if (found == null) {
            return List.of();
        }
        String key = found.isBefore(since) ? "before" : "found";
        return List.of(Told.of("whistleblowing.reprisal.hearing." + key, found));
    }
}
