package damlam.exchange.web;

import damlam.documents.Document;
import damlam.page.Choice;
import damlam.page.Typed;
import java.util.List;

/// The form that sends a document.
///
/// @param answered incoming documents that this one may answer
public record SendView(Document document, List<Choice> partners, List<Choice> answered, Typed typed) {
    public boolean chosen(String steering, boolean first) {
        String value = typed.value("steering");
        return value.isEmpty() ? first : value.equals(steering);
    }
}
