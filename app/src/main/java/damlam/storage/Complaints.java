package damlam.storage;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Says to whoever starts the server, in one line, why a database cannot be used and what to do.
final class Complaints {
    private Complaints() {}

    /// @param failure of a connection or of the migrations
    static StorageException of(PGSimpleDataSource owner, Exception failure) {
        SQLException sql = sql(failure);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        String place = owner.getServerNames()[0] + ":" + owner.getPortNumbers()[0];
        String database = owner.getDatabaseName();
        String user = owner.getUser();
        String reason = firstLine(sql == null ? failure : sql);
        String said = switch (state) {
            case "28P01", "28000" ->
                "PostgreSQL at %s does not let user '%s' in: %s. Check user and password in --db."
                        .formatted(place, user, reason);
            case "3D000" ->
                "There is no database '%s' at %s. Create it: create database %1$s owner %s;"
                        .formatted(database, place, user);
            case "42501" ->
                "User '%s' may not set up database '%s' (%s). It must own the database and may create roles:"
                                .formatted(user, database, reason)
                        + " alter database %s owner to %s; alter role %2$s createrole;".formatted(database, user);
            case "53300" ->
                "PostgreSQL at %s has no connection left (%s). Raise max_connections.".formatted(place, reason);
            default ->
                state.startsWith("08")
                        ? "No PostgreSQL answers at %s (%s). Check the address, and that it runs and may be reached."
                                .formatted(place, reason)
                        : "The database '%s' at %s cannot be used: %s".formatted(database, place, reason);
        };
        return new StorageException(said, failure);
    }

    /// Migrations wrap what the database said in a page of their own words.
    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String firstLine(Throwable failure) {
        Throwable network = failure.getCause() instanceof IOException refused ? refused : failure;
        String message = network instanceof UnknownHostException
                ? "unknown host " + network.getMessage()
                : String.valueOf(network.getMessage());
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^(FATAL|ERROR): ", "")
                .replaceFirst("[.:]$", "");
    }

    /// @param folder the data folder
    static StorageException of(Path folder, IOException failure) {
        String why = switch (failure) {
            case FileAlreadyExistsException _ -> "it is a file";
            case AccessDeniedException _ -> "this user may not write there";
            case NoSuchFileException _ -> "it cannot be made";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> String.valueOf(failure.getMessage());
        };
        return new StorageException(
                "The data folder " + folder + " cannot be used: " + why + ". Give --data a folder of your own.",
                failure);
    }

    /// An address as it may be shown: its password is nobody's business.
    static String withoutPassword(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…").replaceFirst("//([^:/@]+):[^@/]*@", "//$1:…@");
    }
}
