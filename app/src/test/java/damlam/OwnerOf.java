package damlam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Whoever owns the database of a running server, and can write there what they like.
record OwnerOf(Path data) {
    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 5;

    /// Where the server reads at the same moment and the database ends one of the two, it is done again.
    void does(String... statements) throws IOException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        String password = Files.readString(data.resolve("postgres.secret")).strip();
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/damlam";
        for (int tries = 1; !done(url, password, tries, statements); tries++) {
            Thread.onSpinWait();
        }
    }

    private static boolean done(String url, String password, int tries, String... statements) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
            return true;
        } catch (SQLException e) {
            if (DEADLOCK.equals(e.getSQLState()) && tries < TRIES) {
                return false;
            }
            throw new AssertionError(String.join(";", statements), e);
        }
    }
}
