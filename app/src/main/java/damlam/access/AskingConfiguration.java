package damlam.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every connection of the server says who asks, wherever its database comes from.
@Configuration(proxyBeanMethods = false)
class AskingConfiguration {
    @Bean
    static BeanPostProcessor asking(ObjectProvider<Clock> clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new AskingDataSource(database, clock::getObject) : bean;
            }
        };
    }
}
