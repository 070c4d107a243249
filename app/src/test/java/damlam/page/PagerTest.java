package damlam.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void theMiddlePageLeadsBothWays() {
        assertThat(Pager.of(1, 50, 120, "/cases?unit=3&"))
                .isEqualTo(new Pager(51, 100, 120, "/cases?unit=3&page=0", "/cases?unit=3&page=2"));
    }

    @Test
    void aListThatFitsOnOnePageNeedsNoTurning() {
        assertThat(Pager.of(0, 50, 50, "/cases?").needed()).isFalse();
        assertThat(Pager.of(0, 50, 0, "/cases?")).isEqualTo(new Pager(0, 0, 0, null, null));
    }

    @Test
    void theLastPageEndsWithTheLastRow() {
        assertThat(Pager.of(2, 50, 120, "/cases?")).isEqualTo(new Pager(101, 120, 120, "/cases?page=1", null));
    }
}
