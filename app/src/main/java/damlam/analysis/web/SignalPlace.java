package damlam.analysis.web;

import damlam.access.CurrentPerson;
import damlam.analysis.Signals;
import damlam.page.Place;
import damlam.page.Section;
import org.springframework.stereotype.Component;

/// Signals are in the menu of those for whom there is one.
@Component
class SignalPlace implements Place {
    private final Signals signals;

    SignalPlace(Signals signals) {
        this.signals = signals;
    }

    @Override
    public Section section() {
        return Section.SIGNALS;
    }

    @Override
    public boolean hasAnythingFor(CurrentPerson person) {
        return signals.any(person);
    }
}
