package damlam.page;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.org.Fold;
import damlam.org.Sought;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A place in the product that the bar at the top leads to, in the order of the bar. Its name is the message
/// `layout.nav.<name>`, its icon one of `layout/icons.jte`.
public enum Section {
    DESK("/", "desk", Stands.UNDER_THE_THUMB),
    DOCUMENTS("/documents", "doc", Stands.UNDER_THE_THUMB),
    DIRECTIVES("/directives", "board", Stands.UNDER_THE_THUMB),
    CASES("/cases", "case", Stands.IN_THE_BAR),
    REPORTS("/reports", "report", Stands.IN_THE_BAR),
    SIGNALS("/signals", "signal", Stands.UNDER_MORE),
    HEARINGS("/hearings", "person", Stands.UNDER_MORE),
    PROCEEDINGS("/proceedings", "inspect", Stands.UNDER_MORE),
    POLICIES("/policies", "policy", Stands.UNDER_MORE),
    FILES("/files", "record", Stands.UNDER_MORE),
    ORGANISATION("/units", "org", Stands.UNDER_MORE),
    RECORD("/record", "inspect", Stands.UNDER_MORE),
    RULES("/rules", "calendar", Stands.UNDER_MORE),
    ADMINISTRATION("/admin", "admin", Stands.UNDER_MORE);

    /// On a phone the bar holds three places and "more"; on a desk it holds more.
    private enum Stands {
        UNDER_THE_THUMB,
        IN_THE_BAR,
        UNDER_MORE
    }

    private final String path;
    private final String icon;
    private final Stands stands;

    Section(String path, String icon, Stands stands) {
        this.path = path;
        this.icon = icon;
        this.stands = stands;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    /// Its message key.
    public String key() {
        return "layout.nav." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether a phone shows it in the bar at the bottom, rather than under "more": what somebody has at hand without
    /// having any work here stands there too.
    public boolean underTheThumb(CurrentPerson me) {
        return inTheBar(me) && stands != Stands.IN_THE_BAR;
    }

    /// What stands in the bar for this person.
    ///
    /// @param closed places that have nothing for them, from [Places#closedTo]
    public static List<Section> bar(CurrentPerson me, Set<Section> closed) {
        return Arrays.stream(values())
                .filter(section -> section.inTheBar(me) && section.shownTo(me) && !closed.contains(section))
                .toList();
    }

    /// What is found under "more".
    public static List<Section> more(CurrentPerson me, Set<Section> closed) {
        return Arrays.stream(values())
                .filter(section -> !section.inTheBar(me) && section.shownTo(me) && !closed.contains(section))
                .toList();
    }

    /// The places of this person by whose name, or the beginnings of its words, they can be meant.
    public static List<Section> named(CurrentPerson me, Set<Section> closed, String typed, Words words) {
        Sought sought = Sought.of(typed);
        return Fold.words(typed).isEmpty()
                ? List.of()
                : Stream.concat(bar(me, closed).stream(), more(me, closed).stream())
                        .filter(section -> sought.in(Fold.of(words.say(section.key()))))
                        .toList();
    }

    /// Who has no work here but the system's own has it at hand.
    private boolean inTheBar(CurrentPerson me) {
        return stands != Stands.UNDER_MORE || (this == ADMINISTRATION && !me.is(Role.OFFICIAL));
    }

    boolean shownTo(CurrentPerson me) {
        return switch (this) {
            case DESK, ORGANISATION, RECORD, RULES -> true;
            case DOCUMENTS, DIRECTIVES, CASES, REPORTS, SIGNALS, HEARINGS, PROCEEDINGS, POLICIES, FILES ->
                me.is(Role.OFFICIAL);
            case ADMINISTRATION -> me.is(Role.ADMINISTRATOR);
        };
    }
}
