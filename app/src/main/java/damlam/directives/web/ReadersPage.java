package damlam.directives.web;

import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.Readings;
import damlam.documents.Document;
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
        @Nullable Instant passedAt,
        boolean enclosed,
        List<Readings.Minutes> minutes,
        boolean acts,
        LocalDate today,
        UUID token,
        Typed typed,
        Set<Long> signed,
        String refused) {
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
