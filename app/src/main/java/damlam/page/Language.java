package damlam.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Vietnamese first, whatever the browser asks for; English at a switch, kept in a cookie.
@Controller
class Language {
    private final LocaleResolver locales;

    Language(LocaleResolver localeResolver) {
        this.locales = localeResolver;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Locale.forLanguageTag("en".equals(to) ? "en" : "vi"));
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.startsWith("/\\");
        return "redirect:" + (ours ? back : "/");
    }

    @Configuration(proxyBeanMethods = false)
    static class Choice {
        @Bean
        LocaleResolver localeResolver() {
            CookieLocaleResolver cookie = new CookieLocaleResolver("language");
            cookie.setDefaultLocale(Locale.of("vi"));
            cookie.setCookieMaxAge(Duration.ofDays(365));
            cookie.setCookieSameSite("Lax");
            return cookie;
        }
    }
}
