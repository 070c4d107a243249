package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.Accounts;
import damlam.access.Founder;
import damlam.access.Founding;
import damlam.journal.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is stopped and started again goes on with the people who were at work.
class RestartTest {
    private static final String PASSWORD = "mười ký tự hơn";

    private final Connection browser = Jsoup.newSession().ignoreHttpErrors(true);

    @Test
    void whoeverIsSignedInStaysSoAndFormsUnderWayArrive(@TempDir Path data) throws IOException {
        String token;
        try (RunningServer server = new RunningServer(data)) {
            found(server);
            String asked = token(open(server, "/sign-in"));
            post(server, "/sign-in", asked)
                    .data("username", "quantri", "password", PASSWORD)
                    .execute();
            token = token(open(server, "/me"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("sessions"))))
                .isEqualTo("rwx------");
        try (RunningServer server = new RunningServer(data)) {
            Document form = post(server, "/me/absences", token)
                    .data("awayFrom", "2031-03-01", "awayLast", "2031-03-02", "reason", "nghỉ phép")
                    .execute()
                    .parse();
            assertThat(form.text()).contains("Lê Thị Thử", "01/03/2031 đến hết 02/03/2031");

            Accounts accounts = server.bean(Accounts.class);
            accounts.close(
                    new Actor(1, null, null), accounts.withAccount().iterator().next());
            assertThat(open(server, "/me").location())
                    .as("rights are asked anew")
                    .contains("/sign-in?ended");
        }
    }

    private static void found(RunningServer server) {
        Founding founding = server.bean(Founding.class);
        String address = founding.address().orElseThrow();
        Founder founder = new Founder("Sở Thử", "ST", "Lê Thị Thử", "quantri", PASSWORD);
        founding.found(address.substring(address.indexOf('=') + 1), founder, "Quản trị");
    }

    private Document open(RunningServer server, String path) throws IOException {
        return browser.newRequest(server.address() + path).get();
    }

    private Connection post(RunningServer server, String path, String token) {
        return browser.newRequest(server.address() + path)
                .method(Connection.Method.POST)
                .data("_csrf", token);
    }

    private static String token(Document page) {
        return page.select("input[name=_csrf]").val();
    }
}
