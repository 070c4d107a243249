package damlam.registers;

import damlam.dispatch.Body;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchJson;
import damlam.dispatch.DispatchNumber;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.dispatch.UnreadableFileException;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.letter.CopyForm;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.letter.Letter.Signature;
import damlam.letter.LetterException;
import damlam.letter.LetterJson;
import damlam.letter.TypedBody;
import damlam.letter.UnprintableException;
import damlam.numbers.Numbers;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The copies themselves (NĐ 30/2020, art. 25 to 27; Mẫu 3.1, 3.2). A whole copy of a document that
/// is held as PDF, or as DOCX, is that file with the form of a copy; an extract, and a copy in the
/// other format, is laid out from the text.
@Component
public class CopyPapers {
    private static final Pattern POWER = Pattern.compile("(?:TM|KT|TL|TUQ|Q)\\..*", Pattern.CASE_INSENSITIVE);

    private final Documents documents;
    private final Org org;

    CopyPapers(Documents documents, Org org) {
        this.documents = documents;
        this.org = org;
    }

    /// @param unit of whoever made it
    /// @return empty where the document is held in no form of which a PDF can be made
    public Optional<byte[]> pdf(Copy copy, UnitId unit) {
        Letter.Copied copied = copied(copy, unit);
        Optional<OriginalFile> whole = whole(copy, "%PDF");
        try {
            if (whole.isPresent()) {
                return Optional.of(CopyForm.pdf(whole.get().bytes(), copied));
            }
            Optional<Letter> letter = letter(copy, copied);
            return letter.isEmpty() ? Optional.empty() : Optional.of(DispatchWriter.pdf(letter.get()));
        } catch (IOException | UnprintableException e) {
            return Optional.empty();
        }
    }

    /// @param unit of whoever made it
    /// @return empty where the document is held in no form of which a DOCX can be made
    public Optional<byte[]> docx(Copy copy, UnitId unit) {
        Letter.Copied copied = copied(copy, unit);
        Optional<OriginalFile> whole = whole(copy, "PK");
        try {
            if (whole.isPresent()) {
                byte[] bytes = whole.get().bytes();
                DispatchText.read(bytes, whole.get().name());
                return Optional.of(CopyForm.docx(bytes, copied));
            }
            return letter(copy, copied).map(DispatchWriter::docx);
        } catch (IOException | UnreadableFileException e) {
            return Optional.empty();
        }
    }

    /// The file of a document that is copied whole, if it begins as files of this kind do.
    private Optional<OriginalFile> whole(Copy copy, String begins) {
        Document document = documents.find(copy.document()).orElseThrow();
        return documents
                .file(document.id(), document.version())
                .filter(file -> copy.kind() != Copy.Kind.TRS)
                .filter(file -> new String(
                                file.bytes(), 0, Math.min(4, file.bytes().length), StandardCharsets.ISO_8859_1)
                        .startsWith(begins));
    }

    private Letter.Copied copied(Copy copy, UnitId unit) {
        OrgChart chart = org.chart();
        String organ = chart.unit(Numbers.body(chart, unit)).map(Unit::name).orElse("");
        int stroke = copy.number().indexOf('/');
        List<String> lines = copy.form()
                .post()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Letter.Copied(
                switch (copy.kind()) {
                    case SY -> damlam.dispatch.Copy.Form.SAO_Y;
                    case TRS -> damlam.dispatch.Copy.Form.TRICH_SAO;
                    case SL -> damlam.dispatch.Copy.Form.SAO_LUC;
                },
                organ,
                Integer.valueOf(copy.number().substring(0, stroke)),
                copy.number().substring(stroke + 1),
                copy.form().place().isBlank() ? null : copy.form().place(),
                copy.signedOn(),
                copy.recipients()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                new Signature(
                        lines.stream()
                                .filter(line -> POWER.matcher(line).matches())
                                .toList(),
                        String.join(
                                " ",
                                lines.stream()
                                        .filter(line -> !POWER.matcher(line).matches())
                                        .toList()),
                        copy.signer()),
                copy.form().electronic() ? copy.madeAt().atZone(Org.ZONE).toOffsetDateTime() : null);
    }

    private Optional<Letter> letter(Copy copy, Letter.Copied copied) {
        String text = documents.text(copy.document());
        if (text.isBlank() && copy.form().extract().isEmpty()) {
            return Optional.empty();
        }
        Letter read = read(documents.find(copy.document()).orElseThrow(), text);
        boolean extract = !copy.form().extract().isEmpty();
        return Optional.of(new Letter(
                read.parent(),
                read.issuer(),
                read.serial(),
                read.symbol(),
                read.party(),
                read.place(),
                read.date(),
                read.type(),
                read.subject(),
                read.addressees(),
                extract ? TypedBody.parts(copy.form().extract(), read.type() != DispatchType.CONG_VAN) : read.body(),
                read.recipients(),
                read.signature(),
                read.cosignature(),
                extract ? List.of() : read.annexes(),
                new Letter.Extras(
                        read.extras().marks(),
                        read.extras().drafter(),
                        read.extras().copies(),
                        read.extras().contact(),
                        copied)));
    }

    /// As its text says it; where that is no dispatch, as the register does.
    private static Letter read(Document document, String text) {
        Dispatch dispatch = DispatchParser.parse(text);
        try {
            return LetterJson.read(DispatchJson.write(dispatch, Body.of(text))).letter();
        } catch (LetterException e) {
            Optional<DispatchNumber> number = DispatchNumber.parse(document.number());
            String printed = number.map(DispatchNumber::text).orElse("");
            int stroke = printed.indexOf('/');
            return new Letter(
                    null,
                    document.issuer().isEmpty() ? null : document.issuer(),
                    number.map(DispatchNumber::serial).orElse(null),
                    stroke < 0 ? null : printed.substring(stroke + 1),
                    "",
                    document.date(),
                    DispatchType.named(document.type()).orElse(DispatchType.CONG_VAN),
                    document.subject(),
                    List.of(),
                    TypedBody.parts(text, false),
                    List.of(),
                    new Signature(List.of(), "", document.signer()));
        }
    }
}
