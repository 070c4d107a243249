package damlam.papers;

import damlam.dispatch.DispatchType;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// A report as a DOCX file, laid out as a Báo cáo by the dispatch writer. The number stays open for the clerk who
/// registers it, the date until it is sent.
@Component
public class ReportDocument {
    public byte[] docx(ReportPaper paper) {
        return DispatchWriter.docx(letter(paper));
    }

    static Letter letter(ReportPaper paper) {
        List<String> capacity = paper.capacity();
        String signer = paper.signer();
        return new Letter(
                paper.superior(),
                paper.body(),
                null,
                paper.symbol(),
                paper.place(),
                paper.date(),
                DispatchType.BAO_CAO,
                String.join("\n", paper.title()),
                paper.addressee().isBlank() ? List.of() : List.of(paper.addressee()),
                body(paper),
                paper.recipients(),
                new Letter.Signature(
                        capacity.subList(0, capacity.size() - 1), capacity.getLast(), signer == null ? "" : signer));
    }

    private static List<Letter.Part> body(ReportPaper paper) {
        List<Letter.Part> body = new ArrayList<>();
        body.add(new Letter.Part.Paragraph(paper.opening()));
        for (ReportPaper.Part part : paper.parts()) {
            body.add(new Letter.Part.Heading(part.no() + ". " + part.title()));
            part.paragraphs().forEach(pieces -> body.add(new Letter.Part.Paragraph(ReportPaper.text(pieces))));
            part.lines().forEach(line -> body.add(new Letter.Part.Paragraph(line)));
            if (part.isEmpty()) {
                body.add(new Letter.Part.Paragraph(PaperWords.say("unwritten")));
            }
        }
        return body;
    }
}
