package damlam.page;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@ServerTest
class SectionTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @ParameterizedTest
    @EnumSource(Section.class)
    void everyPlaceInTheBarHasAPage(Section section) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", section.path());
        ServletRequestPathUtils.parseAndCache(request);

        assertThat(pages.getHandler(request)).as(section.path()).isNotNull();
    }
}
