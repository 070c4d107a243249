package damlam.issuing;

import damlam.dispatch.DispatchType;
import damlam.documents.OriginalFile;
import damlam.form.NumberPlace;
import damlam.form.UnfilledException;
import damlam.issuing.Refusal.Reason;
import damlam.numbers.Taken;
import java.time.LocalDate;

/// A draft that was written elsewhere: number and day go into the places its file keeps open.
final class Uploads {
    private Uploads() {}

    /// @throws Refusal where the places are not there: found out before anybody signs
    static void require(Paper paper, OriginalFile file) {
        try {
            NumberPlace.require(file.bytes(), dated(paper));
        } catch (UnfilledException e) {
            throw refused(e);
        }
    }

    /// @throws Refusal where the places are not there
    static OriginalFile numbered(Paper paper, OriginalFile file, Taken taken, LocalDate day) {
        try {
            byte[] bytes = NumberPlace.fill(file.bytes(), taken.no(), taken.symbol(), dated(paper) ? day : null);
            return new OriginalFile(file.name(), file.mediaType(), bytes);
        } catch (UnfilledException e) {
            throw refused(e);
        }
    }

    private static boolean dated(Paper paper) {
        return paper.type() != DispatchType.BIEN_BAN;
    }

    private static Refusal refused(UnfilledException e) {
        return new Refusal(
                switch (e.reason()) {
                    case NO_NUMBER_PLACE -> Reason.NO_NUMBER_PLACE;
                    case NUMBERED -> Reason.NUMBERED;
                    case NO_DATE_PLACE -> Reason.NO_DATE_PLACE;
                    case DATED -> Reason.DATED;
                });
    }
}
