/**
 * When what is needed is beyond a commune's or the province's means: the commune asks the province, the province the ministry,
 * with the figures filled in.
 *
 * <p>Owns what was asked, on which figures, and what was answered. The figures are frozen when a request is submitted. Refuses
 * to know what money there is: that is resource-mobilization's; here is known only which approved cases wait for it. Announces
 * nothing.
 */
@NullMarked
package vn.lalanh.assessment.supportrequest;

import org.jspecify.annotations.NullMarked;
