package damlam.documents.web;

import damlam.documents.Delivery;
import damlam.documents.Delivery.To;
import damlam.documents.Delivery.Way;
import damlam.documents.Document;
import damlam.documents.DocumentAct;
import damlam.documents.Documents;
import damlam.documents.Lineage;
import damlam.documents.Paper;
import damlam.documents.Recall;
import damlam.documents.Validity;
import damlam.page.Mark;
import damlam.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One document, ready to show.
///
/// @param versions the present text first; none for who may no longer read it
/// @param recall that it was taken back; null where it was not
/// @param recaller who took it back, with their post; empty where it was not
/// @param held cited documents that stand in a register and are not attached, by citation
/// @param amended what corrects or replaces it, and what it does so with
/// @param answers what it was answered by; none where it was not
/// @param answered what it answers, where it went out; none where it answers nothing
/// @param clerk who registered it
/// @param attachments what came with it; none for who may no longer read it
/// @param sentTo everybody it went to
/// @param directed whether work is given out by it, as far as the reader may know
/// @param acts what other features ask of the reader
/// @param mayChange whether the reader may change its text or attach to it
/// @param asks whether requirements can be read in its text, and it may become a directive
/// @param bar why nothing is done by it; null where it holds
/// @param seen whether its text was seen on a picture
/// @param readers who alone may see it; nobody of one that is not restricted
/// @param change its form, as it was opened or as it comes back
public record DocumentView(
        Document document,
        Paper paper,
        List<KeptVersion> versions,
        @Nullable Recall recall,
        String recaller,
        Lineage lineage,
        Map<Long, Document> held,
        List<Amended> amended,
        List<Answer> answers,
        List<Answer> answered,
        String clerk,
        List<Documents.Attachment> attachments,
        List<Delivery> sentTo,
        boolean directed,
        List<DocumentAct> acts,
        boolean mayChange,
        boolean asks,
        Validity.@Nullable Bar bar,
        boolean seen,
        List<String> readers,
        Change change) {
    /// What stands in the form that changes the text.
    ///
    /// @param wrong names of fields in which nothing stands
    public record Change(String text, String reason, Set<String> wrong) {}

    /// What waits for the reader.
    public List<DocumentAct> awaited() {
        return acts.stream().filter(DocumentAct::awaited).toList();
    }

    /// What the reader may do besides.
    public List<DocumentAct> offered() {
        return acts.stream().filter(act -> !act.awaited()).toList();
    }

    /// Whether the reader may no longer read what it says.
    public boolean frozen() {
        return versions.isEmpty();
    }

    /// How many have it in hand.
    public long received() {
        return sentTo.stream().filter(one -> one.state().received()).count();
    }

    /// How far one of them is.
    public Mark mark(Delivery one) {
        return switch (one.state()) {
            case RECEIVED, RECALL_AGREED -> Mark.DONE;
            case TRYING -> Mark.WORK;
            case HELD -> Mark.IDLE;
            case SENT -> one.to() == To.PERSON || one.way() == Way.REGISTER ? Mark.IDLE : Mark.WAIT;
            case ARRIVED, REFUSED, RECALL_ASKED, RECALL_REFUSED -> Mark.WAIT;
        };
    }

    /// The same in words.
    public String said(Words words, Delivery one) {
        Instant at = one.at();
        if (one.to() == To.PERSON) {
            return words.say("documents.sent.named");
        }
        if (one.state() == Delivery.State.SENT && (one.way() == Way.HERE || one.way() == Way.REGISTER)) {
            return words.say("documents.sent.SENT." + one.way());
        }
        if (one.state() == Delivery.State.RECALL_AGREED && one.way() == Way.HERE && at != null) {
            return words.say("documents.sent.RECALL_AGREED.HERE", words.momentWithYear(at));
        }
        return at == null
                ? words.say("documents.sent." + one.state() + ".undated")
                : words.say("documents.sent." + one.state(), words.momentWithYear(at));
    }

    /// What was said with it: for those who keep the registers, and nobody else.
    public String words(Words words, Delivery one) {
        if (!mayChange || one.words().isBlank()) {
            return "";
        }
        boolean signed = one.way() == Way.HERE || one.way() == Way.REGISTER;
        return words.say(signed ? "documents.sent.by" : "documents.sent.said", one.words());
    }

    /// Whether the reader is to be told so.
    public boolean doubtful() {
        return seen && hasText();
    }

    public boolean hasText() {
        return !frozen() && !versions.getFirst().version().text().isBlank();
    }
}
