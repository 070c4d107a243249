package damlam;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the statements that the present thread sends to the database: what a page costs must not grow with what it
/// shows.
///
/// A test takes it by `@Import(CountedStatements.Set.class)`; pages asked for by MockMvc are made on its own thread.
public final class CountedStatements {
    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    private CountedStatements() {}

    /// Something that may fail, as pages do.
    public interface Work {
        void run() throws Exception;
    }

    /// How many statements some work takes.
    public static int of(Work work) throws Exception {
        int before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Set {
        @Bean
        public static BeanPostProcessor countedStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? counting(database) : bean;
                }
            };
        }
    }

    private static DataSource counting(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(Connection.class, super.getConnection());
            }
        };
    }

    private static <T> T counting(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        if (method.getName().startsWith("execute")) {
                            SENT.set(SENT.get() + 1);
                        }
                        Object result = method.invoke(real, arguments);
                        return result instanceof Statement ? counting(method.getReturnType(), result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
