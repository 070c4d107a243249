package damlam;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// A database of its own for tests of signals: what is usual is measured over all cases there are, and only one server
/// of a database searches.
public class SignalServer implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final OneDatabase DATABASE = new OneDatabase("damlam-signals", DataFolder.TABLES);

    @Override
    public void initialize(GenericApplicationContext context) {
        DATABASE.giveTo(context);
    }
}
