package damlam.reports;

import damlam.figures.Fact;
import damlam.figures.Figures;
import damlam.forms.DefinedForm;
import damlam.forms.FormSection;
import damlam.papers.ReportPaper;
import java.util.List;
import java.util.Map;

/// One unit's report as it is shown: its figures, its words, its paper.
///
/// @param words what the head wrote, by section
/// @param meetings the minutes on which the figure of attendance rests
public record Draft(
        DefinedForm form,
        PeriodicReport report,
        Figures figures,
        Map<Integer, String> words,
        List<Fact> meetings,
        ReportPaper paper) {
    public Draft {
        words = Map.copyOf(words);
        meetings = List.copyOf(meetings);
    }

    /// Whether the figures are those of the cut-off; before it they are provisional.
    public boolean frozen() {
        return report.frozenAt() != null;
    }

    /// Sections that ask for words.
    public List<FormSection> asked() {
        return form.form().sections().stream().filter(FormSection::asksForWords).toList();
    }

    /// Sections that ask for words and have none yet.
    public List<FormSection> unwritten() {
        return asked().stream()
                .filter(section -> words.getOrDefault(section.no(), "").isBlank())
                .toList();
    }
}
