package damlam.access;

import damlam.org.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/// In how many matters somebody still has to be heard, whatever they are: whoever looks after accounts need not know
/// more.
@Component
public class Unfinished {
    private final List<OpenMatters> features;
    private final OwnWork own;

    Unfinished(List<OpenMatters> features, OwnWork own) {
        this.features = List.copyOf(features);
        this.own = own;
    }

    public int with(PersonId person) {
        return own.look(
                () -> features.stream().mapToInt(each -> each.with(person)).sum());
    }
}
