package damlam.papers;

import damlam.figures.Fact;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.forms.FigureGroup;
import damlam.forms.Period;
import damlam.forms.Wording;
import damlam.papers.ReportPaper.Piece;
import damlam.papers.ReportPaper.Said;
import damlam.papers.ReportPaper.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentences of one report that carry its figures. Figures are numbered as they come.
public final class Sentences {
    private static final Pattern FIGURE = Pattern.compile("\\[([A-Z_]+)]");

    private final Figures figures;
    private final Period period;
    private int numbered;

    public Sentences(Figures figures, Period period) {
        this.figures = figures;
        this.period = period;
    }

    /// @param meetings the days of meetings on whose minutes the figure rests; empty where many units' are summed
    public List<Piece> of(FigureGroup group, List<Fact> meetings) {
        return switch (group) {
            case MEETING -> meeting(meetings);
            case READING -> reading();
            case WORK -> work();
        };
    }

    private List<Piece> meeting(List<Fact> meetings) {
        if (figures.total(FigureKind.MEETING_ATTENDED) == 0) {
            return pieces(PaperWords.say("meeting.none"));
        }
        if (meetings.isEmpty()) {
            return pieces(PaperWords.say("meeting.all"));
        }
        return pieces(PaperWords.say(
                "meeting", meetings.stream().map(Fact::label).distinct().collect(Collectors.joining(", "))));
    }

    private List<Piece> reading() {
        String day = Wording.day(period.cutOff());
        if (figures.total(FigureKind.READ) == 0) {
            return pieces(PaperWords.say("read.none", day));
        }
        String read = PaperWords.say("read", day);
        if (figures.counted(FigureKind.UNREAD) == 0) {
            return pieces(read);
        }
        boolean away = figures.counted(FigureKind.UNREAD_ABSENT) > 0;
        return pieces(read + " " + PaperWords.say(away ? "unread.absent" : "unread"));
    }

    private List<Piece> work() {
        if (!figures.anyWork()) {
            return pieces(PaperWords.say("work.none"));
        }
        StringBuilder work = new StringBuilder(PaperWords.say("work"));
        if (figures.counted(FigureKind.STANDING) > 0) {
            work.append(' ').append(PaperWords.say("work.standing"));
        }
        if (figures.counted(FigureKind.PARTS) > 0) {
            work.append(' ').append(PaperWords.say("work.parts"));
        }
        return pieces(work.toString());
    }

    public static List<Piece> plain(String text) {
        return List.of(new Said(text));
    }

    private List<Piece> pieces(String sentence) {
        return pieces(sentence, name -> {
            FigureKind kind = FigureKind.valueOf(name);
            return new Shown(++numbered, figures.of(kind).orElse(new Figure(kind, 0, 0)));
        });
    }

    /// @param named the piece for each name in brackets
    public static List<Piece> pieces(String sentence, Function<String, Piece> named) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(sentence);
        int from = 0;
        for (MatchResult mark : matcher.results().toList()) {
            if (mark.start() > from) {
                pieces.add(new Said(sentence.substring(from, mark.start())));
            }
            pieces.add(named.apply(mark.group(1)));
            from = mark.end();
        }
        if (from < sentence.length()) {
            pieces.add(new Said(sentence.substring(from)));
        }
        return pieces;
    }
}
