package damlam.files;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One file.
///
/// @param person who is in charge of it
/// @param frozen whether nothing in it may change, whatever its state
/// @param archivedOn when the archive took it; null before
public record WorkFile(
        FileId id,
        FileFacts facts,
        UnitId unit,
        PersonId person,
        FileState state,
        boolean frozen,
        @Nullable LocalDate archivedOn,
        int documents) {
    /// The agency's archive takes it within a year after the work has ended (NĐ 30/2020, art. 30).
    public @Nullable LocalDate dueInArchive() {
        return facts.endsOn() == null || state == FileState.ARCHIVED
                ? null
                : facts.endsOn().plusYears(1);
    }

    /// Notice is given so many days before (Phụ lục VI).
    public static final int NOTICE_DAYS = 30;

    /// Whether it is to be said on a day that the archive waits for it.
    public boolean noticed(LocalDate today) {
        LocalDate due = dueInArchive();
        return due != null && !today.isBefore(due.minusDays(NOTICE_DAYS));
    }

    public boolean open() {
        return state == FileState.OPEN && !frozen;
    }
}
