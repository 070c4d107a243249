package damlam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.ServerTest;
import damlam.storage.Database;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@ServerTest
class AskingDataSourceTest {
    @Autowired
    Database database;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void twoServersOnOnePoolTellAConnectionAgainWhatTheOtherToldIt() throws SQLException {
        try (Connection physical = database.dataSource().getConnection()) {
            DataSource pool = new SingleConnectionDataSource(physical, true);
            AskingDataSource one = new AskingDataSource(pool, Clock::systemUTC);
            AskingDataSource other = new AskingDataSource(pool, Clock::systemUTC);
            assertThat(person(one)).isEqualTo("system");
            visit();
            assertThat(person(other)).isEqualTo("0");
            SecurityContextHolder.clearContext();
            assertThat(person(one)).isEqualTo("system");
        }
    }

    /// The database may have heard it before the answer was lost.
    @Test
    void whatWasSaidIsNotTrustedAfterItFailed() throws SQLException {
        try (Connection physical = database.dataSource().getConnection()) {
            AtomicBoolean loses = new AtomicBoolean();
            AskingDataSource asking = new AskingDataSource(
                    new SingleConnectionDataSource(losing(physical, loses), true), Clock::systemUTC);
            assertThat(person(asking)).isEqualTo("system");
            visit();
            loses.set(true);
            assertThatThrownBy(() -> person(asking)).isInstanceOf(SQLException.class);
            loses.set(false);
            SecurityContextHolder.clearContext();
            assertThat(person(asking)).isEqualTo("system");
        }
    }

    /// A connection that tells the database, and may lose its answer.
    private static Connection losing(Connection physical, AtomicBoolean loses) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (loses.get() && method.getName().equals("prepareStatement")) {
                        try (Statement told = physical.createStatement()) {
                            told.execute("select set_config('damlam.person', '0', false)");
                        }
                        throw new SQLException("the answer is lost");
                    }
                    return method.invoke(physical, arguments);
                });
    }

    private static void visit() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "visitor", "visitor", AuthorityUtils.createAuthorityList(List.of("ROLE_ANONYMOUS"))));
    }

    private static String person(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('damlam.person', true)")) {
            row.next();
            return row.getString(1);
        }
    }
}
