/**
 * Decisions on cases as documents of the commune's People's Committee: what is granted or refused, by which articles, how
 * much, by whom, and how long one may complain.
 *
 * <p>Owns the register of a commune's decisions, from which each takes its number when it is issued (ADR 24). Refuses to know
 * names: the household and its officers are codes here, and lines are left for what is written by hand.
 */
@NullMarked
package vn.lalanh.assessment.decisiondocument;

import org.jspecify.annotations.NullMarked;
