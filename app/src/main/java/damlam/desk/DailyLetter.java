package damlam.desk;

import damlam.analysis.FoundSignal;
import damlam.cases.CaseLine;
import damlam.cases.Progress;
import damlam.directives.Preparation;
import damlam.inspection.Hearing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one person is told in the morning. Each case stands once, under what is most urgent about it.
///
/// @param late past its last day
/// @param soon due within two working days
/// @param news come into their hands since the last letter
/// @param papers directives not issued yet that came into their hands since then
/// @param signals about them, found since then and not looked at
/// @param hearings in which they are to explain; every day until they have
record DailyLetter(
        List<CaseLine> late,
        List<CaseLine> soon,
        List<CaseLine> news,
        List<Preparation> papers,
        List<FoundSignal> signals,
        List<Hearing> hearings) {
    DailyLetter {
        late = List.copyOf(late);
        soon = List.copyOf(soon);
        news = List.copyOf(news);
        papers = List.copyOf(papers);
        signals = List.copyOf(signals);
        hearings = List.copyOf(hearings);
    }

    /// @param inHands what the person has to do next
    /// @param preparing what they have to do with directives before these are issued
    /// @param signals about them, not looked at
    /// @param hearings in which they are to explain
    /// @param since what came later is new
    static DailyLetter of(
            List<CaseLine> inHands,
            List<Preparation> preparing,
            List<FoundSignal> signals,
            List<Hearing> hearings,
            Instant since) {
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
        List<FoundSignal> found =
                signals.stream().filter(one -> one.toldAt().isAfter(since)).toList();
        return new DailyLetter(late, soon, news, papers, found, hearings);
    }

    int lines() {
        return late.size() + soon.size() + news.size() + papers.size() + signals.size() + hearings.size();
    }
}
