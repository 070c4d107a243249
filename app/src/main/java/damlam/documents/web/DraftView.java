package damlam.documents.web;

import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Channel;
import damlam.documents.Document;
import damlam.documents.Limit;
import damlam.documents.LimitRule;
import damlam.documents.Urgency;
import damlam.page.Choice;
import damlam.signatures.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document on its way into the register, ready to show.
///
/// @param fileName what the text was read from; empty where it was pasted
/// @param seen whether the text was seen on a picture
/// @param others what came with it; each can be read as the document instead
/// @param mail the e-mail that it came with, or is; null where there is none
/// @param notTaken why the one that was chosen was not taken; empty where nothing is wrong
/// @param problem why the file gave no text; empty where it did
/// @param errors what is wrong, by field
/// @param doubt whether it is ours, and whether it is secret
/// @param people who may be named to see one that is secret
/// @param alike registered documents with this number
/// @param differences where the text says otherwise than the message that carried it
/// @param verdicts on the signatures of a PDF; empty where it has none
/// @param clocks by when it is to be registered and laid before whoever directs; empty where its day is no day
/// @param citing the document it is to be attached to; 0 for none
public record DraftView(
        UUID token,
        String fileName,
        boolean seen,
        List<Other> others,
        @Nullable DraftMail mail,
        String notTaken,
        String problem,
        DraftForm form,
        Map<String, String> errors,
        Doubt doubt,
        List<Document> alike,
        Understood understood,
        List<Difference> differences,
        long citing,
        long citation,
        List<Verdict> verdicts,
        List<Clock> clocks,
        List<Choice> people) {
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public Channel[] channels() {
        return Channel.values();
    }

    public Secrecy[] secrecies() {
        return Secrecy.values();
    }

    public Urgency[] urgencies() {
        return Urgency.values();
    }

    /// @param another whom its head names, where it was about to be registered as ours; empty where nobody else
    /// @param ours what we are called
    /// @param marked whether its text has a mark of secrecy and it was about to be registered for everybody
    public record Doubt(String another, String ours, boolean marked) {}

    /// A file that came with it.
    ///
    /// @param readable whether it may be the document
    /// @param mail whether it is the e-mail, whose own words may be the document
    public record Other(String name, long size, boolean readable, boolean mail) {}

    public record Clock(LimitRule.Act act, Limit limit) {}

    public List<DispatchType> types() {
        return Arrays.asList(DispatchType.values());
    }
}
