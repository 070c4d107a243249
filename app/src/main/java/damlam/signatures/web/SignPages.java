package damlam.signatures.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.signatures.Picture;
import damlam.signatures.Signatures;
import damlam.signatures.Signatures.Sealing;
import damlam.signatures.Signatures.Signing;
import damlam.signatures.SigningKey;
import damlam.signatures.SigningRefusedException;
import damlam.signatures.UnfitPdfException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Signs a PDF with one's own key, or for the organ with its key. Key and password are forgotten
/// once it is done.
@Controller
class SignPages {
    private final Signatures signatures;
    private final Pages pages;

    SignPages(Signatures signatures, Pages pages) {
        this.signatures = signatures;
        this.pages = pages;
    }

    @GetMapping("/signatures/sign")
    View ask(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        allow(me);
        return form(me, Typed.nothing(request));
    }

    /// @return the signed file, or the form with what is in the way
    @PostMapping("/signatures/sign")
    @Nullable
    Object sign(
            @AuthenticationPrincipal CurrentPerson me,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile key,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(defaultValue = "") String password)
            throws IOException {
        allow(me);
        Typed typed = Typed.in(request);
        byte[] pdf = typed.file("file", file);
        String as = typed.value("as");
        if (!as.equals("signer") && !as.equals("seal") && !as.equals("line")) {
            typed.wrong("as", typed.words().say("page.typed.choice"));
        }
        boolean token = signatures.byToken(typed.value("with"));
        byte[] keyFile = token ? new byte[0] : typed.file("key", key);
        byte[] image = as.equals("line") ? new byte[0] : typed.file("picture", picture);
        text(typed, as);
        if (typed.right()) {
            try {
                SigningKey opened = signatures.open(token ? null : keyFile, password);
                byte[] signed = signed(me, typed, as, pdf, opened, image);
                return Downloads.of(name(file), MediaType.APPLICATION_PDF, signed);
            } catch (UnfitPdfException e) {
                typed.wrong("file", typed.words().say("signatures.problem." + e.reason()));
            } catch (SigningRefusedException e) {
                typed.wrong(e.reason().about().field(), typed.words().say("signatures.refused." + e.reason()));
            }
        }
        return form(me, typed);
    }

    private static void text(Typed typed, String as) {
        if (as.equals("signer")) {
            typed.text("name");
        }
        if (as.equals("line")) {
            typed.text("number");
        }
        if (as.equals("seal")) {
            width(typed);
        }
    }

    private byte[] signed(CurrentPerson me, Typed typed, String as, byte[] pdf, SigningKey key, byte[] image)
            throws UnfitPdfException, SigningRefusedException {
        return switch (as) {
            case "signer" ->
                signatures.sign(me.actor(), pdf, key, new Signing(typed.value("name"), Picture.signature(image)));
            case "seal" -> signatures.seal(me.actor(), pdf, key, new Sealing.Seal(Picture.seal(image), width(typed)));
            default -> signatures.seal(me.actor(), pdf, key, new Sealing.Line(typed.value("number")));
        };
    }

    private static @Nullable Double width(Typed typed) {
        return typed.millimetresIfAny("width", "signatures.width.wrong");
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String bare = name.replaceAll(".*[/\\\\]", "").replaceAll("(?i)\\.pdf$", "");
        return (bare.isBlank() ? "van-ban" : bare) + ".signed.pdf";
    }

    private View form(CurrentPerson me, Typed typed) {
        return pages.of(
                "signatures/sign",
                Map.of("view", new SignView(typed, me.name(), signatures.token().isPresent())));
    }

    private static void allow(CurrentPerson me) {
        if (!me.is(Role.OFFICIAL)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
