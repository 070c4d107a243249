package damlam.papers;

import damlam.figures.Fact;
import damlam.figures.Figures;
import damlam.forms.FigureGroup;
import damlam.forms.FormSection;
import damlam.forms.Period;
import damlam.forms.ReportForm;
import damlam.forms.Wording;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.papers.ReportPaper.Part;
import damlam.papers.ReportPaper.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts one unit's report on paper.
public record UnitPaper(ReportForm form, Period period, OrgChart chart) {
    /// @param words what the head wrote, by section
    /// @param meetings the minutes on which the figure of attendance rests
    /// @param sent by whom and when it was sent; null before
    public ReportPaper write(
            UnitId unitId, Figures figures, List<Fact> meetings, Map<Integer, String> words, @Nullable Signing sent) {
        Unit unit = chart.unit(unitId).orElseThrow();
        Unit body = body(chart, unitId);
        return new ReportPaper(
                capitals(body.name()),
                capitals(unit.name()),
                PaperWords.say("symbol", unit.code().replace("-", "")),
                form.place(),
                sent == null ? null : sent.on(),
                PaperWords.say("type"),
                List.of(form.name(), PaperWords.say("period", Wording.period(period))),
                addressee(body, unitId),
                opening(unit.name()),
                parts(figures, meetings, words, sent != null && sent.nil()),
                List.of(PaperWords.say("recipients.same"), PaperWords.say("recipients.filed")),
                capacity(chart, unitId, sent),
                sent == null ? null : name(sent));
    }

    public String opening(String who) {
        String from = Wording.day(period.from());
        String to = Wording.day(period.cutOff());
        return form.basis().isBlank()
                ? PaperWords.say("opening.own", who, from, to)
                : PaperWords.say("opening", form.basis(), who, from, to);
    }

    private List<Part> parts(Figures figures, List<Fact> meetings, Map<Integer, String> words, boolean nil) {
        Sentences sentences = new Sentences(figures, period);
        List<Part> parts = new ArrayList<>();
        for (FormSection section : form.sections()) {
            List<List<Piece>> paragraphs = new ArrayList<>();
            for (FigureGroup group : section.groups()) {
                paragraphs.add(
                        nil && group == FigureGroup.WORK
                                ? Sentences.plain(PaperWords.say("nil"))
                                : sentences.of(group, meetings));
            }
            parts.add(new Part(
                    section.no(),
                    section.no(),
                    section.title(),
                    paragraphs,
                    section.prompt(),
                    words.getOrDefault(section.no(), "")));
        }
        return parts;
    }

    /// The lines over the signature. A deputy signs for the head (KT.; NĐ 30/2020, art. 13.1).
    public static List<String> capacity(OrgChart chart, UnitId unit, @Nullable Signing sent) {
        Optional<Appointment> head = chart.headOf(unit);
        String headTitle =
                head.map(appointment -> capitals(appointment.post().title())).orElse("");
        if (sent == null || sent.forPerson() == null) {
            return List.of(headTitle);
        }
        String own = chart.staffOf(unit).stream()
                .filter(appointment -> appointment.person().id().equals(sent.person()))
                .filter(appointment -> appointment.duty() == Duty.DEPUTY)
                .findFirst()
                .map(appointment -> capitals(appointment.post().title()))
                .orElse("");
        return own.isEmpty() ? List.of(headTitle) : List.of(PaperWords.say("deputy", headTitle), own);
    }

    private String name(Signing sent) {
        return chart.person(sent.person()).map(Person::name).orElse("");
    }

    /// The body that a unit is part of.
    public static Unit body(OrgChart chart, UnitId unit) {
        List<Unit> line = chart.upward(unit);
        if (line.isEmpty()) {
            throw new IllegalStateException("no unit " + unit.value() + " on " + chart.day());
        }
        return line.getLast();
    }

    /// The Office of that body.
    public static Optional<Unit> office(OrgChart chart, UnitId unit) {
        return chart.children(body(chart, unit).id()).stream()
                .filter(child -> child.kind() == UnitKind.OFFICE)
                .findFirst();
    }

    /// Through the Office, but for its own report: nobody writes to themselves.
    private String addressee(Unit body, UnitId unit) {
        Optional<Unit> office = office(chart, unit);
        return office.map(Unit::id).equals(Optional.of(unit))
                ? PaperWords.say("recipients.leaders", body.name())
                : PaperWords.say(
                        "addressee", body.name(), office.map(Unit::name).orElse(""));
    }

    public static String capitals(String name) {
        return name.toUpperCase(Locale.of("vi"));
    }
}
