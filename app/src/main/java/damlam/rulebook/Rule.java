package damlam.rulebook;

import damlam.calendar.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One version of one rule.
///
/// @param code what it is asked for by, as in `discipline.limitation.reprimand`; what stands before the first dot is
///     its group
/// @param says the rule in words, in Vietnamese; `saysEnglish` in English, empty where nobody wrote it
/// @param basis where it stands: number and article, as it is cited
/// @param unchecked what of it was not compared with the text, as whoever brought it noted; empty for nothing of its
/// own
/// @param from the first day on which it holds
/// @param until the last day; null where none is known
/// @param bindsPeople whether it works upon a person: then it does nothing before it is [#sure()] or confirmed
/// @param course who proposed and decided on it, when and why
public record Rule(
        RuleId id,
        String code,
        Amount amount,
        String says,
        String saysEnglish,
        String basis,
        String unchecked,
        LocalDate from,
        @Nullable LocalDate until,
        Certainty certainty,
        boolean bindsPeople,
        Standing standing,
        Course course) {
    private static final String LAW = "law";
    /// As in 66-QĐ/TW or 30/2020/NĐ-CP.
    private static final Pattern NUMBER = Pattern.compile("\\d+[/-][\\p{L}\\d/-]+");

    public String group() {
        return code.substring(0, code.indexOf('.'));
    }

    /// The same as if somebody had confirmed it.
    Rule confirmed(Course by) {
        return new Rule(
                id,
                code,
                amount,
                says,
                saysEnglish,
                basis,
                unchecked,
                from,
                until,
                certainty,
                bindsPeople,
                Standing.CONFIRMED,
                by);
    }

    /// The same with a name in English.
    Rule inEnglish(String name) {
        return new Rule(
                id, code, amount, says, name, basis, unchecked, from, until, certainty, bindsPeople, standing, course);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// Whether it may work upon a person: it was found in the law itself, or an officer has confirmed it.
    public boolean mayBind() {
        return standing == Standing.CONFIRMED || (standing == Standing.SHIPPED && (sure() || !bindsPeople));
    }

    private boolean sure() {
        return certainty == Certainty.FOUND;
    }

    /// How sure it is for whoever cites it: what an officer confirmed is cited as read, however it came into the book.
    public Certainty cited() {
        return course.decidedBy() != null && standing == Standing.CONFIRMED ? Certainty.FOUND : certainty;
    }

    /// What it says: in English for whoever reads English, where it has that.
    public String says(boolean english) {
        return english && !saysEnglish.isEmpty() ? saysEnglish : says;
    }

    /// Whether it is a makeshift of the release: its ground cites nothing, and nobody has decided on it yet.
    public boolean isDefault() {
        return standing == Standing.SHIPPED
                && certainty == Certainty.UNVERIFIED
                && basis.chars().noneMatch(Character::isDigit);
    }

    /// Whether it says what the other says, wherever each was read. Which law governs is said by its number.
    public boolean saysSame(Rule other) {
        return amount.equals(other.amount)
                && says.strip().equalsIgnoreCase(other.says.strip())
                && (!group().equals(LAW)
                        || NUMBER.matcher(other.basis).results().allMatch(number -> basis.contains(number.group())));
    }

    /// Whether it is among what holds on its days: the release brought it, or two officers did.
    public boolean isInBook() {
        return standing == Standing.SHIPPED || standing == Standing.CONFIRMED;
    }

    /// Since when the book has it among what holds; null for what was there first.
    public @Nullable Instant knownSince() {
        return standing == Standing.CONFIRMED ? course.decidedAt() : course.at();
    }

    /// Whether the book had it at an instant among what holds.
    boolean knownAt(Instant at) {
        Instant since = knownSince();
        return isInBook() && (since == null || !since.isAfter(at));
    }

    boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        return (until == null || !first.isAfter(until)) && (last == null || !from.isAfter(last));
    }
}
