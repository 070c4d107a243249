package damlam.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an inspection found about a person, with what shows it.
///
/// @param words what was found; `of` the inspection in words, `basis` by which decision
/// @param inspection where that is read; empty where it is not for them
/// @param looks who looked, for whom it is about; null for everybody else
public record FindingView(
        String words,
        String of,
        String basis,
        String inspection,
        List<CaseLine> cases,
        List<FileLine> files,
        @Nullable List<LookLine> looks) {
    /// @param href empty where they may not open it
    public record CaseLine(String number, String title, String href) {}

    public record FileLine(String name, String href, long bytes) {}

    public record LookLine(String who, String as, String at) {}
}
