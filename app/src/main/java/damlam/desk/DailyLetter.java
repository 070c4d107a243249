package damlam.desk;

import damlam.cases.CaseLine;
import damlam.cases.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one person is told in the morning. Each case stands once, under what is most urgent about it.
///
/// @param late past its last day
/// @param soon due within two working days
/// @param news come into their hands since the last letter
record DailyLetter(List<CaseLine> late, List<CaseLine> soon, List<CaseLine> news) {
    DailyLetter {
        late = List.copyOf(late);
        soon = List.copyOf(soon);
        news = List.copyOf(news);
    }

    /// @param inHands what the person has to do next
    /// @param since what came later is new
    static DailyLetter of(List<CaseLine> inHands, Instant since) {
        List<CaseLine> late = new ArrayList<>();
        List<CaseLine> soon = new ArrayList<>();
        List<CaseLine> news = new ArrayList<>();
        for (CaseLine line : inHands) {
            if (line.progress() == Progress.LATE) {
                late.add(line);
            } else if (line.progress() == Progress.SOON_DUE) {
                soon.add(line);
            } else if (line.at().heldSince().isAfter(since) && !line.at().waits()) {
                news.add(line);
            }
        }
        return new DailyLetter(late, soon, news);
    }

    int lines() {
        return late.size() + soon.size() + news.size();
    }
}
