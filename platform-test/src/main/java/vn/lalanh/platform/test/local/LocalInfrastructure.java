package vn.lalanh.platform.test.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class the {@link LocalServers}: on a {@code @SpringBootTest} as properties, with a database of its own;
 * on any test as a parameter of type {@link LocalServers}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalServersParameter.class)
public @interface LocalInfrastructure {

    /** Topics beyond those of the contracts. */
    String[] topics() default {};
}
