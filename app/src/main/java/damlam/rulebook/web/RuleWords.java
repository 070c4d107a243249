package damlam.rulebook.web;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.rulebook.Amount;
import damlam.rulebook.Change;
import damlam.rulebook.Measure;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.rulebook.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Versions of rules in the words of a page.
final class RuleWords {
    private final Rulebook book;
    private final Org org;
    private final CurrentPerson me;
    private final Words words;

    RuleWords(Rulebook book, Org org, CurrentPerson me, Words words) {
        this.book = book;
        this.org = org;
        this.me = me;
        this.words = words;
    }

    RuleLine line(Rule rule) {
        return line(rule, "");
    }

    /// What holds on a day; of a day that is past also what the book said then, where it was another thing.
    RuleLine line(Rule rule, LocalDate day) {
        return line(rule, day.isBefore(org.today()) ? then(rule, day) : "");
    }

    private RuleLine line(Rule rule, String then) {
        String says = rule.says(words.english());
        return new RuleLine(
                rule,
                says,
                says.equals(rule.says()) ? "" : rule.says(),
                amount(rule),
                days(rule.from(), rule.until()),
                by(rule.course().proposedBy(), rule.course().at()),
                by(rule.course().decidedBy(), rule.course().decidedAt()),
                Rulebook.mayDecide(me, rule),
                rule.standing() == Standing.PROPOSED ? shift(rule) : "",
                then);
    }

    private String then(Rule rule, LocalDate day) {
        Instant since = rule.knownSince();
        Optional<Rule> known = book.knownThen(rule.code(), day);
        if (since == null || known.filter(rule::equals).isPresent()) {
            return "";
        }
        if (known.isEmpty()) {
            return words.say("rulebook.then.none", words.date(day), words.date(since));
        }
        Rule other = known.get();
        return rule.saysSame(other)
                ? ""
                : words.say(
                        "rulebook.then",
                        words.date(day),
                        content(other, rule),
                        words.date(since),
                        content(rule, other));
    }

    private String shift(Rule proposed) {
        return book.on(proposed.code(), org.today())
                .map(held -> held.amount().equals(proposed.amount())
                        ? words.say("rulebook.shift.same", content(proposed, held))
                        : words.say("rulebook.shift", content(held, proposed), content(proposed, held)))
                .orElse("");
    }

    /// Stretch by stretch.
    List<String> changes(List<Change> changes, Rule made) {
        LocalDate today = org.today();
        return changes.stream()
                .map(change -> change(change, made)
                        + (change.prevails()
                                        && change.matters()
                                        && change.from().isBefore(today)
                                ? " " + words.say("rulebook.change.past")
                                : ""))
                .toList();
    }

    private String change(Change change, Rule made) {
        String days = days(change.from(), change.until());
        Rule before = change.before();
        if (before == null) {
            return words.say("rulebook.change.first", days, content(made, made));
        }
        String key = change.same() ? "same" : change.prevails() ? "replaces" : "stays";
        return words.say(
                "rulebook.change." + key,
                days,
                content(made, before),
                content(before, made),
                words.say("rulebook.standing." + before.standing()));
    }

    /// What of a rule tells it from another: how much, what, or where it stands.
    private String content(Rule rule, Rule other) {
        if (rule.amount().measure() != Measure.NONE
                && (!rule.amount().equals(other.amount()) || rule.says().equals(other.says()))) {
            return amount(rule);
        }
        return words.say(
                "rulebook.quoted", rule.says().equals(other.says()) ? words.ground(rule.basis()) : rule.says());
    }

    /// The first line of its page: what holds, or what there is to do.
    String head(RuleLine line, @Nullable RuleLine held) {
        Rule rule = line.rule();
        return switch (rule.standing()) {
            case PROPOSED ->
                words.say(
                        line.mayDecide() ? "rulebook.one.PROPOSED.you" : "rulebook.one.PROPOSED",
                        line.says(),
                        line.shift().isEmpty() ? line.amount() : line.shift());
            case REFUSED -> words.say("rulebook.one.REFUSED", line.called());
            case SHIPPED, CONFIRMED -> {
                if (held != null) {
                    yield held.called();
                }
                yield rule.from().isAfter(org.today())
                        ? words.say("rulebook.one.toCome", words.date(rule.from()), line.called())
                        : words.say("rulebook.one.ended", line.called());
            }
        };
    }

    /// Which version the page is about, where the first line is about another.
    String sub(RuleLine line, @Nullable RuleLine held) {
        Rule rule = line.rule();
        if (held == null || held.rule().equals(rule) || !rule.isInBook()) {
            return rule.isDefault() ? words.say("rulebook.default.one", line.days()) : line.days();
        }
        String key = rule.from().isAfter(org.today()) ? "toCome" : "replaced";
        String what =
                line.amount().isEmpty() ? words.say("rulebook.quoted", words.ground(rule.basis())) : line.amount();
        return words.say("rulebook.sub." + key, what, line.days());
    }

    private String days(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? words.say("rulebook.from", words.date(from))
                : words.say("rulebook.days", words.date(from), words.date(until));
    }

    /// What a rule counts is said as what it is, where its measure alone would say but times.
    private String amount(Rule rule) {
        Amount amount = rule.amount();
        if (amount.measure() == Measure.NONE) {
            return "";
        }
        String own = "rulebook.amount." + rule.code();
        boolean named = amount.measure() == Measure.TIMES && words.knows(own);
        return words.say(named ? own : "rulebook.amount." + amount.measure(), amount.count());
    }

    private String by(@Nullable PersonId id, @Nullable Instant at) {
        String name = id == null ? "" : org.chart().person(id).map(Person::name).orElse("");
        return name.isEmpty() || at == null ? name : words.say("rulebook.by", name, words.date(at));
    }
}
