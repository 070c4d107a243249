package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingId;
import damlam.discipline.Proceedings;
import damlam.discipline.StepPapers;
import damlam.documents.Letterheads;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.letter.UnprintableException;
import damlam.numbers.Numbers;
import damlam.org.Org;
import damlam.page.Downloads;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Documents of a proceeding as files to look at before they are issued, for those who may see the act that each is of.
@Controller
class PaperPages {
    private final Proceedings proceedings;
    private final StepPapers papers;
    private final Letterheads letterheads;
    private final Numbers numbers;
    private final Org org;

    PaperPages(Proceedings proceedings, StepPapers papers, Letterheads letterheads, Numbers numbers, Org org) {
        this.numbers = numbers;
        this.papers = papers;
        this.letterheads = letterheads;
        this.proceedings = proceedings;
        this.org = org;
    }

    @GetMapping("/proceedings/{id}/papers/{no}.docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        return Downloads.of(name(id, no) + ".docx", Downloads.DOCX, DispatchWriter.docx(letter(me, id, no)));
    }

    @GetMapping("/proceedings/{id}/papers/{no}.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        try {
            return Downloads.of(
                    name(id, no) + ".pdf", MediaType.APPLICATION_PDF, DispatchWriter.pdf(letter(me, id, no)));
        } catch (UnprintableException e) {
            // A letter that no font of ours has: Word finds another.
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static String name(long id, int no) {
        return "ky-luat-" + id + "-" + no;
    }

    private Letter letter(CurrentPerson me, long id, int no) {
        return Optional.of(id)
                .filter(value -> value > 0)
                .flatMap(value -> proceedings.see(me, new ProceedingId(value)))
                .flatMap(seen -> new ProceedingPapers(
                                org.chart(), proceedings, letterheads, numbers, seen, papers.signers(seen))
                        .letter(no))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
