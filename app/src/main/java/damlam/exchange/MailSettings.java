package damlam.exchange;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The mailbox of documents, as `application.properties` or the environment names it. The server
/// that mail goes out by is that of the daily mail (`spring.mail.host`).
///
/// @param address of the mailbox, which partners write to; empty where documents do not go by mail
/// @param host of its IMAP server; empty where nothing is fetched
/// @param port 0 for the usual one
/// @param folder that new mail comes to
/// @param done folder of the mail that was taken
@Component
record MailSettings(
        @Value("${damlam.exchange.mail.address}") String address,
        @Value("${damlam.exchange.mail.host}") String host,
        @Value("${damlam.exchange.mail.port}") int port,
        @Value("${damlam.exchange.mail.user}") String user,
        @Value("${damlam.exchange.mail.password}") String password,
        @Value("${damlam.exchange.mail.tls}") boolean tls,
        @Value("${damlam.exchange.mail.folder}") String folder,
        @Value("${damlam.exchange.mail.done}") String done) {
    /// Without the password, wherever it may be printed.
    @Override
    public String toString() {
        return "MailSettings[" + address + ", " + user + "@" + host + ":" + port + "]";
    }
}
