package damlam;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// A database of its own for the demonstration, which other tests would not recognise.
public class DemoServer implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final OneDatabase DATABASE = new OneDatabase("damlam-demo", DataFolder.DEMO);

    @Override
    public void initialize(GenericApplicationContext context) {
        DATABASE.giveTo(context);
    }
}
