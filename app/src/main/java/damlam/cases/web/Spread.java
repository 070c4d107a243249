package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.cases.Case;
import damlam.directives.Coverage;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.page.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far the people of a unit have read the directive that one of its cases comes from: what is to be known before a
/// result is handed in or approved.
@Component
class Spread {
    private final Directives directives;
    private final Readings readings;

    Spread(Directives directives, Readings readings) {
        this.directives = directives;
        this.readings = readings;
    }

    /// @return null where everyone has read it, or nobody has to
    CaseShown.@Nullable Unread unread(CurrentPerson me, Case work, Words words, Names names) {
        DirectiveId id = work.directive();
        if (id == null) {
            return null;
        }
        Coverage read = directives
                .find(id)
                .map(directive -> readings.coverage(List.of(directive), work.unit()::equals)
                        .getOrDefault(id, Map.of())
                        .get(work.unit()))
                .orElse(null);
        if (read == null || read.complete()) {
            return null;
        }
        boolean named = readings.seesReaders(me, work.unit());
        return new CaseShown.Unread(
                words.say("cases.unread", names.unit(work.unit()), words.share(read.read(), read.total())),
                "/directives/" + id.value() + "/coverage"
                        + (named ? "/" + work.unit().value() : ""),
                words.say(named ? "cases.unread.who" : "cases.unread.units"));
    }
}
