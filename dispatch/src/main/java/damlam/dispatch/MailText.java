package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// The dispatch in an e-mail: the attachment that looks most like one, else the words of the message.
final class MailText {
    private static final int MOST_PARTS = 100;
    private static final int DEEPEST_PART = 6;
    private static final List<Pattern> LOOKS = List.of(
            Pattern.compile("cong hoa xa hoi chu nghia|dang cong san viet nam"),
            Pattern.compile("(?m)^.{0,200}\\bso ?:? ?\\d{1,6}[-/]"),
            Pattern.compile("n[o0]i nhan ?:"),
            Pattern.compile("kinh gui|can cu|dieu 1"),
            Pattern.compile("ngay ?\\d{1,2} ?thang ?\\d{1,2} ?nam ?\\d{4}"));

    /// Heads in plain UTF-8, as RFC 6532 allows them.
    private static final Session SESSION = session();

    private final String fileName;
    private final DispatchText.Progress progress;
    private final boolean reading;
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Attached> files = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private int parts;

    private record Attachment(String name, @Nullable String text, boolean seen, Reason refused) {
        int looks() {
            return text == null ? -1 : MailText.looks(text);
        }
    }

    /// @param reading whether attachments are read, or handed out as they are
    private MailText(String fileName, DispatchText.Progress progress, boolean reading) {
        this.fileName = fileName;
        this.progress = progress;
        this.reading = reading;
    }

    static FileText read(byte[] bytes, String fileName, DispatchText.Progress progress) throws UnreadableFileException {
        MailText mail = new MailText(fileName, progress, true);
        mail.takeApart(bytes);
        return mail.chosen();
    }

    /// What is attached, in order, under the names that [#read] gives.
    static List<Attached> attached(byte[] bytes, String fileName) throws UnreadableFileException {
        MailText mail = new MailText(fileName, DispatchText.Progress.NONE, false);
        mail.takeApart(bytes);
        return List.copyOf(mail.files);
    }

    /// The words of the message itself, whatever is attached.
    static FileText words(byte[] bytes, String fileName) throws UnreadableFileException {
        MailText mail = new MailText(fileName, DispatchText.Progress.NONE, false);
        mail.takeApart(bytes);
        List<String> left = mail.files.stream().map(Attached::name).toList();
        return new FileText(FileType.EMAIL, mail.body.toString(), false, null, left);
    }

    static MailHead head(byte[] bytes, String fileName) throws UnreadableFileException {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            Address[] from = message.getFrom();
            InternetAddress sender =
                    from != null && from.length > 0 && from[0] instanceof InternetAddress one ? one : null;
            Date sent = message.getSentDate();
            return new MailHead(
                    sender == null ? "" : line(sender.getPersonal()),
                    sender == null ? "" : line(sender.getAddress()),
                    sent == null ? null : sent.toInstant(),
                    line(message.getSubject()));
        } catch (MessagingException | RuntimeException e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    private static Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(settings);
    }

    private static String line(@Nullable String words) {
        return words == null ? "" : words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private void takeApart(byte[] bytes) throws UnreadableFileException {
        try {
            part(new MimeMessage(SESSION, new ByteArrayInputStream(bytes)), 0);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    private FileText chosen() throws UnreadableFileException {
        Attachment best = null;
        for (Attachment attachment : attachments) {
            best = best == null || attachment.looks() > best.looks() ? attachment : best;
        }
        boolean inside =
                best != null && best.looks() >= (body.toString().isBlank() ? 0 : Math.max(1, looks(body.toString())));
        if (!inside && best != null && best.text() == null && looks(body.toString()) == 0) {
            throw new UnreadableFileException(fileName + ": " + best.name(), best.refused());
        }
        Attachment read = inside ? best : null;
        List<Attachment> others = new ArrayList<>(attachments);
        others.remove(read);
        List<String> left = others.stream().map(Attachment::name).toList();
        String text = read == null || read.text() == null ? body.toString() : read.text();
        boolean seen = read != null && read.seen();
        return new FileText(FileType.EMAIL, text, seen, read == null ? null : read.name(), left);
    }

    private static int looks(String text) {
        String folded = Folding.fold(text.substring(0, Math.min(text.length(), 50_000)));
        return (int) LOOKS.stream().filter(look -> look.matcher(folded).find()).count();
    }

    private void part(Part part, int depth) throws MessagingException, IOException, UnreadableFileException {
        if (depth > DEEPEST_PART || ++parts > MOST_PARTS) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG);
        }
        TimeLimit.check();
        if (part.isMimeType("multipart/alternative")) {
            alternative((Multipart) part.getContent());
        } else if (part.isMimeType("multipart/*")) {
            Multipart many = (Multipart) part.getContent();
            for (int i = 0; i < many.getCount(); i++) {
                part(many.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part forwarded) {
            part(forwarded, depth + 1);
        } else if (part.getFileName() != null) {
            attachment(part);
        } else if (part.isMimeType("text/*")) {
            body.append(words(part)).append('\n');
        }
    }

    /// The same words in several forms: the plain one, if there is one.
    private void alternative(Multipart forms) throws MessagingException, IOException, UnreadableFileException {
        Optional<BodyPart> plain = Optional.empty();
        for (int i = 0; i < forms.getCount() && plain.isEmpty(); i++) {
            plain = Optional.of(forms.getBodyPart(i)).filter(form -> isPlain(form));
        }
        if (plain.isPresent() || forms.getCount() > 0) {
            part(plain.isPresent() ? plain.get() : forms.getBodyPart(forms.getCount() - 1), DEEPEST_PART);
        }
    }

    private static boolean isPlain(BodyPart form) {
        try {
            return form.isMimeType("text/plain");
        } catch (MessagingException e) {
            return false;
        }
    }

    private static String words(Part part) throws MessagingException, IOException {
        String text = part.getContent() instanceof String said ? said : "";
        return part.isMimeType("text/html") ? Jsoup.parse(text).wholeText() : text;
    }

    private void attachment(Part part) throws MessagingException, IOException {
        String name = ownName(bareName(MimeUtility.decodeText(String.valueOf(part.getFileName()))));
        if (reading && !DispatchText.reads(name)) {
            attachments.add(new Attachment(name, null, false, Reason.WRONG_TYPE));
            return;
        }
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes((int) DispatchText.LARGEST_FILE + 1);
            if (reading) {
                attachments.add(read(name, bytes));
            } else {
                files.add(new Attached(name, bytes));
            }
        }
    }

    private Attachment read(String name, byte[] bytes) {
        try {
            FileText read = DispatchText.open(bytes, name, progress);
            return new Attachment(name, read.text(), read.seen(), Reason.NO_TEXT);
        } catch (UnreadableFileException e) {
            return new Attachment(name, null, false, e.reason());
        }
    }

    /// Two files of one message may have one name: the second is told apart.
    private String ownName(String name) {
        String own = name;
        for (int no = 2; isTaken(own); no++) {
            own = "(" + no + ") " + name;
        }
        return own;
    }

    private boolean isTaken(String name) {
        return attachments.stream().anyMatch(one -> one.name().equals(name))
                || files.stream().anyMatch(one -> one.name().equals(name));
    }

    /// A name can claim to lead to another folder; only its last part is a name.
    private static String bareName(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return bare.isBlank() || bare.equals("..") ? "attachment" : bare;
    }
}
