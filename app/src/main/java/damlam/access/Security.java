package damlam.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Sessions, sign-in, and the headers every page goes out with.
@Configuration(proxyBeanMethods = false)
class Security {
    /// Scripts, styles and fonts come from us alone; nothing may frame a page.
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String INBOX = "/exchange/inbox";
    private static final String VOTE = "/ballots/cast";
    private static final String WITNESS = "/record/witness";

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/sign-in/**",
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/img/**",
                                "/webjars/**",
                                "/error",
                                "/language")
                        .permitAll()
                        // The record is for anybody to check: what it shows tells nothing of a person.
                        .requestMatchers(HttpMethod.GET, "/record/log/**", WITNESS + "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/record/log/**", WITNESS + "/**")
                        .permitAll()
                        // A request of another record carries its own signature.
                        .requestMatchers(HttpMethod.POST, WITNESS + "/add-checkpoint")
                        .permitAll()
                        // Another system: each of its requests is signed, and none has a session.
                        .requestMatchers(HttpMethod.POST, INBOX)
                        .permitAll()
                        // A vote in a secret ballot carries a signature, and nothing that says who casts it.
                        .requestMatchers(HttpMethod.POST, VOTE)
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        // Whoever looks after the system alone has no business in the work.
                        .requestMatchers(
                                "/documents/**",
                                "/directives/**",
                                "/cases/**",
                                "/reports/**",
                                "/exchange/**",
                                "/arrivals/**",
                                "/registers/**",
                                "/issuing/**",
                                "/proceedings/**",
                                "/files/**")
                        .hasRole(Role.OFFICIAL.name())
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(INBOX, VOTE, WITNESS + "/add-checkpoint"))
                .formLogin(form ->
                        form.loginPage("/sign-in").failureHandler(failures()).successHandler(sessions.begun()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new StandingFilter(sessions), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.accessDeniedHandler(denials()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    /// A form with a file that is too large arrives without its fields, and so without its token: that is no forgery.
    private static AccessDeniedHandler denials() {
        return (request, response, denied) -> {
            boolean tooLarge = denied instanceof CsrfException && isUnreadable(request);
            response.sendError(tooLarge ? HttpStatus.CONTENT_TOO_LARGE.value() : HttpStatus.FORBIDDEN.value());
        };
    }

    private static boolean isUnreadable(HttpServletRequest request) throws IOException {
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/form-data")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException | ServletException e) {
            return true;
        }
    }

    private static ExceptionMappingAuthenticationFailureHandler failures() {
        ExceptionMappingAuthenticationFailureHandler failures = new ExceptionMappingAuthenticationFailureHandler();
        failures.setDefaultFailureUrl("/sign-in?wrong");
        failures.setExceptionMappings(Map.of(
                LockedException.class.getName(), "/sign-in?wait",
                DisabledException.class.getName(), "/sign-in?nopost",
                SignIn.NoPostException.class.getName(), "/sign-in?nopost"));
        return failures;
    }
}
