package damlam.cases.web;

import damlam.cases.CaseLine;
import damlam.cases.Progress;
import damlam.directives.Directive;
import damlam.directives.Requirement;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The heads of a board's columns: a requirement, by when, and how far it is everywhere.
record BoardColumns(Directive directive, List<CaseLine> lines, Shows shows) {
    List<BoardShown.Column> all() {
        return directive.requirements().stream().map(this::column).toList();
    }

    private BoardShown.Column column(Requirement requirement) {
        List<CaseLine> own = lines.stream()
                .filter(line ->
                        requirement.id().equals(line.work().requirement()) && line.progress() != Progress.CANCELLED)
                .toList();
        Map<Progress, Integer> tally = Board.tally(own);
        List<BoardShown.Part> parts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        int from = 0;
        for (Progress progress : List.of(
                Progress.LATE,
                Progress.SOON_DUE,
                Progress.WAITING,
                Progress.NOT_STARTED,
                Progress.UNDER_WAY,
                Progress.DONE)) {
            int count = tally.getOrDefault(progress, 0);
            if (count > 0) {
                parts.add(new BoardShown.Part(Shows.mark(progress), from, count));
                said.add(shows.words.say("cases.progress." + progress.name()) + " "
                        + shows.words.share(count, own.size()));
                from += count;
            }
        }
        ListAddress listed = ListAddress.of(directive.id()).requiring(requirement.id());
        int late = tally.getOrDefault(Progress.LATE, 0);
        return new BoardShown.Column(
                requirement.no(),
                requirement.title(),
                requirement.text(),
                listed.showing(ListAddress.COUNTED).href(),
                day(own),
                due(own, tally, listed.showing(Progress.DONE.name()).href()),
                late == 0
                        ? null
                        : shows.words.rich(
                                "cases.board.late",
                                shows.words.number(late),
                                listed.showing(Progress.LATE.name()).href()),
                own.size(),
                parts,
                String.join("; ", said));
    }

    private String day(List<CaseLine> own) {
        return own.stream()
                .map(line -> due(line))
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String due(CaseLine line) {
        LocalDate day = line.at().firstDueOn();
        if (day != null) {
            return shows.words.say("cases.board.day", shows.words.date(day));
        }
        return line.report() == null ? "" : shows.report(line.report());
    }

    /// @param listed where what is done of it is listed
    private Content due(List<CaseLine> own, Map<Progress, Integer> tally, String listed) {
        String done = shows.words.share(tally.getOrDefault(Progress.DONE, 0), own.size());
        return own.stream()
                .map(line -> line.at().firstDueOn())
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> shows.words.rich("cases.board.due", shows.words.date(day), done, listed))
                .or(() -> own.stream()
                        .map(CaseLine::report)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(report -> shows.words.rich("cases.board.report", shows.report(report), done, listed)))
                .orElseGet(() -> shows.words.rich("cases.board.standing", done, listed));
    }
}
