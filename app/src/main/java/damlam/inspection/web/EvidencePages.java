package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.cases.Evidence;
import damlam.inspection.FindingId;
import damlam.inspection.FoundEvidence;
import damlam.page.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The files that show a finding, for those who see the hearing on it or could open one.
@Controller
class EvidencePages {
    private final FoundEvidence evidence;

    EvidencePages(FoundEvidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/hearings/{id}/evidence/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        return saved(evidence.file(me, HearingShow.id(id), no).orElse(null));
    }

    @GetMapping("/hearings/new/evidence/{no}")
    ResponseEntity<byte[]> before(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long finding,
            @PathVariable int no) {
        return saved(
                finding < 1
                        ? null
                        : evidence.file(me, new FindingId(finding), no).orElse(null));
    }

    /// Always saved, never shown: what somebody uploaded does not run as a page of ours.
    private static ResponseEntity<byte[]> saved(@Nullable Evidence file) {
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Downloads.saved(file.name(), file.content());
    }
}
