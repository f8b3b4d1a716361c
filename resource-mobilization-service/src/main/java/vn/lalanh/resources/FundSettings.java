package vn.lalanh.resources;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the fund is worked.
 *
 * @param pause between turns that find nothing to do and are not woken
 */
@Validated
@ConfigurationProperties("lalanh.fund")
record FundSettings(@DefaultValue("250ms") Duration pause) {}
