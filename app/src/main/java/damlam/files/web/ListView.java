package damlam.files.web;

import damlam.files.FileState;
import damlam.files.Held;
import damlam.files.Retentions.Retention;
import damlam.files.WorkFile;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;

/// The files that somebody sees, ready to show.
///
/// @param suggested cases that are done and lie in no file
public record ListView(
        List<WorkFile> files,
        List<Held> suggested,
        List<Retention> retentions,
        boolean mayAddRetention,
        OrgChart chart,
        LocalDate today,
        PersonId me,
        String done) {
    public long open() {
        return files.stream().filter(file -> file.state() == FileState.OPEN).count();
    }

    /// What the archive waits for, or soon will.
    public List<WorkFile> due() {
        return files.stream().filter(file -> file.noticed(today)).toList();
    }

    /// Files in one's own charge that can be added to.
    public List<WorkFile> own() {
        return files.stream()
                .filter(file -> file.open() && file.person().equals(me))
                .toList();
    }

    public String person(WorkFile file) {
        return chart.person(file.person()).map(Person::name).orElse("");
    }

    public String unit(UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("");
    }

    public List<UnitId> units() {
        return files.stream().map(WorkFile::unit).distinct().toList();
    }
}
