package damlam.exchange;

import damlam.access.CurrentPerson;
import damlam.documents.Brought;
import damlam.documents.Drafts;
import damlam.documents.MessageFiles;
import damlam.documents.OriginalFile;
import damlam.exchange.Intake.UnfitFileException;
import damlam.org.Org;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// An edXML file that a clerk has on a disk: it is checked as one that a system sends. Of a partner it is kept among
/// what they sent, once however it came, and they are told; of anybody else its document becomes a draft, and nobody is
/// told.
@Component
class HandedIn implements MessageFiles {
    private static final int LOOKED_AT = 4096;
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]{1,40}:)?edXML[\\s>]", Pattern.CASE_INSENSITIVE);

    private final Partners partners;
    private final Intake intake;
    private final ExchangeRows rows;
    private final Drafts drafts;
    private final Clock clock;

    HandedIn(Partners partners, Intake intake, ExchangeRows rows, Drafts drafts, Clock clock) {
        this.partners = partners;
        this.intake = intake;
        this.rows = rows;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public boolean takes(OriginalFile file) {
        byte[] bytes = file.bytes();
        // Whatever Unicode it is in, the letters of the element's name are there, with zeros between them at most.
        String top =
                new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1).replace("\0", "");
        return ROOT.matcher(top).find();
    }

    @Override
    public Optional<UUID> bring(CurrentPerson me, OriginalFile file) throws NotTakenException {
        try {
            Edxml.Document document = document(file);
            Optional<Partner> sender = sender(document);
            if (sender.isEmpty()) {
                return Optional.of(drafts.keep(me, unknown(document, file)));
            }
            intake.arrive(List.of(sender.get()), file.bytes());
            Message kept = rows.known(sender.get().id(), document.documentId()).orElseThrow();
            return kept.waits() && !kept.recallAsked() ? intake.take(me, kept) : Optional.empty();
        } catch (EdxmlException e) {
            throw wrong(e);
        } catch (UnfitFileException e) {
            throw new NotTakenException(e.words(), List.of(), e);
        }
    }

    @Override
    public Optional<String> where(OriginalFile file) {
        try {
            Edxml.Document document = document(file);
            return sender(document)
                    .flatMap(one -> rows.known(one.id(), document.documentId()))
                    .map(one -> "/exchange/" + one.id());
        } catch (EdxmlException | NotTakenException e) {
            return Optional.empty();
        }
    }

    private static Edxml.Document document(OriginalFile file) throws EdxmlException, NotTakenException {
        if (EdxmlReader.read(file.bytes(), Org.ZONE) instanceof Edxml.Document document) {
            return document;
        }
        throw new NotTakenException("exchange.handed.status", List.of(), null);
    }

    private Optional<Partner> sender(Edxml.Document document) {
        return partners.called(document.from().code().value());
    }

    /// With the message itself beside it: it is kept nowhere else.
    private Brought unknown(Edxml.Document document, OriginalFile file) throws UnfitFileException {
        return Intake.brought(document, clock.instant()).with(List.of(file));
    }

    private static NotTakenException wrong(EdxmlException e) {
        return new NotTakenException("exchange.wrong." + e.what(), List.of(e.element(), e.line()), e);
    }
}
