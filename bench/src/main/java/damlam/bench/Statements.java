package damlam.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the statements that each request sends to the database, and how long they take.
final class Statements {
    /// Names a request, so that its count can be found again.
    static final String HEADER = "X-Bench";

    /// @param nanos from sending each statement to its first rows
    record Count(int statements, long nanos) {
        static final Count NONE = new Count(0, 0);
    }

    private final ThreadLocal<Count> running = ThreadLocal.withInitial(() -> Count.NONE);
    private final Map<String, Count> done = new ConcurrentHashMap<>();

    DataSource counting(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return proxy(Connection.class, super.getConnection());
            }
        };
    }

    private <T> T proxy(Class<T> type, Object real) {
        InvocationHandler handler = (self, method, arguments) -> {
            long started = System.nanoTime();
            try {
                Object result = method.invoke(real, arguments);
                return result instanceof Statement ? proxy(method.getReturnType(), result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (method.getName().startsWith("execute")) {
                    count(System.nanoTime() - started);
                }
            }
        };
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void count(long nanos) {
        Count before = running.get();
        running.set(new Count(before.statements() + 1, before.nanos() + nanos));
    }

    /// What a named request took; asked once. The answer can be there a moment before its count.
    Count of(String request) throws InterruptedException {
        Count count = done.remove(request);
        for (int tries = 0; count == null && tries < 200; tries++) {
            Thread.sleep(1);
            count = done.remove(request);
        }
        return count == null ? Count.NONE : count;
    }

    PerRequest perRequest() {
        return new PerRequest(this);
    }

    /// Stands before everything else, so that what security asks counts too.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class PerRequest extends OncePerRequestFilter {
        private final Statements statements;

        PerRequest(Statements statements) {
            this.statements = statements;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            @Nullable String name = request.getHeader(HEADER);
            statements.running.remove();
            chain.doFilter(request, response);
            if (name != null) {
                statements.done.put(name, statements.running.get());
            }
        }
    }
}
