package damlam.desk;

import damlam.cases.CaseLine;
import damlam.cases.Progress;
import damlam.directives.Preparation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one person is told in the morning. Each case stands once, under what is most urgent about it.
///
/// @param late past its last day
/// @param soon due within two working days
/// @param news come into their hands since the last letter
/// @param papers directives not issued yet that came into their hands since then
record DailyLetter(List<CaseLine> late, List<CaseLine> soon, List<CaseLine> news, List<Preparation> papers) {
    DailyLetter {
        late = List.copyOf(late);
        soon = List.copyOf(soon);
        news = List.copyOf(news);
        papers = List.copyOf(papers);
    }

    /// @param inHands what the person has to do next
    /// @param preparing what they have to do with directives before these are issued
    /// @param since what came later is new
    static DailyLetter of(List<CaseLine> inHands, List<Preparation> preparing, Instant since) {
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
        List<Preparation> papers =
                preparing.stream().filter(one -> one.since().isAfter(since)).toList();
        return new DailyLetter(late, soon, news, papers);
    }

    int lines() {
        return late.size() + soon.size() + news.size() + papers.size();
    }
}
