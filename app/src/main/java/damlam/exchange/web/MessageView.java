package damlam.exchange.web;

import damlam.exchange.Edxml;
import damlam.exchange.Message;
import damlam.exchange.StatusCode;
import damlam.page.Typed;
import java.util.List;

/// A document that came or went, ready to show.
///
/// @param told what was said of it, each way, in order
/// @param byMail whether it came by mail, which proves nothing
public record MessageView(Message message, Edxml.Document document, List<Message> told, boolean byMail, Typed typed) {
    /// Whether a status means that something was refused.
    public static boolean refuses(StatusCode code) {
        return code == StatusCode.REFUSED || code == StatusCode.RECALL_REFUSED;
    }
}
