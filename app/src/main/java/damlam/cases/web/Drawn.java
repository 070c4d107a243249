package damlam.cases.web;

import java.util.List;
import java.util.Set;

/// A case as another feature's page shows it.
///
/// @param shown numbers of the moves that the page speaks of
/// @param href the case's own address
public record Drawn(
        Strip strip,
        List<CaseShown.StretchLine> stretches,
        String sub,
        String workingTotal,
        String calendarTotal,
        List<CaseShown.MoveLine> moves,
        Set<Integer> shown,
        String href) {}
