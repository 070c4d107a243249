package damlam.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.org.PersonId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingProgressTest {
    private static final PersonId CLERK = new PersonId(7);
    private final ReadingProgress progress = new ReadingProgress();
    private final UUID form = UUID.randomUUID();

    @Test
    void thePageIsToldToWhoeverBroughtTheFileAndWhileItIsRead() {
        String read = progress.during(CLERK, form, pages -> {
            assertThat(progress.find(CLERK, form)).isEmpty();
            pages.at(3, 100);
            assertThat(progress.find(CLERK, form)).contains(new ReadingProgress.At(3, 100));
            assertThat(progress.find(new PersonId(8), form)).as("anybody else").isEmpty();
            return "text";
        });
        assertThat(read).isEqualTo("text");
        assertThat(progress.find(CLERK, form)).isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsForgottenToo() {
        assertThatThrownBy(() -> progress.during(CLERK, form, pages -> {
                    pages.at(1, 2);
                    throw new IllegalStateException("cut off");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(progress.find(CLERK, form)).isEmpty();
    }
}
