package damlam.directives;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import damlam.access.CurrentPerson;
import java.net.URI;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Pages as somebody sees them, and the forms they send.
record Visits(MockMvc web) {
    MockHttpServletResponse see(CurrentPerson person, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(as(person)))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse send(CurrentPerson person, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        return web.perform(form.with(csrf()).with(as(person))).andReturn().getResponse();
    }

    static RequestPostProcessor as(CurrentPerson person) {
        return authentication(new UsernamePasswordAuthenticationToken(
                person, null, AuthorityUtils.createAuthorityList("ROLE_OFFICIAL")));
    }
}
