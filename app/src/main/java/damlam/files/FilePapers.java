package damlam.files;

import java.util.List;

/// The official lists as files to print or to work on.
public final class FilePapers {
    private FilePapers() {}

    public static byte[] contentsPdf(WorkFile file, List<Held> held) {
        return TablePdf.of(Lists.contents(file, held));
    }

    public static byte[] contentsXlsx(WorkFile file, List<Held> held) {
        return TableSheet.xlsx(Lists.contents(file, held));
    }

    public static byte[] catalogPdf(String unit, List<WorkFile> files) {
        return TablePdf.of(Lists.ofUnit(unit, files));
    }

    public static byte[] catalogXlsx(String unit, List<WorkFile> files) {
        return TableSheet.xlsx(Lists.ofUnit(unit, files));
    }

    /// What a person hands over before they leave.
    public static byte[] handoverXlsx(String person, List<WorkFile> files) {
        return TableSheet.xlsx(Lists.ofPerson(person, files));
    }
}
