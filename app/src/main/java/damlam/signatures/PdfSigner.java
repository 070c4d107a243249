package damlam.signatures;

import damlam.signatures.SigningRefusedException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/// Adds one signature to a PDF. What stands there stays byte for byte, and so does every signature before.
final class PdfSigner {
    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

    /// For the signature, its certificates and a timestamp.
    private static final int RESERVED = 40_000;

    /// Of the signature that a seal covers, on its left.
    private static final float COVERED = 1 / 3f;

    /// Cell 14 of the decree's drawing.
    private static final float WORDS_SIZE = 10;

    private final byte[] pdf;
    private final SigningKey key;
    private final @Nullable Timestamps timestamps;
    private final ZonedDateTime at;

    PdfSigner(byte[] pdf, SigningKey key, @Nullable Timestamps timestamps, Instant at, ZoneId zone) {
        this.pdf = pdf;
        this.key = key;
        this.timestamps = timestamps;
        this.at = at.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    }

    private interface Placed {
        Look in(PDDocument document) throws IOException, SigningRefusedException;
    }

    /// Without anything to be seen.
    byte[] unseen() throws UnfitPdfException, SigningRefusedException {
        return sign(null);
    }

    /// @param name as printed below the room for the signature
    byte[] over(String name, Picture picture) throws UnfitPdfException, SigningRefusedException {
        return sign(document -> {
            SigningRoom found = SigningRoom.above(name, document);
            return new Look.Image(found.page(), fitted(picture, found.room()), picture.image());
        });
    }

    private static PDRectangle fitted(Picture picture, PDRectangle room) {
        float width = (float) Math.min(room.getWidth(), room.getHeight() * picture.ratio());
        float height = (float) (width / picture.ratio());
        float x = room.getLowerLeftX() + (room.getWidth() - width) / 2;
        float y = room.getLowerLeftY() + (room.getHeight() - height) / 2;
        return new PDRectangle(x, y, width, height);
    }

    /// @param widthMm the seal's real width
    byte[] sealed(Picture seal, double widthMm) throws UnfitPdfException, SigningRefusedException {
        return sign(document -> {
            PDAnnotationWidget signature = lastSeen(document);
            PDRectangle signed = signature.getRectangle();
            float width = (float) widthMm * Look.POINTS_PER_MM;
            float height = (float) (width / seal.ratio());
            float x = signed.getLowerLeftX() + COVERED * signed.getWidth() - width;
            float y = signed.getLowerLeftY() + (signed.getHeight() - height) / 2;
            int page = document.getPages().indexOf(signature.getPage());
            return new Look.Image(Math.max(0, page), new PDRectangle(x, y, width, height), seal.image());
        });
    }

    private static PDAnnotationWidget lastSeen(PDDocument document) throws IOException, SigningRefusedException {
        return document.getSignatureFields().reversed().stream()
                .filter(field -> field.getSignature() != null)
                .map(PDSignatureField::getWidgets)
                .flatMap(widgets -> widgets.stream())
                .filter(widget ->
                        widget.getRectangle() != null && widget.getRectangle().getWidth() > 0)
                .findFirst()
                .orElseThrow(() -> new SigningRefusedException(Reason.NO_ROOM));
    }

    /// @param number number and symbol of the document, or the form of the copy and the organ
    byte[] named(String number) throws UnfitPdfException, SigningRefusedException {
        String words = number + "; " + at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return sign(document -> Look.topRight(document.getPage(0).getCropBox(), words, WORDS_SIZE));
    }

    private byte[] sign(@Nullable Placed placed) throws UnfitPdfException, SigningRefusedException {
        key.check(at.toInstant());
        return SafePdf.<byte[], SigningRefusedException>open(pdf, document -> {
            try (SignatureOptions options = new SignatureOptions();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                options.setPreferredSignatureSize(RESERVED);
                if (placed != null) {
                    Look look = placed.in(document);
                    options.setPage(look.page());
                    options.setVisualSignature(
                            look.template(document.getPage(look.page()).getMediaBox()));
                }
                document.addSignature(signature(), options);
                ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(bytes);
                signing.setSignature(Cades.sign(signing.getContent().readAllBytes(), key, timestamps));
                return bytes.toByteArray();
            }
        });
    }

    private PDSignature signature() {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(CADES);
        signature.setName(Named.of(key.certificate().getSubjectX500Principal()).name());
        signature.setSignDate(GregorianCalendar.from(at));
        return signature;
    }
}
