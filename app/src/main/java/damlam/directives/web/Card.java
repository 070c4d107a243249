package damlam.directives.web;

import damlam.directives.OwnPoint;
import damlam.directives.Requirement;
import damlam.directives.Term;
import damlam.dispatch.Unclear;
import damlam.org.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A requirement beside the text, ready to show.
///
/// @param units how many units it binds
/// @param groups its groups with how many units each
/// @param also single units by name
/// @param except units left out, by name
/// @param leftOut groups that the directive addresses and this requirement does not
/// @param lead name of the person who leads; empty for the head of each unit
/// @param coordinators units by name
/// @param due the last day, if issued today or as it was issued
/// @param window the first window and its last day to report, for a periodic duty
/// @param termBy who set day or period; empty where the text does
/// @param asked what the leader was asked about it; null if nothing was
/// @param past whether it is late as soon as it is issued today
/// @param points those with addressees or a term of their own
public record Card(
        Requirement requirement,
        int units,
        List<Group> groups,
        List<String> also,
        List<String> except,
        List<Group> leftOut,
        String lead,
        List<String> coordinators,
        @Nullable LocalDate due,
        @Nullable Window window,
        String termBy,
        @Nullable Asked asked,
        boolean past,
        List<OwnPoint> points) {
    /// What the leader was asked about day or period, with names.
    ///
    /// @param answeredBy empty while nobody answered, `answeredAt` null
    public record Asked(
            String by,
            Instant at,
            String words,
            String answeredBy,
            @Nullable Instant answeredAt,
            String answer) {
        public boolean open() {
            return answeredAt == null;
        }
    }

    /// @param name of a group of units, `units` how many are in it
    public record Group(String name, int units) {}

    /// @param from first day of the data, `to` the cut-off, `due` the last day to hand in
    public record Window(LocalDate from, LocalDate to, LocalDate due) {
        /// How many days its figures cover.
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /// What a period could begin with: the days from issue to the next cut-off, or the first whole window.
    public record Choices(Window fromIssue, Window whole) {}

    public boolean asks() {
        return requirement.term() instanceof Term.Ask;
    }

    /// What is printed and is no day; null where nothing of the kind is.
    public @Nullable Unclear unclear() {
        return requirement.term() instanceof Term.Unclear(Unclear said) ? said : null;
    }

    /// The message for what is printed and is no day; where there is such a day, but not for the whole, it has one of
    /// its own.
    ///
    /// @param key of the usual message
    public String unclearKey(String key) {
        Unclear said = unclear();
        if (said == null) {
            return key;
        }
        return switch (said.why()) {
            case DAY_OF_PERIOD, ONE_POINT -> key + "." + said.why();
            case NO_SUCH_DAY, INCOMPLETE, OTHER_MEASURE, OTHER_PERIOD -> key;
        };
    }

    /// Whether somebody has to say that a day of the text that is over stands, or set another.
    public boolean pastByText() {
        return past && requirement.termBy() == null;
    }

    public boolean stands() {
        return requirement.term() instanceof Term.Standing;
    }

    public boolean unresolved() {
        return !requirement.scope().unresolved().isEmpty();
    }

    /// For the choice of units: as the official list has them.
    public record Choice(long id, String name) {
        static Choice of(Unit unit) {
            return new Choice(unit.id().value(), unit.name());
        }
    }
}
