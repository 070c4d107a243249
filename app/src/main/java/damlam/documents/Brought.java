package damlam.documents;

import damlam.dispatch.Attached;
import damlam.dispatch.DispatchText;
import damlam.dispatch.FileText;
import damlam.dispatch.FileType;
import damlam.dispatch.UnreadableFileException;
import damlam.dispatch.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is brought in to be registered; as in [Drafts.Draft].
///
/// @param problem why no text was read from the file; null where it was
/// @param seen whether the text was seen on a picture, and is to be compared with it
/// @param others what came with it and is not the document itself
/// @param stated what the message that carried it says of it
public record Brought(
        String text,
        @Nullable OriginalFile file,
        @Nullable Reason problem,
        boolean seen,
        List<OriginalFile> others,
        Stated stated,
        Arrival arrival) {
    private static final String ANY_TYPE = "application/octet-stream";

    public Brought {
        others = List.copyOf(others);
    }

    /// Typed, or a file that gave no text, as a clerk brings it.
    public static Brought typed(String text, @Nullable OriginalFile file, @Nullable Reason problem) {
        return new Brought(text, file, problem, false, List.of(), Stated.NOTHING, Arrival.ON_PAPER);
    }

    /// A file that was read. Of an e-mail the document is the attachment that gave the text; what
    /// else is attached, and the e-mail itself, come with it.
    public static Brought read(FileText read, OriginalFile file, Stated stated, Arrival arrival)
            throws UnreadableFileException {
        if (read.type() != FileType.EMAIL) {
            return new Brought(read.text(), file, null, read.seen(), List.of(), stated, arrival);
        }
        OriginalFile document = file;
        boolean inside = false;
        List<OriginalFile> others = new ArrayList<>();
        for (Attached attached : DispatchText.attached(file.bytes(), file.name())) {
            if (attached.name().equals(read.part())) {
                document = new OriginalFile(attached.name(), ANY_TYPE, attached.bytes());
                inside = true;
            } else if (attached.bytes().length > 0) {
                others.add(new OriginalFile(attached.name(), ANY_TYPE, attached.bytes()));
            }
        }
        if (inside) {
            others.add(file);
        }
        return new Brought(read.text(), document, null, read.seen(), others, stated, arrival);
    }

    /// With more that came beside it.
    public Brought with(List<OriginalFile> more) {
        List<OriginalFile> all = new ArrayList<>(others);
        all.addAll(more);
        return new Brought(text, file, problem, seen, all, stated, arrival);
    }

    /// How a file that a clerk hands in will have come: an e-mail and a file that bears a digital
    /// signature came electronically, a photograph or a scan is of paper, and so, until somebody says
    /// otherwise, is anything else.
    ///
    /// @param signed whether it bears a digital signature
    public static Arrival arrival(FileType type, boolean signed) {
        boolean electronic = type == FileType.EMAIL || signed;
        return electronic ? new Arrival(Channel.ELECTRONIC, Urgency.NORMAL, null) : Arrival.ON_PAPER;
    }
}
