package damlam;

import damlam.access.CurrentPerson;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// What a test asks of a service in somebody's name, the database is asked in that name too.
///
/// In the running program a request signs its person in, and the rules on rows measure it. A test that calls a service
/// signs nobody in, and would pass as the system, which may do everything: what fails for every user would look right.
final class SignedInCalls extends StaticMethodMatcherPointcutAdvisor {
    private static final long serialVersionUID = 1L;

    private SignedInCalls() {
        super((MethodInterceptor) SignedInCalls::call);
        setClassFilter(type -> type.getName().startsWith("damlam.") && !Modifier.isFinal(type.getModifiers()));
        // A transaction takes its connection as it begins, and with it the person on whose behalf it asks.
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    static void in(GenericApplicationContext context) {
        context.registerBean(
                "signedInCalls",
                SignedInCalls.class,
                SignedInCalls::new,
                definition -> definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE));
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == CurrentPerson.class;
    }

    private static Object call(MethodInvocation invocation) throws Throwable {
        if (!(invocation.getArguments()[0] instanceof CurrentPerson me)
                || SecurityContextHolder.getContext().getAuthentication() != null) {
            return invocation.proceed();
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
        SecurityContextHolder.setContext(signedIn);
        try {
            return invocation.proceed();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
