package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                Told signal = Told.of(
                        one.found().isBefore(exposure.day())
                                ? "whistleblowing.reprisal.hearing.before"
                                : "whistleblowing.reprisal.hearing.found",
                        one.found());
                facts.add(new ReprisalFact(
                        one.asked(),
                        Told.of("whistleblowing.reprisal.hearing", one.by(), one.asked()),
                        List.of(signal)));
            }
        }
        return facts;
    }
}
