package damlam;

import damlam.access.Founding;
import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import damlam.storage.StorageException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/// `damlam serve`: starts the database and the web application, prints the address, stops both on SIGTERM.
@SpringBootApplication
@EnableScheduling
public class Server {
    /// What a wrong command line exits with, as for every command.
    private static final int BAD_INPUT = 2;

    public static void main(String[] args) {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            ServeOptions options = ServeOptions.parse(args);
            // Logging is set up before there are two threads that log.
            LoggerFactory.getILoggerFactory();
            // PostgreSQL starts while the web application is being put together.
            CompletableFuture<Database> database = CompletableFuture.supplyAsync(() -> open(options));
            ApplicationContext server = start(options, database);
            String address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
            console.println("Dám Làm: " + address);
            server.getBean(Founding.class)
                    .address()
                    .ifPresent(first ->
                            console.println("The office is empty. Name its administrator: " + address + first));
        } catch (IllegalArgumentException e) {
            console.println(e.getMessage());
            System.exit(BAD_INPUT);
        } catch (RuntimeException e) {
            console.println(reason(e));
            System.exit(1);
        }
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

    /// A person reads this: the first cause that speaks of the matter, not the chain of wrappers around it.
    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof StorageException
                    || cause instanceof org.springframework.boot.web.server.PortInUseException) {
                return String.valueOf(cause.getMessage());
            }
            cause = cause.getCause();
        }
        return String.valueOf(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
    }
}
