package damlam.exchange;

import damlam.exchange.EdxmlException.What;
import damlam.exchange.Partner.Transport;
import java.time.Instant;

/// What came and was not taken, until somebody puts it away.
///
/// @param title what people know it by: the file's name, or sender and subject
/// @param partnerName empty where it is from nobody we know
/// @param element and `line`, where in the file the fault is
public record SetAside(
        long id,
        Transport transport,
        String title,
        String partnerName,
        What what,
        String element,
        int line,
        Instant at) {}
