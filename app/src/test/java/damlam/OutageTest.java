package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Absence;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person in front of a browser sees when the database dies under a form, and when a file is too large.
class OutageTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final String PASSWORD = "câu dễ nhớ";

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browser browser;
    private static PersonId clerk;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        browser = new Browser(server.address());
        Org org = server.bean(Org.class);
        UnitId office = org.addUnit(SETUP, "VP", "Văn phòng", UnitKind.OFFICE, null, org.today());
        clerk = org.addPerson(SETUP, "vt", "Lê Thị Văn", null);
        org.appoint(SETUP, clerk, office, "Văn thư", Duty.CLERK, org.today(), null);
        server.bean(Accounts.class).open(SETUP, clerk, "vt", PASSWORD);
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void whatWasTypedOutlivesTheDatabaseAndIsSentOnce() throws Exception {
        Page page = signedIn(browser.window(1440));
        page.navigate("/me");
        page.fill("#awayFrom", "03/03/2031");
        page.fill("#awayLast", "05/03/2031");
        page.fill("#reason", "Đi công tác \"Hà Nội\" & về");

        Path control = data.resolve("postgres/global/pg_control");
        Path aside = data.resolve("pg_control.aside");
        Files.move(control, aside);
        kill();
        page.click("button:text-is('Ghi vắng mặt')");
        assertThat(page.locator("h1").textContent()).contains("Cơ sở dữ liệu đang khởi động lại");
        assertThat(page.locator("main").textContent()).contains("còn nguyên", "Gửi lại");
        Browser.accessible(page);
        Browser.picture(page, "database-away-1440");

        Files.move(aside, control);
        awaitDatabase();
        page.click("main button.btn");
        page.locator(".msg").waitFor();
        assertThat(page.locator(".msg").textContent()).contains("Đã ghi vắng mặt");
        assertThat(absences()).hasSize(1);
        assertThat(absences().getFirst().reason()).isEqualTo("Đi công tác \"Hà Nội\" & về");
        page.navigate("/me");
        assertThat(page.locator("#reason").inputValue()).as("the draft is gone").isEmpty();
    }

    private static List<Absence> absences() {
        return server.bean(Org.class).chart().absencesOf(clerk);
    }

    private static void kill() throws Exception {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle postgres = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        postgres.destroyForcibly();
        postgres.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void awaitDatabase() throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            try {
                server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select 1")
                        .query(Integer.class)
                        .single();
                return;
            } catch (org.springframework.dao.DataAccessException e) {
                Thread.sleep(1000);
            }
        }
        throw new AssertionError("the database does not return");
    }

    @Test
    void aFileThatIsTooLargeIsSaidBeforeItIsSent(@TempDir Path folder) throws IOException {
        Page page = signedIn(browser.window(1440));
        page.navigate("/documents/new");
        page.setInputFiles("#file", large(folder, 55));
        assertThat(page.locator(".err").textContent()).contains("lon.pdf", "50 MB");
        page.click("main button.btn");
        assertThat(page.url()).as("nothing was sent").endsWith("/documents/new");
        Browser.accessible(page);
        Browser.picture(page, "file-too-large-1440");
    }

    /// The browser shows no page while its upload is cut off; so the server takes it all, and then says no.
    @Test
    void withoutScriptsAFileThatIsTooLargeEndsOnAPageWithWords(@TempDir Path folder) throws IOException {
        Page page = signedIn(browser.withoutScripts());
        for (int megabytes : new int[] {55, 70, 120}) {
            page.navigate("/documents/new");
            page.setInputFiles("#file", large(folder, megabytes));
            page.click("main button.btn");
            assertThat(page.locator("main").textContent()).as(megabytes + " MB").contains("50 MB");
        }
    }

    private static Path large(Path folder, int megabytes) throws IOException {
        Path file = folder.resolve("lon.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(megabytes * 1_000_000L);
        }
        return file;
    }

    private static Page signedIn(Page page) {
        Browser.signIn(page, "vt", PASSWORD);
        return page;
    }
}
