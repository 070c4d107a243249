package damlam.directives;

import damlam.access.CurrentPerson;
import damlam.directives.Refusal.Reason;
import damlam.documents.OriginalFile;
import damlam.documents.TextHash;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a unit hands in on paper of a directive: lists signed by people without an account, and minutes of its meeting.
@Component
public class UnitPapers {
    private final Readings readings;
    private final ReadingRows rows;
    private final DirectiveRows directives;
    private final Org org;
    private final Clock clock;

    UnitPapers(Readings readings, ReadingRows rows, DirectiveRows directives, Org org, Clock clock) {
        this.readings = readings;
        this.rows = rows;
        this.directives = directives;
        this.org = org;
        this.clock = clock;
    }

    /// Minutes of the meeting at which a unit spoke of the directive.
    public record Minutes(
            long id, LocalDate heldOn, int attended, String fileName, PersonId recordedBy, Instant recordedAt) {}

    /// Records a paper list signed by people without an account. It counts as their reading, shown as paper.
    ///
    /// @param people who signed; left out are those with an account, those not under the unit, those who have read
    /// @return how many readings it made
    /// @throws Refusal NOBODY if it would make none
    @Transactional
    public int recordPaper(
            CurrentPerson by,
            DirectiveId id,
            UnitId unit,
            UUID token,
            LocalDate signedOn,
            Collection<PersonId> people,
            OriginalFile file) {
        readings.requireAddressed(by, id, unit);
        Instant at = clock.instant();
        if (!directives.firstTime(token, at)) {
            return 0;
        }
        List<PersonId> signers = readings.readers(id, unit).stream()
                .filter(reader -> reader.reading() == null && !reader.account())
                .map(reader -> reader.person().id())
                .filter(people::contains)
                .toList();
        if (signers.isEmpty()) {
            throw new Refusal(Reason.NOBODY);
        }
        TextHash hash = readings.present(readings.issued(id));
        long paper = rows.insertPaper(id, unit, hash, signedOn, file, by.id(), at);
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "paper",
                paper,
                "signedOn",
                signedOn.toString(),
                "unit",
                unit.value(),
                "hash",
                hash.hex(),
                "file",
                TextHash.ofBytes(file.bytes()).hex(),
                "people",
                signers.stream().map(person -> String.valueOf(person.value())).collect(Collectors.joining(" "))));
        long entry = readings.append(readings.actor(by, unit), at, "directives.paper", id, facts, file.name());
        rows.insertReadings(id, signers, hash, at, entry, paper);
        return signers.size();
    }

    /// How many of the unit's people can have been at a meeting on a day: those of that day, or those of today if more
    /// of them are known.
    public int people(UnitId unit, LocalDate day) {
        return Math.max(
                org.at(day).peopleUnder(unit).size(),
                org.chart().peopleUnder(unit).size());
    }

    /// Keeps the minutes of the unit's meeting.
    ///
    /// @param attended how many of the unit's own people; guests are not counted
    /// @throws Refusal NOT_SO_MANY if the unit does not have that many
    @Transactional
    public void recordMinutes(
            CurrentPerson by,
            DirectiveId id,
            UnitId unit,
            UUID token,
            LocalDate heldOn,
            int attended,
            OriginalFile file) {
        readings.requireAddressed(by, id, unit);
        if (attended > people(unit, heldOn)) {
            throw new Refusal(Reason.NOT_SO_MANY);
        }
        Instant at = clock.instant();
        if (directives.firstTime(token, at)) {
            long minutes = rows.insertMinutes(id, unit, heldOn, attended, file, by.id(), at);
            Map<String, Object> facts = Map.of(
                    "minutes", minutes,
                    "unit", unit.value(),
                    "attended", attended,
                    "heldOn", heldOn.toString(),
                    "file", TextHash.ofBytes(file.bytes()).hex());
            readings.append(readings.actor(by, unit), at, "directives.minutes", id, facts, file.name());
        }
    }

    public List<Minutes> minutes(DirectiveId id, UnitId unit) {
        return rows.minutes(id, unit);
    }

    public Optional<OriginalFile> minutesFile(DirectiveId id, UnitId unit, long minutes) {
        return rows.minutesFile(id, unit, minutes);
    }
}
