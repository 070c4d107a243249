package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.UnreadableFileException;
import damlam.documents.CheckedFiles;
import damlam.documents.CheckedFiles.Checked;
import damlam.documents.OriginalFile;
import damlam.form.Deviation;
import damlam.form.FormCheck;
import damlam.form.FormFix;
import damlam.form.FormFix.Fixed;
import damlam.form.FormRule;
import damlam.form.UnfitFileException;
import damlam.page.Downloads;
import damlam.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// A DOCX measured against the law's layout before it is laid before the signer, and its fixed copy.
@Controller
class FormCheckPages {
    private static final int LARGEST = 50 << 20;

    private final CheckedFiles files;
    private final Pages pages;

    FormCheckPages(CheckedFiles files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/documents/check")
    View show(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Checked checked = files.find(me.id()).orElse(null);
        if (checked == null) {
            return page("", null, null, List.of());
        }
        OriginalFile file = checked.file();
        try {
            Locale language = RequestContextUtils.getLocale(request);
            Fixed fixed = fixed(file, language);
            return page("", file.name(), checked.at(), lines(fixed, language));
        } catch (UnreadableFileException | UnfitFileException e) {
            // It could be read when it was brought; a later version of the reader may be stricter.
            return page("DAMAGED", null, null, List.of());
        }
    }

    /// What can be measured is kept for the page; what cannot is refused with the reason, and the last one stays.
    @PostMapping("/documents/check")
    View check(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || file.isEmpty()) {
            return refused(name.isEmpty() ? "NOTHING_TO_CHECK" : "EMPTY");
        }
        if (file.getSize() > LARGEST) {
            return refused(UnreadableFileException.Reason.TOO_LARGE.name());
        }
        try {
            byte[] bytes = file.getBytes();
            measured(() -> FormCheck.check(bytes, name, RequestContextUtils.getLocale(request)));
            files.keep(me.id(), name, bytes);
            return new RedirectView("/documents/check");
        } catch (UnfitFileException e) {
            return refused(e.reason().name());
        } catch (UnreadableFileException e) {
            return refused(e.reason().name());
        }
    }

    @GetMapping("/documents/check/copy")
    ResponseEntity<byte[]> copy(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request)
            throws UnreadableFileException, UnfitFileException {
        OriginalFile file = files.find(me.id())
                .map(Checked::file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = file.name().replaceFirst("(?i)\\.docx$", "") + "-30.docx";
        return Downloads.of(
                name,
                MediaType.APPLICATION_OCTET_STREAM,
                fixed(file, RequestContextUtils.getLocale(request)).docx());
    }

    private interface Measuring<T> {
        T measure() throws UnreadableFileException, UnfitFileException;
    }

    private static Fixed fixed(OriginalFile file, Locale language) throws UnreadableFileException, UnfitFileException {
        return measured(() -> FormFix.fix(file.bytes(), file.name(), language));
    }

    /// One at a time: a large document takes much memory while it is open.
    private static <T> T measured(Measuring<T> measuring) throws UnreadableFileException, UnfitFileException {
        Reading.ONE.lock();
        try {
            return measuring.measure();
        } finally {
            Reading.ONE.unlock();
        }
    }

    /// What differs in the same way in several places is one line.
    private static List<FormCheckView.Line> lines(Fixed fixed, Locale language) {
        Map<List<String>, List<Deviation>> alike = new LinkedHashMap<>();
        for (Deviation deviation : fixed.found()) {
            alike.computeIfAbsent(List.of(deviation.rule().code(), deviation.found()), key -> new ArrayList<>())
                    .add(deviation);
        }
        return alike.values().stream()
                .map(deviations -> line(deviations, fixed, language))
                .toList();
    }

    private static FormCheckView.Line line(List<Deviation> alike, Fixed fixed, Locale language) {
        Deviation first = alike.getFirst();
        FormRule rule = first.rule();
        return new FormCheckView.Line(
                rule.place(language),
                alike.stream()
                        .map(Deviation::quote)
                        .filter(quote -> !quote.isEmpty())
                        .toList(),
                first.found(),
                rule.asked(language),
                rule.clause(),
                rule.certain(),
                fixed.mended(first));
    }

    private View refused(String problem) {
        return Pages.wrong(page(problem, null, null, List.of()));
    }

    private View page(
            String problem, @Nullable String fileName, @Nullable Instant broughtAt, List<FormCheckView.Line> lines) {
        FormCheckView view =
                new FormCheckView(problem, fileName, broughtAt, FormRule.all().size(), lines);
        return pages.of("documents/check", Map.of("view", view));
    }
}
