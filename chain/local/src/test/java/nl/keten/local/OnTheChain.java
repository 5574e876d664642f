package nl.keten.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs the whole chain. The chain is started once for all such tests, on free ports;
 * each class finds every service running. A parameter of type {@link Chain} is the chain.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningChain.class)
public @interface OnTheChain {

  /**
   * Whether requests may bring their own time; the services are restarted between tests that
   * differ.
   */
  boolean testClock() default false;
}
