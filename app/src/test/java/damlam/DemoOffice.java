package damlam;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.demo.Demo;
import damlam.directives.DirectiveId;
import java.nio.file.Path;
import java.util.List;

/// The demonstration as a test uses it: its server, and its people by the role they play.
final class DemoOffice implements AutoCloseable {
    private final RunningServer server;

    DemoOffice(Path data) {
        DataFolder.DEMO.copyTo(data);
        server = new RunningServer(data, "--demo");
        server.bean(Demo.class).awaitReady();
    }

    String address() {
        return server.address();
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /// Whoever plays this role in the demonstration, as they act today.
    CurrentPerson as(String role) {
        Accounts accounts = bean(Accounts.class);
        return accounts.oneClicks().stream()
                .filter(offered -> offered.role().equals(role))
                .findFirst()
                .flatMap(offered -> accounts.person(offered.person()))
                .orElseThrow(() -> new AssertionError("nobody plays " + role));
    }

    /// Names of those who play a role, each once.
    List<String> players() {
        return bean(Accounts.class).oneClicks().stream()
                .map(offered -> as(offered.role()).name())
                .distinct()
                .toList();
    }

    /// The case of one requirement at the unit of whoever plays a role.
    CaseId caseOf(String role, DirectiveId directive, String requirement) {
        return bean(Cases.class).ofDirective(directive).stream()
                .filter(line -> line.work().dutyNo().equals(requirement)
                        && line.work().unit().equals(as(role).unit()))
                .findFirst()
                .map(line -> line.work().id())
                .orElseThrow(() -> new AssertionError("no case of requirement " + requirement + " for " + role));
    }

    @Override
    public void close() {
        server.close();
    }
}
