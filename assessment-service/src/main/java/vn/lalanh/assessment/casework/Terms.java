package vn.lalanh.assessment.casework;

import java.time.Instant;

/**
 * What an approval sets in motion, reckoned with the calendar beforehand.
 *
 * @param appealBy how long the household may object to the amount
 * @param second when one person is not enough
 */
public record Terms(Due fundBy, Due payBy, Instant appealBy, SecondApproval second) {}
