package damlam.admin.web;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.OrgDifference;
import damlam.org.OrgDifference.Change;
import damlam.org.OrgRefusedException;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.roster.Roster;
import damlam.roster.RosterTemplate;
import damlam.sheets.Sheets;
import damlam.sheets.UnreadableFileException;
import damlam.sheets.UnreadableFileException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Lists brought in from files: sent, looked at, taken over; nothing is written before the last step.
@Controller
@RequestMapping("/admin/import")
class ImportPages {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String UPLOAD = ImportPages.class.getName();

    /// A file waits in the session of whoever sent it; a new one takes its place.
    @SuppressWarnings("ArrayRecordComponent")
    private record Upload(String key, String name, byte[] content) implements Serializable {}

    private final Pages pages;
    private final Org org;

    ImportPages(Pages pages, Org org) {
        this.pages = pages;
        this.org = org;
    }

    @GetMapping
    View blank(@RequestParam(defaultValue = "-1") long taken, HttpServletRequest request) {
        return blank(Typed.nothing(request), taken);
    }

    private View blank(Typed typed, long taken) {
        return pages.of("admin/import", Map.of("typed", typed, "taken", taken));
    }

    @PostMapping
    Object send(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.nothing(request);
        if (file == null) {
            typed.wrong("file", typed.words().say("page.typed.file"));
            return blank(typed, -1);
        }
        try {
            byte[] content = file.getBytes();
            Roster.read(content, org.chart());
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            Upload upload = new Upload(UUID.randomUUID().toString(), name, content);
            request.getSession().setAttribute(UPLOAD, upload);
            return "redirect:/admin/import/" + upload.key();
        } catch (UnreadableFileException e) {
            typed.wrong("file", typed.words().say("roster.unreadable." + reason(e, file), e.detail()));
            return blank(typed, -1);
        }
    }

    /// A file that is called a workbook, holds only text and no table in it, is not what it is called.
    private static Reason reason(UnreadableFileException e, MultipartFile file) throws IOException {
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        boolean called = name.endsWith(".xlsx") || name.endsWith(".xls");
        return called && !Sheets.isWorkbook(file.getBytes()) && e.reason() == Reason.NO_TABLE
                ? Reason.WRONG_TYPE
                : e.reason();
    }

    @GetMapping("/{key}")
    Object preview(@PathVariable String key, HttpServletRequest request) throws UnreadableFileException {
        Upload upload = upload(key, request.getSession());
        return upload == null ? "redirect:/admin/import" : preview(upload, request);
    }

    private View preview(Upload upload, HttpServletRequest request) throws UnreadableFileException {
        return preview(upload, request, "");
    }

    /// @param refused why it was not taken; empty where nobody tried
    private View preview(Upload upload, HttpServletRequest request, String refused) throws UnreadableFileException {
        OrgChart chart = org.chart();
        Roster roster = Roster.read(upload.content(), chart);
        OrgDifference difference = org.compare(roster.plan(), roster.doubtful());
        Words words = Words.in(RequestContextUtils.getLocale(request));
        ImportView view = ImportViews.of(upload.key(), upload.name(), roster, difference, chart, words);
        return pages.of("admin/import-preview", Map.of("view", view, "refused", refused));
    }

    /// Reads the file once more against the organisation of this moment: what was shown may have changed meanwhile, and
    /// then it is shown again instead.
    @PostMapping("/{key}")
    Object take(@AuthenticationPrincipal CurrentPerson me, @PathVariable String key, HttpServletRequest request)
            throws UnreadableFileException {
        HttpSession session = request.getSession();
        Upload upload = upload(key, session);
        if (upload == null) {
            Typed typed = Typed.nothing(request);
            typed.refuse("file", typed.words().say("admin.import.gone"));
            return blank(typed, -1);
        }
        Roster roster = Roster.read(upload.content(), org.chart());
        if (!roster.problems().isEmpty()) {
            return Pages.wrong(preview(upload, request));
        }
        try {
            OrgDifference taken = org.load(me.actor(), roster.plan());
            session.removeAttribute(UPLOAD);
            long changed = Stream.of(Change.ADDED, Change.REPLACES, Change.CHANGED)
                    .mapToLong(taken::count)
                    .sum();
            return "redirect:/admin/import?taken=" + changed;
        } catch (OrgRefusedException e) {
            Words words = Words.in(RequestContextUtils.getLocale(request));
            return Pages.refused(
                    preview(upload, request, words.say("org.refused." + e.refusal(), words.named(e.value()))));
        }
    }

    private static @Nullable Upload upload(String key, HttpSession session) {
        return session.getAttribute(UPLOAD) instanceof Upload upload
                        && upload.key().equals(key)
                ? upload
                : null;
    }

    @GetMapping("/templates/{name}")
    ResponseEntity<byte[]> template(@PathVariable String name, HttpServletRequest request) {
        Words words = Words.in(RequestContextUtils.getLocale(request));
        RosterTemplate units = filled("units", words);
        RosterTemplate people = filled("people", words);
        return switch (name) {
            case "units.csv" -> download(name, new MediaType("text", "csv"), units.csv());
            case "people.csv" -> download(name, new MediaType("text", "csv"), people.csv());
            case "organisation.xlsx" -> download(name, XLSX, RosterTemplate.xlsx(List.of(units, people)));
            default -> throw Forms.notThere();
        };
    }

    /// Heads and lines are messages, their cells separated by a bar.
    private static RosterTemplate filled(String list, Words words) {
        String key = "roster.template." + list;
        return new RosterTemplate(
                words.say(key),
                words.say(key + ".lines")
                        .lines()
                        .map(line -> List.of(line.strip().split("\\|", -1)).stream()
                                .map(String::strip)
                                .toList())
                        .toList());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
