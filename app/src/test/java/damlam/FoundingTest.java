package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.Founder;
import damlam.access.Founding;
import damlam.access.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundingTest {
    @Test
    void whoStartedTheServerNamesTheFirstAdministratorOnce(@TempDir Path data) throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            Founding founding = server.bean(Founding.class);
            String address = founding.address().orElseThrow();
            String key = address.substring(address.indexOf('=') + 1);

            assertThat(status(server, "/sign-in/first?key=wrong")).isEqualTo(404);
            assertThat(status(server, address)).isEqualTo(200);

            assertThat(Jsoup.connect(server.address() + "/sign-in")
                            .header("Accept-Language", "vi")
                            .get()
                            .text())
                    .contains("Địa chỉ lập cơ quan", "cửa sổ dòng lệnh");
            assertThat(whatIsMissing(server.address() + address))
                    .contains("Ghi tên cơ quan", "Ghi ký hiệu cơ quan", "Đặt mật khẩu từ")
                    .doesNotContain("Ghi họ và tên");

            founding.found(key, new Founder("Sở Thử", "ST", "Lê Thị Thử", "quantri", "mười ký tự"), "Quản trị");

            Accounts accounts = server.bean(Accounts.class);
            assertThat(accounts.withAccount()).hasSize(1);
            CurrentPerson first =
                    accounts.person(accounts.withAccount().iterator().next()).orElseThrow();
            assertThat(first.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
            assertThat(founding.address()).isEmpty();
            assertThat(status(server, address)).isEqualTo(404);
            assertThatThrownBy(() -> founding.found(key, new Founder("b", "b", "b", "b", "mười ký tự"), "b"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static String whatIsMissing(String address) throws Exception {
        Connection browser = Jsoup.newSession().header("Accept-Language", "vi");
        FormElement form = (FormElement) browser.newRequest(address).get().selectFirst("form[action=/sign-in/first]");
        form.selectFirst("[name=name]").val("Lê Thị Thử");
        return form.submit().ignoreHttpErrors(true).post().text();
    }

    private static int status(RunningServer server, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.address() + path))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
