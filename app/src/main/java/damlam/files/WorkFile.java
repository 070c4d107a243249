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
/// @param construction whether it is of a construction, whose work ends with its settlement
/// @param keptUntil until when it may stay beyond its time; null where nobody consented
/// @param consent the paper that says so; empty for none
public record WorkFile(
        FileId id,
        FileFacts facts,
        UnitId unit,
        PersonId person,
        FileState state,
        boolean frozen,
        @Nullable LocalDate archivedOn,
        int documents,
        boolean construction,
        @Nullable LocalDate keptUntil,
        String consent) {
    /// How much longer than its time it may stay with who made it, with written consent (NĐ
    /// 30/2020, art. 30).
    public static final int MORE_YEARS = 2;

    private static final int MONTHS_AFTER_SETTLEMENT = 3;

    /// When the agency's archive takes it: within a year after the work has ended, three months
    /// after the settlement of
    /// a construction (art. 30), or when the consent to keep it ends.
    public @Nullable LocalDate dueInArchive() {
        LocalDate time = time();
        return time == null || state == FileState.ARCHIVED ? null : keptUntil == null ? time : keptUntil;
    }

    /// The same without a consent; null as long as the work goes on.
    public @Nullable LocalDate time() {
        LocalDate ended = facts.endsOn();
        if (ended == null) {
            return null;
        }
        return construction ? ended.plusMonths(MONTHS_AFTER_SETTLEMENT) : ended.plusYears(1);
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
