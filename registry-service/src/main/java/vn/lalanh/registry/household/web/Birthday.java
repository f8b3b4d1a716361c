package vn.lalanh.registry.household.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From 1900 until today, by Vietnam's calendar: a child born there at dawn is born yesterday by UTC's. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Birthday.Check.class)
@interface Birthday {

    String message() default Texts.BORN;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Public for the validator's factory only. */
    final class Check implements ConstraintValidator<Birthday, LocalDate> {

        private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
        private static final int FIRST_YEAR = 1900;

        @Override
        public boolean isValid(@Nullable LocalDate born, ConstraintValidatorContext context) {
            return born == null
                    || (born.getYear() >= FIRST_YEAR
                            && !born.isAfter(
                                    LocalDate.now(
                                            context.getClockProvider().getClock().withZone(ZONE))));
        }
    }
}
