package damlam.issuing.web;

import damlam.documents.Document;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.Missing;
import damlam.issuing.Opinion;
import damlam.issuing.Receipt;
import damlam.issuing.Step;
import damlam.letter.Letter.Part;
import damlam.page.Choice;
import damlam.page.Typed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A draft, ready to show.
///
/// @param inside whether the reader sees how it came about
/// @param withdrawn whether it was recalled from the reader, who no longer reads what it says
/// @param held whether it goes no further, because what it stands on counts no more or is looked at again
/// @param overtaken whether that is because a day is over that it fixes
/// @param office whether the body that issues it has an Office, which looks at its form; of a school its
/// clerk does
/// @param paper the text as it stands; empty where a file says it
/// @param sheets its pages as they are printed, once they are laid before somebody; none for a file
/// written elsewhere, and for who only received it
/// @param power by what right it is to be signed, ready to read; empty where nobody may yet
/// @param deviations where its form differs from the decree's
/// @param checked why its form could not be measured; empty where it was
/// @param document what it was registered as; null before
/// @param answers what it answers, corrects or replaces, each null where it does not
/// @param mine the opinion that the reader was asked for; null for none
/// @param offered units to choose from where it is to be released and names nobody; else none
/// @param missing whose digital signatures it lacks, where it is to be released without; null for none
/// @param byKey whether what is to be done next can be done with a key: the file is here, and for
/// the organ it is signed so already
/// @param token whether the server has a token to sign with
/// @param toReceive units for which the reader may sign
/// @param toReturn units for which the reader has to say that it was sent back or destroyed
public record DraftShown(
        DraftLine line,
        boolean inside,
        boolean withdrawn,
        boolean held,
        boolean overtaken,
        boolean office,
        List<Part> paper,
        PagePictures sheets,
        String signer,
        String power,
        String units,
        List<String> deviations,
        String checked,
        @Nullable Document document,
        @Nullable Document answers,
        @Nullable Document corrects,
        @Nullable Document replaces,
        List<StepLine> steps,
        List<OpinionLine> opinions,
        List<ReceiptLine> receipts,
        int receivers,
        Set<Act> allowed,
        @Nullable Act chosen,
        @Nullable Opinion mine,
        List<Choice> toReceive,
        List<Choice> toReturn,
        List<Choice> people,
        List<Choice> offered,
        @Nullable Missing missing,
        boolean byKey,
        boolean token,
        Typed typed,
        String refused) {
    public record StepLine(Step step, String who, String to) {}

    public record OpinionLine(Opinion opinion, String who) {}

    public record ReceiptLine(Receipt receipt, String unit, String who) {}

    /// How many opinions were asked for and are not given.
    public long waiting() {
        return opinions.stream().filter(one -> one.opinion().open()).count();
    }

    public Draft draft() {
        return line.draft();
    }
}
