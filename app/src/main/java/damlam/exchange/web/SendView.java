package damlam.exchange.web;

import damlam.documents.Document;
import damlam.page.Choice;
import damlam.page.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The form that sends a document.
///
/// @param sent partners it was sent to before
/// @param chosen partners that are ticked
/// @param answered incoming documents that this one may answer
/// @param due days that its directive sets
/// @param enclosed documents whose files may go along, and `with` those that are ticked
public record SendView(
        Document document,
        List<Choice> partners,
        Set<Long> sent,
        Set<Long> chosen,
        List<Choice> answered,
        List<LocalDate> due,
        List<Document> enclosed,
        Set<Long> with,
        Typed typed) {
    public boolean chosen(String steering, boolean first) {
        String value = typed.value("steering");
        return value.isEmpty() ? first : value.equals(steering);
    }

    /// Where there is one day only, it is the day.
    public boolean isDue(LocalDate day) {
        return typed.value("due", due.size() == 1 ? due.getFirst().toString() : "")
                .equals(day.toString());
    }
}
