package damlam.registers;

import damlam.documents.Delivery;
import damlam.documents.Delivery.State;
import damlam.documents.Delivery.To;
import damlam.documents.Delivery.Way;
import damlam.documents.DeliverySource;
import damlam.documents.DocumentId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// To whom a document went as the register of outgoing documents says. Who signed for it is said
/// once for all of them, so that it settles only that of a single receiver.
@Component
class SentByRegister implements DeliverySource {
    private static final Pattern BETWEEN = Pattern.compile("[;\n]");

    private final BookRows rows;

    SentByRegister(BookRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Delivery> of(DocumentId document) {
        Sending sending = rows.sendings(List.of(document)).getOrDefault(document, Sending.NONE);
        if (sending.sentOn() == null) {
            return List.of();
        }
        List<String> names = BETWEEN.splitAsStream(sending.recipients())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean received = names.size() == 1 && !sending.received().isBlank();
        State state = received ? State.RECEIVED : State.SENT;
        String page = "/registers/sending/" + document.value();
        return names.stream()
                .map(name -> new Delivery(
                        To.AGENCY, name, Way.REGISTER, sending.sentOn(), state, null, sending.received(), page))
                .toList();
    }
}
