package damlam.documents;

import damlam.dispatch.Marks;
import org.jspecify.annotations.Nullable;

/// The mark of urgency on a document (NĐ 30/2020, art. 8.3).
public enum Urgency {
    NORMAL,
    URGENT,
    VERY_URGENT,
    FLASH;

    /// Whether it bears a mark at all: then nothing waits until the next day.
    public boolean pressing() {
        return this != NORMAL;
    }

    /// Of the mark printed on a document; ordinary where it bears none.
    public static Urgency of(Marks.@Nullable Urgency mark) {
        return switch (mark) {
            case null -> NORMAL;
            case KHAN -> URGENT;
            case THUONG_KHAN -> VERY_URGENT;
            case HOA_TOC -> FLASH;
        };
    }

    /// As it is printed; null where nothing is.
    public Marks.@Nullable Urgency mark() {
        return switch (this) {
            case NORMAL -> null;
            case URGENT -> Marks.Urgency.KHAN;
            case VERY_URGENT -> Marks.Urgency.THUONG_KHAN;
            case FLASH -> Marks.Urgency.HOA_TOC;
        };
    }
}
