package damlam.access;

import damlam.org.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether somebody still has to be heard, in whatever matters: whoever ends posts and closes accounts is told so, and
/// need not know more.
@Component
public class Unfinished {
    private final List<OpenMatters> features;
    private final OwnWork own;

    Unfinished(List<OpenMatters> features, OwnWork own) {
        this.features = List.copyOf(features);
        this.own = own;
    }

    public boolean with(PersonId person) {
        return own.look(() -> features.stream().anyMatch(each -> each.with(person)));
    }
}
