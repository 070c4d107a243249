package damlam.exchange;

import damlam.exchange.EdxmlException.What;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One mail in the mailbox.
///
/// @param place where it lies, the same at every look
/// @param from the address it says it is from; nothing proves it
/// @param title what people know it by
/// @param size in bytes, as the server says
/// @param raw gives the mail as it came
record Mail(String place, String from, String title, long size, Source raw) {
    /// An edXML file of the largest size, in the base64 of mail, with room for a letter.
    private static final int LARGEST = Element.LARGEST_FILE / 57 * 78 + (1 << 20);

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;

    interface Source {
        InputStream open() throws MessagingException;
    }

    /// The edXML files in it, at least one. Nothing else in it is opened.
    ///
    /// @throws EdxmlException if it is too large, broken, or has none
    /// @throws MessagingException if it cannot be had now
    List<byte[]> files() throws EdxmlException, MessagingException {
        if (size > LARGEST) {
            throw wrong(What.TOO_LARGE);
        }
        List<byte[]> files = new ArrayList<>();
        for (Part part : parts()) {
            files.add(content(part));
        }
        if (files.isEmpty()) {
            throw wrong(What.NO_EDXML);
        }
        return files;
    }

    private List<Part> parts() throws EdxmlException, MessagingException {
        byte[] bytes = fetched();
        try {
            List<Part> parts = new ArrayList<>();
            collect(new MimeMessage((@Nullable Session) null, new ByteArrayInputStream(bytes)), parts, 0);
            return parts;
        } catch (MessagingException | IOException | RuntimeException e) {
            // Here it is in our hands: what fails is the mail itself, in any way that a parser of this size can fail.
            throw wrong(What.BROKEN_MAIL);
        }
    }

    private byte[] fetched() throws EdxmlException, MessagingException {
        try (InputStream in = raw.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw wrong(What.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new MessagingException("mail " + place, e);
        }
    }

    private static void collect(Part part, List<Part> found, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            if (depth >= DEEPEST || !(part.getContent() instanceof Multipart parts) || parts.getCount() > MOST_PARTS) {
                throw new MessagingException("nests too deep, or is of too many parts");
            }
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), found, depth + 1);
            }
        } else if (isEdxml(part)) {
            found.add(part);
        }
    }

    private static boolean isEdxml(Part part) throws MessagingException {
        return part.isMimeType(Mailbox.TYPE)
                || name(part).toLowerCase(Locale.ROOT).endsWith(Carrier.ENDING);
    }

    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null ? "" : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return String.valueOf(name);
        }
    }

    private byte[] content(Part part) throws EdxmlException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(Element.LARGEST_FILE + 1);
            if (bytes.length > Element.LARGEST_FILE) {
                throw wrong(What.TOO_LARGE);
            }
            return bytes;
        } catch (IOException | MessagingException | RuntimeException e) {
            throw wrong(What.BROKEN_MAIL);
        }
    }

    private static EdxmlException wrong(What what) {
        return new EdxmlException(what, "e-mail", 1);
    }
}
