package damlam.files.web;

import damlam.files.Gaps;
import damlam.files.Held;
import damlam.files.Retentions.Retention;
import damlam.files.WorkFile;
import damlam.finding.Hit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One file, ready to show.
///
/// @param gaps what is to be looked at before it is closed
/// @param mayChange whether the reader may put in, take out, close
/// @param office whether the reader keeps the archive
/// @param asked what was looked for to be put in
public record FileView(
        WorkFile file,
        List<Held> held,
        Gaps gaps,
        String unit,
        String person,
        boolean mayChange,
        boolean leads,
        boolean office,
        List<Retention> retentions,
        String asked,
        List<Hit> hits,
        String done,
        @Nullable String refused) {
    public boolean has(Hit hit) {
        return held.stream()
                .anyMatch(one -> one.ref() == hit.id()
                        && one.kind().name().equals(hit.thing().name()));
    }

    /// Its address.
    public String at() {
        return "/files/" + file.id().value();
    }

    public String iso(java.time.@Nullable LocalDate day) {
        return day == null ? "" : day.toString().toLowerCase(Locale.ROOT);
    }

    /// Whether the office has laid down how long it is kept.
    public boolean retained() {
        String kept = file.facts().retention();
        return retentions.stream().anyMatch(one -> one.name().equals(kept));
    }
}
