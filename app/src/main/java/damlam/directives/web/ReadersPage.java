package damlam.directives.web;

import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.Readings;
import damlam.directives.UnitPapers;
import damlam.documents.Document;
import damlam.org.Unit;
import damlam.page.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit's people and their reading of a directive, with what its head can do about it.
///
/// @param readers those who have not read it first
/// @param show whom the list is narrowed to, and `team` the number of the one team; 0 for all
/// @param passedAt when it was passed on to them; null before
/// @param enclosed whether something comes with it
/// @param acts whether the reader passes on, and records paper and minutes, for this unit
/// @param typed what was typed into the forms, with what is wrong in it; `signed` who was marked as having signed
/// @param token makes a form that is sent twice count once
public record ReadersPage(
        Directive directive,
        Document document,
        long unitNo,
        String unit,
        Coverage coverage,
        List<Readings.Reader> readers,
        Show show,
        long team,
        @Nullable Instant passedAt,
        boolean enclosed,
        List<UnitPapers.Minutes> minutes,
        boolean acts,
        LocalDate today,
        UUID token,
        Typed typed,
        Set<Long> signed,
        String refused) {
    /// Whom the list shows.
    public enum Show {
        ALL,
        UNREAD,
        READ;

        public boolean unread() {
            return this != READ;
        }

        public boolean read() {
            return this != UNREAD;
        }
    }

    /// People of one team, or of the unit itself.
    public record Group(Unit at, List<Readings.Reader> readers) {}

    /// Where under the unit people work; one alone needs no names.
    public List<Unit> teams() {
        return readers.stream().map(Readings.Reader::at).distinct().toList();
    }

    /// Those shown, by team; `done` for those who have read it.
    public List<Group> groups(boolean done) {
        List<Readings.Reader> meant = done ? read() : unread();
        return teams().stream()
                .filter(at -> team == 0 || at.id().value() == team)
                .map(at -> new Group(
                        at,
                        meant.stream().filter(reader -> reader.at().equals(at)).toList()))
                .filter(group -> !group.readers().isEmpty())
                .toList();
    }

    public static int count(List<Group> groups) {
        return groups.stream().mapToInt(group -> group.readers().size()).sum();
    }

    /// Whether nobody who has still to read can be called.
    public boolean withoutPhones() {
        return !unread().isEmpty()
                && unread().stream().allMatch(reader -> reader.person().phone() == null);
    }

    public List<Readings.Reader> unread() {
        return readers.stream().filter(reader -> reader.reading() == null).toList();
    }

    public List<Readings.Reader> read() {
        return readers.stream().filter(reader -> reader.reading() != null).toList();
    }

    /// Those who can only sign on paper.
    public List<Readings.Reader> onPaper() {
        return unread().stream().filter(reader -> !reader.account()).toList();
    }
}
