package damlam.exchange;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The mailbox that partners write to (IMAP), and the way out to theirs (SMTP). Mail proves nothing
/// about who wrote it.
@Component
class Mailbox {
    static final String TYPE = "application/edxml+xml";

    private static final String PATIENCE_MS = "30000";

    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;

    Mailbox(MailSettings settings, ObjectProvider<JavaMailSender> sender) {
        this.settings = settings;
        this.sender = sender;
    }

    String address() {
        return settings.address();
    }

    boolean sends() {
        return !settings.address().isEmpty() && sender.getIfAvailable() != null;
    }

    boolean fetches() {
        return !settings.host().isEmpty();
    }

    /// Sends a file as an attachment. The same message has the same Message-ID at every try, so the
    /// other side's mailbox, and after it the other side, keeps it once.
    ///
    /// @throws IOException if no server has taken it; the message says why
    void send(String to, String name, damlam.exchange.Message message, byte[] file) throws IOException {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null || settings.address().isEmpty()) {
            throw new IOException(server == null ? "spring.mail.host" : "damlam.exchange.mail.address");
        }
        try {
            MimeMessage mail = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.address());
            helper.setTo(to);
            helper.setSubject("[edXML] " + message.number().replaceAll("\\p{Cntrl}", " "));
            helper.setText(message.number() + "\n" + message.subject() + "\n");
            helper.addAttachment(name + Carrier.ENDING, new ByteArrayResource(file), TYPE);
            mail.setHeader("Message-ID", "<" + name + "." + SignedRequest.hash(file) + "@" + domain() + ">");
            server.send(mail);
        } catch (MailException | MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String domain() {
        return settings.address().substring(settings.address().indexOf('@') + 1);
    }

    /// Takes a mail.
    interface Taker {
        /// @return whether it is done with, and goes to the folder of such
        boolean take(Mail mail) throws MessagingException;
    }

    /// Shows every mail in the folder, the oldest first. One that was taken is first copied, then
    /// removed: a crash in between leaves it twice, never not at all.
    ///
    /// @throws MessagingException if the server cannot be reached, or does not do what it is asked
    void each(Taker taker) throws MessagingException {
        try (Store store = store();
                Folder in = store.getFolder(settings.folder())) {
            in.open(Folder.READ_WRITE);
            MessagingException first = null;
            for (Message one : in.getMessages()) {
                try {
                    if (!one.isSet(Flags.Flag.DELETED) && taker.take(mail(in, one))) {
                        in.copyMessages(new Message[] {one}, done(store));
                        one.setFlag(Flags.Flag.DELETED, true);
                    }
                } catch (MessagingException e) {
                    first = first == null ? e : first;
                    if (!in.isOpen()) {
                        break;
                    }
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }

    private Store store() throws MessagingException {
        String protocol = settings.tls() ? "imaps" : "imap";
        Properties how = new Properties();
        String prefix = "mail." + protocol + ".";
        how.setProperty(prefix + "connectiontimeout", PATIENCE_MS);
        how.setProperty(prefix + "timeout", PATIENCE_MS);
        how.setProperty(prefix + "writetimeout", PATIENCE_MS);
        how.setProperty(prefix + "ssl.checkserveridentity", "true");
        how.setProperty(prefix + "peek", "true");
        how.setProperty(prefix + "fetchsize", String.valueOf(1 << 20));
        Store store = Session.getInstance(how).getStore(protocol);
        store.connect(
                settings.host(), settings.port() == 0 ? -1 : settings.port(), settings.user(), settings.password());
        return store;
    }

    private Folder done(Store store) throws MessagingException {
        Folder done = store.getFolder(settings.done());
        if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("folder " + settings.done() + " cannot be made");
        }
        return done;
    }

    /// Its place names the mailbox too: UIDVALIDITY tells folders of one mailbox apart, and no more
    /// (RFC 9051, 2.3.1.1).
    private Mail mail(Folder in, Message one) throws MessagingException {
        UIDFolder numbered = (UIDFolder) in;
        String from =
                one.getFrom() != null && one.getFrom().length > 0 && one.getFrom()[0] instanceof InternetAddress address
                        ? Objects.requireNonNullElse(address.getAddress(), "")
                        : "";
        String subject = Objects.requireNonNullElse(one.getSubject(), "");
        return new Mail(
                settings.user() + "@" + settings.host() + "/" + in.getFullName() + "/" + numbered.getUIDValidity() + "/"
                        + numbered.getUID(one),
                from.toLowerCase(Locale.ROOT),
                (from + " " + subject).strip(),
                one.getSize(),
                () -> ((IMAPMessage) one).getMimeStream());
    }
}
