package damlam.exchange.web;

import damlam.access.CurrentPerson;
import damlam.exchange.AgencyCode;
import damlam.exchange.Exchanges;
import damlam.exchange.Partner;
import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import damlam.exchange.Partners;
import damlam.page.Choice;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The administrator's list of partners and of codes. A secret is typed once and never shown again.
@Controller
class PartnerPages {
    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> DONE = Set.of("saved", "called");

    private final Partners partners;
    private final Exchanges exchanges;
    private final Pages pages;

    PartnerPages(Partners partners, Exchanges exchanges, Pages pages) {
        this.partners = partners;
        this.exchanges = exchanges;
        this.pages = pages;
    }

    @GetMapping("/admin/exchange")
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return page(Typed.nothing(request), DONE.contains(done) ? done : "");
    }

    private View page(Typed typed, String done) {
        List<Choice> named = new ArrayList<>(List.of(new Choice(0, typed.words().say("exchange.ourselves"))));
        partners.all().forEach(one -> named.add(new Choice(one.id(), one.name())));
        PartnersView view = new PartnersView(
                partners.all(), partners.locked(), partners.ownCodes(), named, exchanges.mail(), typed, done);
        return pages.of("exchange/partners", Map.of("view", view));
    }

    @PostMapping("/admin/exchange")
    View save(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        long id = typed.choiceIfAny("partner");
        boolean has = partners.find(id).map(Partner::hasSecret).orElse(false);
        String name = typed.text("name");
        String address = typed.text("address");
        Transport transport = Arrays.stream(Transport.values())
                .filter(one -> one.name().equals(typed.value("transport")))
                .findFirst()
                .orElse(Transport.FOLDER);
        String secret = typed.value("secret");
        boolean reaches = switch (transport) {
            case FOLDER -> isFolder(address);
            case HTTP -> isWeb(address);
            case MAIL -> isMail(address);
        };
        if (!address.isEmpty() && !reaches) {
            typed.wrong("address", typed.words().say("exchange.address.wrong." + transport));
        }
        if (transport == Transport.HTTP && (secret.isEmpty() ? !has : secret.length() < SHORTEST_SECRET)) {
            typed.wrong("secret", typed.words().say("exchange.secret.short", SHORTEST_SECRET));
        }
        if (!typed.right()) {
            return page(typed, "");
        }
        partners.save(
                me.actor(),
                id,
                name,
                transport,
                address,
                secret,
                id == 0 || !typed.value("active").isEmpty());
        return new RedirectView("/admin/exchange?done=saved");
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isMail(String address) {
        return address.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
    }

    private static boolean isFolder(String address) {
        try {
            return Path.of(address).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @PostMapping("/admin/exchange/codes")
    View call(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String code = typed.text("code");
        LocalDate from = typed.day("from");
        LocalDate to = typed.dayIfAny("to");
        String source = typed.text("source");
        if (!code.isEmpty() && !AgencyCode.isCode(code)) {
            typed.wrong("code", typed.words().say("exchange.code.wrong"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            typed.wrong("to", typed.words().say("page.typed.lastBeforeFirst"));
        }
        if (!typed.right() || from == null) {
            return page(typed, "");
        }
        Code named = new Code(new AgencyCode(code), from, to, source);
        if (!partners.call(me.actor(), typed.choiceIfAny("of"), named)) {
            typed.wrong("code", typed.words().say("exchange.code.taken"));
            return page(typed, "");
        }
        return new RedirectView("/admin/exchange?done=called");
    }
}
