package damlam.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CleanWordsTest {
    @Test
    void whatNoKeyboardTypesIsLeftOutAndWordsStay() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("name", "Lê\u0000 \u202EThị\u2066\tMẫu\nhai\u0007", "khác\u0000");
        MockFilterChain chain = new MockFilterChain();
        new CleanWords().doFilter(request, new MockHttpServletResponse(), chain);

        HttpServletRequest clean = (HttpServletRequest) chain.getRequest();
        assertThat(clean).isNotNull();
        assertThat(clean.getParameter("name")).isEqualTo("Lê Thị\tMẫu\nhai");
        assertThat(clean.getParameterValues("name")).containsExactly("Lê Thị\tMẫu\nhai", "khác");
        assertThat(clean.getParameterMap().get("name")).hasSize(2);
        assertThat(clean.getParameter("none")).isNull();
    }
}
