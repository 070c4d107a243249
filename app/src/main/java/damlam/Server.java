package damlam;

import damlam.access.Founding;
import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import damlam.storage.StorageException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/// `damlam serve`: starts the database and the web application, prints the address, stops both on SIGTERM.
// Features name their classes each for itself, so two may bear the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Server {
    /// What a wrong command line exits with, as for every command.
    private static final int BAD_INPUT = 2;

    private static final int FAILED = 1;

    public static void main(String[] args) {
        try {
            serve(ServeOptions.parse(args));
        } catch (IllegalArgumentException e) {
            end(e.getMessage(), BAD_INPUT);
        }
    }

    private static void serve(ServeOptions options) {
        // Logging is set up before there are two threads that log.
        LoggerFactory.getILoggerFactory();
        // PostgreSQL starts while the web application is being put together.
        CompletableFuture<Database> database = CompletableFuture.supplyAsync(() -> open(options));
        try {
            ApplicationContext server = start(options, database);
            PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            String address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
            console.println("Dám Làm: " + address);
            server.getBean(Founding.class)
                    .address()
                    .ifPresent(first ->
                            console.println("The office is empty. Name its administrator: " + address + first));
        } catch (RuntimeException e) {
            String reason = reason(e);
            database.thenAccept(Database::close).exceptionally(_ -> null).join();
            end(reason, FAILED);
        }
    }

    private static void end(@Nullable String reason, int code) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(reason);
        System.exit(code);
    }

    private static Database open(ServeOptions options) {
        return options.url() == null ? EmbeddedDatabase.open(options.data()) : Database.at(options.url());
    }

    private static ApplicationContext start(ServeOptions options, CompletableFuture<Database> database) {
        SpringApplication application = new SpringApplicationBuilder(Server.class)
                .initializers(options::override, new Wiring(database))
                .build();
        return application.run();
    }

    /// A person reads this: what stands in the way and what to do, in one line. What nobody foresaw is told with all
    /// its causes.
    private static @Nullable String reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException) {
                return cause.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "Port %d is in use. Stop what listens there, or give --port another.".formatted(taken.getPort());
            }
        }
        LoggerFactory.getLogger(Server.class).error("The server did not start", failure);
        return "The server did not start; the lines above say why.";
    }
}
